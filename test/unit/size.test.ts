/** Limits of the package. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type FileSize, measurePackage, tooLarge } from "../../src/cli/size/measure";
import { temporaryFolder } from "./support/folder";

const made = temporaryFolder();
const file: FileSize = { name: "a.js", what: "page", raw: 10, zip: 5, limit: { raw: 10, zip: 5 } };

describe("what the package weighs", () => {
  test("is fine up to the limit", () => {
    expect(tooLarge({ files: [file], zip: 7, limit: 7 })).toEqual([]);
  });

  test("is named where it passes the limit: file, form and bytes", () => {
    expect(tooLarge({ files: [{ ...file, raw: 11, zip: 6 }], zip: 8, limit: 7 })).toEqual([
      "a.js (page): 11 bytes raw, at most 10",
      "a.js (page): 6 bytes zip, at most 5",
      "the package: 8 bytes zip, at most 7",
    ]);
  });

  test("goes by the first limit that fits the name, and by another one for anything else", () => {
    const folder = made.path;
    mkdirSync(join(folder, "src/content"), { recursive: true });
    writeFileSync(join(folder, "src/content/sentry.iife.js"), "a".repeat(9000));
    writeFileSync(join(folder, "new.bin"), "b");
    const size = measurePackage(folder);
    expect(size.files.map(({ name, what, raw }) => [name, what, raw])).toEqual([
      ["new.bin", "other", 1],
      ["src/content/sentry.iife.js", "content script", 9000],
    ]);
    expect(tooLarge(size)).toEqual(["src/content/sentry.iife.js (content script): 9000 bytes raw, at most 8192"]);
  });
});
