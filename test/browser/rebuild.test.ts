/** Anyone can build the packages again: the source archive, in another folder and another time zone, gives the same bytes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { builtFolder, ROOT } from "../../src/cli/build-extension";
import { filesIn } from "../../src/cli/package/archive";
import { rebuild } from "../../src/cli/package/rebuild";
import { sourceArchive } from "../../src/cli/package/source-archive";

// One browser here; `npm run package -- --verify` does it for every package. Firefox, whose manifest was seen in two orders.
test("a second build for Firefox is the first one", () => {
  const again = rebuild(sourceArchive(ROOT, "vendor-notice"), ["src/cli/build.ts", "firefox"]);
  onTestFinished(again.remove);
  const [first, second] = [builtFolder("firefox", "standard"), join(again.folder, "dist/firefox")];
  expect(filesIn(second)).toEqual(filesIn(first));
  for (const name of filesIn(first)) expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name))), name).toBe(true);
});
