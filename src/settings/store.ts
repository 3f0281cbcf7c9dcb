/** Where the person's choices are kept. Choices made in a private window stay in memory and end with the browser. */
import { type Slot, slot } from "../platform/storage";
import { type Dismissal, decodeDismissals } from "./dismissals";
import { decodeFolded } from "./folded-sites";

const lasting = { dismissals: slot("local", "dismissals", decodeDismissals), folded: slot("local", "folded", decodeFolded) };
const passing = { dismissals: slot("session", "dismissals", decodeDismissals), folded: slot("session", "folded", decodeFolded) };

export function choices(isPrivate: boolean): { dismissals: Slot<Dismissal[]>; folded: Slot<string[]> } {
  return isPrivate ? passing : lasting;
}

/** Dismissals that hold here: a private window honours the lasting ones too. */
export async function dismissalsFor(isPrivate: boolean): Promise<Dismissal[]> {
  const kept = await lasting.dismissals.read();
  return isPrivate ? [...kept, ...(await passing.dismissals.read())] : kept;
}
