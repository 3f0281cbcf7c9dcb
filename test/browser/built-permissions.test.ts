/** What is really built asks for no more than `release/permissions.json` says: a plugin of the bundler may add to a manifest. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Manifest } from "../../src/build/managed-edition";
import { listedHosts } from "../../src/build/manifest";
import { ROOT } from "../../src/cli/build-extension";
import { asksOf } from "../../src/cli/release/asks";
import { permissionProblems, readPermissions } from "../../src/cli/release/permissions";
import { loadRules } from "../../src/rules/load";
import { RULES_FOLDER } from "../../src/rules/load-compiled";

test("the built manifests ask for what the file says", () => {
  const recorded = readPermissions(ROOT);
  const listed = listedHosts(loadRules(RULES_FOLDER));
  const asks = Object.keys(recorded.asks).map((name) => {
    const path = join(ROOT, "dist", name, "manifest.json");
    return [name, existsSync(path) ? asksOf(JSON.parse(readFileSync(path, "utf8")) as Manifest, listed) : []];
  });
  expect(permissionProblems(recorded, Object.fromEntries(asks))).toEqual([]);
});
