/** Every language has every text, filled with the same values; and the type that names the texts is up to date. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";
import { messageTypes, TYPES_FILE } from "../../src/cli/locales/message-types";
import { localeFolders, placeholders, readTexts } from "../../src/cli/locales/messages";

const english = readTexts("en");

test("the type of the texts is that of the English file: run `npm run locales`", () => {
  expect(readFileSync(join(ROOT, TYPES_FILE), "utf8")).toBe(messageTypes(english));
});

test("the type asks for as many values as the highest placeholder", () => {
  expect(messageTypes({ a: { message: "$2 of $1, $2" }, b: { message: "none" } })).toContain(
    "  a: [string | number, string | number];\n  b: [];\n",
  );
});

/** Names that are the same in every language. */
const SAME_EVERYWHERE = new Set(["appName", "appShortName", "sentence_join"]);

describe.each(localeFolders())("%s", (folder) => {
  const texts = readTexts(folder);

  test("has every text and no other", () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  test("fills each text with the same values", () => {
    for (const [key, { message }] of Object.entries(texts))
      expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ""));
  });

  // "$1$2" is a variable named 1 to browsers, which then refuse the extension.
  test("has no name between two $", () => {
    for (const [key, { message }] of Object.entries(texts)) expect(message, key).not.toMatch(/\$\w+\$/);
  });

  test("leaves no text empty, and names its language", () => {
    for (const [key, { message }] of Object.entries(texts)) expect(message.trim(), key).not.toBe("");
    expect(texts.page_language?.message.replace("-", "_")).toBe(folder);
  });

  test("keeps within what the stores allow", () => {
    expect(texts.appName?.message.length).toBeLessThanOrEqual(75);
    expect(texts.appShortName?.message.length).toBeLessThanOrEqual(13);
    expect(texts.appDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

test.each(localeFolders().filter((folder) => folder !== "en"))("%s leaves no text in English", (folder) => {
  const same = Object.entries(readTexts(folder)).filter(([key, { message }]) => message === english[key]?.message && / .* /.test(message));
  expect(same.map(([key]) => key).filter((key) => !SAME_EVERYWHERE.has(key))).toEqual([]);
});

/** Source files as one text, without the type that names all texts. */
function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== "message-names.ts")
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

/** Keys that are put together: the names that the code holds, with a hole for each part that varies. */
function patterns(code: string): RegExp[] {
  const templates = [...code.matchAll(/`((?:[a-z]+_)+\$\{[^`]*)`/g)].map(([, template = ""]) => template);
  return templates.map((template) => {
    // Ids of rules, and of places, are of several words.
    const hole = /^(?:evidence_|sentence_here_)/.test(template) ? "[a-z_]+" : "[a-z]+";
    return new RegExp(`^${template.replace(/\$\{.*?\}(?=_|$)/g, hole)}$`);
  });
}

test("every text is used: by its name, or by one that is put together", () => {
  const code = sources(join(ROOT, "src")) + readFileSync(join(ROOT, "manifest.json"), "utf8");
  const together = patterns(code);
  const isUsed = (key: string) =>
    code.includes(`"${key}"`) || code.includes(`__MSG_${key}__`) || together.some((pattern) => pattern.test(key));
  // A sentence about what is to come is asked for by the name of the one about what is.
  expect(Object.keys(english).filter((key) => !isUsed(key) && !isUsed(key.replace(/_from$/, "")))).toEqual([]);
});
