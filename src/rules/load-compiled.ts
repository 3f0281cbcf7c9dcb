/** Rules from their folder, validated and compiled, for the build, the command line and tests. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileRules } from "./compile";
import type { CompiledRules } from "./compiled";
import { loadRules } from "./load";
import type { RuleData } from "./rule-data";

/** The `rules` folder of this project. */
export const RULES_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../rules");

/** Day of the last change to the rules, kept in `rules/version.json`. */
export function ruleDate(root = RULES_FOLDER): string {
  return (JSON.parse(readFileSync(join(root, "version.json"), "utf8")) as { date: string }).date;
}

/** @throws RuleError when a rule file is broken */
export function loadCompiled(root = RULES_FOLDER): { data: RuleData; compiled: CompiledRules } {
  const data = loadRules(root);
  return { data, compiled: compileRules(data, ruleDate(root)) };
}
