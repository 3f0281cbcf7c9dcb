/**
 * Reads and validates `rules/`. Runs at build time, on the command line and in tests, never in the browser.
 * A mistake names the file, the place in it and what was expected.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type * as v from "valibot";
import { mistakesAcross } from "./across-files";
import { suffixMistakes } from "./public-suffixes";
import { readAs } from "./read-rules";
import type { RuleData } from "./rule-data";
import { addressWordsSchema, alternativeFileSchema, phraseFileSchema, restrictionSchema, siteFileSchema, vendorSchema } from "./schema";

/** A rule file that cannot be used. The message is complete: file, place, expectation. */
class RuleError extends Error {
  override name = "RuleError";
}

/** The schema of each folder of `rules/`; `phrases/addresses.json` is the one file with a shape of its own. */
const FOLDER_SCHEMAS = {
  vendors: vendorSchema(),
  restrictions: restrictionSchema(),
  sites: siteFileSchema(),
  phrases: phraseFileSchema(),
  alternatives: alternativeFileSchema(),
} as const;

const ADDRESS_WORDS_FILE = "addresses.json";

/**
 * @param root the `rules` folder
 * @throws RuleError naming every mistake found in the first broken file
 */
export function loadRules(root: string): RuleData {
  const data: RuleData = {
    vendors: readFolder(root, "vendors"),
    restrictions: readFolder(root, "restrictions"),
    siteFiles: readFolder(root, "sites"),
    phrases: readFolder(root, "phrases"),
    addressWords: readFile(join(root, "phrases", ADDRESS_WORDS_FILE), addressWordsSchema(), root),
    alternatives: readFolder(root, "alternatives"),
  };
  const mistakes = [...mistakesAcross(data), ...suffixMistakes(data)];
  if (mistakes.length > 0) throw new RuleError(mistakes.join("\n"));
  return data;
}

function readFolder<K extends keyof typeof FOLDER_SCHEMAS>(root: string, folder: K): v.InferOutput<(typeof FOLDER_SCHEMAS)[K]>[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".json") && name !== ADDRESS_WORDS_FILE)
    .sort()
    .map((name) => readFile(join(root, folder, name), FOLDER_SCHEMAS[folder], root));
}

function readFile<S extends v.GenericSchema>(path: string, schema: S, root: string): v.InferOutput<S> {
  const file = `rules/${relative(root, path).replaceAll("\\", "/")}`;
  const json = parseJson(readFileSync(path, "utf8"), file);
  const read = readAs(schema, json, file);
  if ("mistakes" in read) throw new RuleError(read.mistakes.join("\n"));
  return read.value;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RuleError(`${file}: not valid JSON (${(error as Error).message})`);
  }
}
