/** Everything in English that a person can read, in the portions in which it is read. */
import { loadRules } from "../../rules/load";
import { RULES_FOLDER } from "../../rules/load-compiled";
import type { Restriction } from "../../rules/schema";
import { modelFor, OFFERS, VENUES } from "../screens/models";
import { readTexts } from "./messages";

export interface Portion {
  name: string;
  texts: string[];
}

/** Texts that nobody reads as sentences. */
const NO_SENTENCES = /^(?:page_language|sentence_join)$/;

export function englishPortions(): Portion[] {
  return [...notices(), ...messages(), ...rules()];
}

/** Notices as they stand on pages. */
function notices(): Portion[] {
  return OFFERS.flatMap((offer) =>
    VENUES.map((venue) => {
      const { heading, brief } = modelFor("https://shop.example/", { offer, venue });
      return { name: `notice: ${offer}, ${venue}`, texts: [heading, ...brief].map(({ text }) => text) };
    }),
  );
}

/** Texts of `_locales`, by the first word of their keys. */
function messages(): Portion[] {
  const texts = Object.entries(readTexts("en")).filter(([key]) => !NO_SENTENCES.test(key));
  const groups = [...new Set(texts.map(([key]) => groupOf(key)))];
  return groups.map((group) => ({
    name: `_locales: ${group}`,
    texts: texts.filter(([key]) => groupOf(key) === group).map(([, { message }]) => message),
  }));
}

function groupOf(key: string): string {
  return key.includes("_") ? (key.split("_")[0] ?? key) : "app";
}

function rules(): Portion[] {
  const { restrictions, alternatives } = loadRules(RULES_FOLDER);
  return [
    ...restrictions.flatMap(portionsOf),
    ...alternatives.map((file) => ({
      name: `alternatives: ${file.group}`,
      texts: [file.about, ...file.alternatives.flatMap((item) => [item.about, ...(item.evidence ?? []).map(({ text }) => text)])].flatMap(
        (text) => (text ? [text.en] : []),
      ),
    })),
  ];
}

function portionsOf({ id, phases, privateUse, advice, reason, reply, sections, guide = [] }: Restriction): Portion[] {
  const parts = [...sections, ...guide].map((part) => ({ name: part.id, statements: part.statements }));
  const first = {
    name: "in brief",
    statements: [privateUse.statement, advice, reason, reply, ...phases.flatMap((phase) => phase.statements)],
  };
  return [first, ...parts].map(({ name, statements }) => ({ name: `${id}: ${name}`, texts: statements.map(({ text }) => text.en) }));
}
