/** Where the project lives, for links from the extension to it. Pure. */

/** Stands in until package.json says where the project is: a name that leads nowhere, on purpose. */
const UNDECIDED = "https://code.example/vendor-notice";

interface Package {
  name?: string;
  bugs?: string | { url?: string };
  homepage?: string;
}

/** @returns address of the project's issues: `bugs` of package.json, else its `homepage` with /issues */
export function issuesAddress({ bugs, homepage = UNDECIDED }: Package): string {
  const stated = typeof bugs === "string" ? bugs : bugs?.url;
  return (stated ?? `${homepage.replace(/#.*$/, "").replace(/\/$/, "")}/issues`).replace(/\/$/, "");
}
