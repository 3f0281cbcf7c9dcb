/** PRIVACY.md says what is kept, under the names under which it is kept. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";

const text = readFileSync(join(ROOT, "PRIVACY.md"), "utf8");
const code = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("cli"))
  .map((path) => readFileSync(join(ROOT, "src", path), "utf8"))
  .join("\n");

/** What a name in code stands for: the expression of a constant, or of what a short function gives. */
function meaningOf(name: string): string {
  return new RegExp(`\\b${name} = (?:\\([^)]*\\) => )?(["\`][^;]+);`).exec(code)?.[1] ?? name;
}

/** The key that an expression gives; of a text with a hole only the beginning, which is the same for all. */
function keyOf(expression: string): string {
  if (!/^["`]/.test(expression)) return keyOf(meaningOf(expression.replace(/\(.*/, "")));
  const text = expression.slice(1, -1).replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => keyOf(meaningOf(name)));
  return text.replace(/\$\{.*/, "");
}

test("every slot of storage is named, and no other", () => {
  const slots = [...code.matchAll(/\bslot\("(?:local|session)", ([^,]+),/g)].map(([, key = ""]) => keyOf(key));
  const line = /In the tools of the browser these go by the names ([\s\S]+?)\.\n/.exec(text)?.[1] ?? "";
  const named = [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual([...new Set(slots)].sort());
});

test("storage is reached by those slots only", () => {
  expect(code.match(/storage\.(?:local|session|sync)\.set\(/g) ?? []).toEqual([]);
  expect(code).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|storage\.sync/);
});
