/** What the code of the extension must not do, looked for in all of it: make markup or programs of text, or open links carelessly. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";

/** Everything that is shipped; commands and builds run elsewhere. */
const FILES = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:tsx?|html)$/.test(file) && !/^(?:cli|build)\b/.test(file))
  .map((file) => ({ file, code: readFileSync(join(ROOT, "src", file), "utf8") }));

test("there is code to look at", () => expect(FILES.length).toBeGreaterThan(150));

test.each([
  ["markup of text", /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe)\b/],
  ["markup of text, by the document", /\bdocument\s*\.\s*write(?:ln)?\b/],
  ["a program of text", /\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ["other extensions, or pages, welcome", /\bon(?:Message|Connect)External\b|addEventListener\(\s*["']message["']/],
  ["an opener for a page it opens", /\bwindow\s*\.\s*open\s*\(/],
])("no file makes %s", (_what, forbidden) => {
  expect(FILES.filter(({ code }) => forbidden.test(code)).map(({ file }) => file)).toEqual([]);
});

test("every link to a new tab keeps the other side from reaching back, and from learning where it came from", () => {
  const links = FILES.flatMap(({ file, code }) =>
    [...code.matchAll(/<[aA]\b[^>]*target="_blank"[^>]*>/g)].map(([tag]) => ({ file, tag: tag.replace(/\s+/g, " ") })),
  );
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ tag }) => !tag.includes('rel="noopener noreferrer"'))).toEqual([]);
});

test("every page of the extension loads its own files and nothing of its markup is a program", () => {
  const pages = FILES.filter(({ file }) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(4);
  for (const { file, code } of pages) {
    expect(code, file).not.toMatch(/\son\w+\s*=|<script(?![^>]*\bsrc=)|(?:src|href)="(?:https?:)?\/\//i);
  }
});
