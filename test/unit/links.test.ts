/** Links between documents lead somewhere, and a wrong one is found. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";
import { brokenLinks, markdownFiles } from "../../src/cli/docs/links";

test("every link in the project's documents leads somewhere", () => {
  expect(markdownFiles(ROOT).length).toBeGreaterThan(10);
  expect(brokenLinks(ROOT)).toEqual([]);
});

describe("a link", () => {
  const root = mkdtempSync(join(tmpdir(), "vendor-notice-links-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "docs"));
  writeFileSync(join(root, "docs/other.md"), "# Other\n\n## Twice\n\n## Twice\n\n## `code`, and *more*\n");

  function faultsOf(markdown: string): string[] {
    writeFileSync(join(root, "docs/page.md"), markdown);
    return brokenLinks(root).map(({ file, line, link, why }) => `${file}:${line} ${link}: ${why}`);
  }

  test.each([
    "[x](other.md)",
    "[x](other.md#twice-1)",
    "[x](other.md#code-and-more)",
    "# Here\n\n[x](#here)",
    "![x](../docs/other.md)",
    "[x](https://nowhere.example/)",
    "[x](mailto:a@b.example)",
    "[x][1]\n\n[1]: other.md",
    "`[x](missing.md)`",
    "```\n[x](missing.md)\n```",
  ])("is well: %s", (markdown) => expect(faultsOf(markdown)).toEqual([]));

  test.each([
    ["a [x](missing.md)", "docs/page.md:1 missing.md: there is no docs/missing.md"],
    ["\n\n![x](a.png)", "docs/page.md:3 a.png: there is no docs/a.png"],
    ["[x](other.md#thrice)", "docs/page.md:1 other.md#thrice: docs/other.md has no heading for #thrice"],
    ["[x](#here)", "docs/page.md:1 #here: docs/page.md has no heading for #here"],
    ["[x](../../etc/)", "docs/page.md:1 ../../etc/: it leaves the project"],
    ["| a |\n|---|\n| [x](gone.md) |", "docs/page.md:3 gone.md: there is no docs/gone.md"],
    ["[x][1]\n\n[1]: gone.md", "docs/page.md:3 gone.md: there is no docs/gone.md"],
  ])("is not: %s", (markdown, why) => expect(faultsOf(markdown)).toEqual([why]));
});
