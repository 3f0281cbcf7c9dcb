/** Where the person's choices are kept. Choices made in a private window stay in memory and end with the browser. */
import { speak } from "../platform/locale";
import { type Slot, slot, writeTogether } from "../platform/storage";
import { type Choices, decodeChoices } from "./catalogue";
import { type Dismissal, decodeDismissals } from "./dismissals";
import { decodeFolded } from "./folded-sites";
import { cutLog } from "./log-store";
import { policySlot } from "./policy/kept";
import { overlayOf } from "./policy/overlay";
import { type Effective, resolve } from "./resolve";

const lasting = { dismissals: slot("local", "dismissals", decodeDismissals), folded: slot("local", "folded", decodeFolded) };
const passing = { dismissals: slot("session", "dismissals", decodeDismissals), folded: slot("session", "folded", decodeFolded) };

export const settingsSlot = slot("local", "settings", decodeChoices);

export function choices(isPrivate: boolean): { dismissals: Slot<Dismissal[]>; folded: Slot<string[]> } {
  return isPrivate ? passing : lasting;
}

/** Dismissals that hold here: a private window honours the lasting ones too. */
export async function dismissalsFor(isPrivate: boolean): Promise<Dismissal[]> {
  const kept = await lasting.dismissals.read();
  return isPrivate ? [...kept, ...(await passing.dismissals.read())] : kept;
}

/** The settings that hold now. */
export async function effectiveSettings(): Promise<Effective> {
  const [choices, policy] = await Promise.all([settingsSlot.read(), policySlot.read()]);
  return resolve(choices, overlayOf(policy.values));
}

/** Has texts in the language that was chosen, from now on. */
export async function speakAsChosen(): Promise<void> {
  await speak((await effectiveSettings()).language.value);
}

/** Everything the person decided, as it is exported, imported and reset. The log is no decision. */
export interface Decisions {
  settings: Choices;
  dismissals: Dismissal[];
  folded: string[];
}

export async function readDecisions(): Promise<Decisions> {
  const [settings, dismissals, folded] = await Promise.all([settingsSlot.read(), lasting.dismissals.read(), lasting.folded.read()]);
  return { settings, dismissals, folded };
}

/** Puts all decisions in the place of those before, at once: there is no state between. */
export function replaceDecisions({ settings, dismissals, folded }: Decisions): Promise<void> {
  return writeTogether("local", { settings, dismissals, folded });
}

/** Takes away what is older than the log may be. */
export async function trimLog(): Promise<void> {
  await cutLog((await effectiveSettings()).logDays.value, Date.now());
}
