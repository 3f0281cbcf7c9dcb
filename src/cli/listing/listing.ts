/**
 * The texts of a listing in one language. What is said of the rule is not written for the stores but taken from `rules/restrictions`,
 * and what the extension does and never does from the page that opens after the installation, so that no store says anything else.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LanguageName } from "../../platform/languages";
import { tagOf } from "../../platform/languages";
import { loadRules } from "../../rules/load";
import { RULES_FOLDER } from "../../rules/load-compiled";
import type { Restriction } from "../../rules/schema";
import { ROOT } from "../build-extension";
import { readTexts } from "../locales/messages";

export const STORE_FOLDER = join(ROOT, "store");

export interface Listing {
  name: string;
  summary: string;
  description: string;
}

/** Texts that only the listings need, by language. */
type OwnTexts = Record<string, Record<LanguageName, string>>;

/**
 * Fills `store/description.txt`: `{text:KEY}` with a text of `_locales`, `{rule:ID}` with a statement of the restriction,
 * `{own:NAME}` with a text of `store/texts.json`.
 * @throws Error that names the place that nothing fills in this language
 */
export function listingIn(language: LanguageName): Listing {
  const texts = readTexts(language);
  const own = JSON.parse(readFileSync(join(STORE_FOLDER, "texts.json"), "utf8")) as OwnTexts;
  const rule = statements(language);
  const sources: Record<string, (name: string) => string | undefined> = {
    text: (key) => texts[key]?.message,
    rule: (id) => rule[id],
    own: (name) => own[name]?.[language],
  };
  const template = readFileSync(join(STORE_FOLDER, "description.txt"), "utf8");
  const description = template.replace(/\{(\w+):([\w-]+)\}/g, (place, source: string, name: string) => {
    const text = sources[source]?.(name);
    if (!text) throw new Error(`store/description.txt: nothing fills ${place} in ${language}.`);
    return text;
  });
  return { name: texts.appName?.message ?? "", summary: texts.appDescription?.message ?? "", description: description.trim() };
}

/** The statements of the notice itself, by id. */
function statements(language: LanguageName): Record<string, string | undefined> {
  const { restrictions } = loadRules(RULES_FOLDER);
  const tag = tagOf(language);
  return Object.fromEntries(
    restrictions.flatMap(statementsOf).map(({ id, text }) => [id, (text as Record<string, string | undefined>)[tag]]),
  );
}

function statementsOf({ phases, privateUse, advice, reason, reply }: Restriction) {
  return [...phases.flatMap((phase) => phase.statements), privateUse.statement, advice, reason, reply];
}
