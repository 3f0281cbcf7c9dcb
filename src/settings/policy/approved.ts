/** The organization's own list of products, from the texts in its policy. */
import type { PolicyValues } from "./catalogue";

export interface ApprovedAlternative {
  name: string;
  /** https address. */
  url: string;
  about?: string;
}

/** @param values as `readPolicy` gives them: each entry has a name and a checked link, in the order of the policy */
export function approvedOf({ approvedAlternatives = [] }: PolicyValues): ApprovedAlternative[] {
  return approvedAlternatives.map((entry) => {
    const [name = "", url = "", about] = entry.split(" | ");
    return { name, url, ...(about ? { about } : {}) };
  });
}
