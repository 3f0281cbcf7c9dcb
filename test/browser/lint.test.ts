/** Mozilla's own linter, which its reviewers run, finds nothing in the built extension that docs/building.md does not explain. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Edition } from "../../src/build/targets";
import { builtFolder, ROOT } from "../../src/cli/build-extension";
import { globSource } from "../../src/rules/glob";

interface Message {
  code: string;
  file?: string;
}

interface Report {
  errors: Message[];
  warnings: Message[];
  notices: Message[];
}

function lint(folder: string): Report {
  const linter = join(ROOT, "node_modules/addons-linter/bin/addons-linter");
  const { stdout, stderr } = spawnSync(process.execPath, [linter, folder, "--output", "json"], { encoding: "utf8", maxBuffer: 1 << 26 });
  expect(stdout, stderr).not.toBe("");
  return JSON.parse(stdout) as Report;
}

/** Rows of the table that begin with a message of the linter and a file: | `CODE` | `file` | why | */
function explained(): { code: string; file: RegExp; name: string }[] {
  const rows = readFileSync(join(ROOT, "docs/building.md"), "utf8").matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \| \S/gm);
  return [...rows].map(([, code = "", file = ""]) => ({ code, file: new RegExp(globSource(file, "/")), name: `${code} ${file}` }));
}

describe.each<Edition>(["standard", "managed"])("the %s edition for Firefox", (edition) => {
  test("has no errors, and each warning is explained, no more and no fewer", () => {
    const { errors, warnings, notices } = lint(builtFolder("firefox", edition));
    expect(errors).toEqual([]);
    const found = [...warnings, ...notices].map(({ code, file = "" }) => {
      const reason = explained().find((row) => row.code === code && row.file.test(file));
      return reason?.name ?? `not explained: ${code} in ${file}`;
    });
    expect([...new Set(found)].sort()).toEqual(
      explained()
        .map(({ name }) => name)
        .sort(),
    );
  });
});
