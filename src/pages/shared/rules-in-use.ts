/** The rules that hold on this device, for pages that tell of them: read once, when the page opens. */
import { readTogether } from "../../platform/storage";
import { decodeFeed, FEED, rulesOf } from "../../settings/feed/kept";
import { decodeOwnRules, OWN_RULES } from "../../settings/own-rules";
import { compose } from "../../settings/rules-in-use";
import { alternatives, compiled, restrictions } from "./rules";

const stored = await readTogether("local", [OWN_RULES, FEED]).catch((): Record<string, unknown> => ({}));

const feed = rulesOf(decodeFeed(stored[FEED]), compiled.version, Date.now());

export const rules = compose({ compiled, restrictions, alternatives }, decodeOwnRules(stored[OWN_RULES]), feed);
