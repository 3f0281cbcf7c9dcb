/** The rules that hold on this device, for pages that tell of them: read once, when the page opens. */
import { readTogether } from "../../platform/storage";
import { decodeOwnRules, OWN_RULES } from "../../settings/own-rules";
import { compose } from "../../settings/rules-in-use";
import { alternatives, compiled, restrictions } from "./rules";

const stored = await readTogether("local", [OWN_RULES]).catch((): Record<string, unknown> => ({}));

export const rules = compose({ compiled, restrictions, alternatives }, decodeOwnRules(stored[OWN_RULES]));
