/** A copy of `rules/` in a temporary folder, to break one file at a time. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadRules } from "../../../src/rules/load";
import { RULES_FOLDER } from "../../../src/rules/load-compiled";

/** A parsed rule file that a test may change at will. */
export type Json = Record<string, unknown>;

/** Runs `use` on a fresh copy of the rules and removes it. */
export function withRuleCopy<T>(use: (root: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-rules-"));
  try {
    cpSync(RULES_FOLDER, join(folder, "rules"), { recursive: true });
    return use(join(folder, "rules"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What loading says after `change` was made to one file; empty when it says nothing. */
export function complaintAfter(file: string, change: (json: Json) => void): string {
  return withRuleCopy((root) => {
    const path = join(root, file);
    const json = JSON.parse(readFileSync(path, "utf8")) as Json;
    change(json);
    writeFileSync(path, JSON.stringify(json));
    return complaint(root);
  });
}

/** What loading these rules says; empty when it says nothing. */
export function complaint(root: string): string {
  try {
    loadRules(root);
    return "";
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}
