/**
 * The unit tests that `npm run mutation` runs on each change of the code: in one process, and without those that tell little of
 * single lines for the time they take.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const FOLDER = "test/unit";

/** Tests of whole commands, packages and documents; many of them start processes, in which the code is unchanged. */
const OF_COMMANDS =
  /^(?:architecture|batch-\w+|bench|browsers-page|check(?:-\w+)?|dependencies|export|expressions|feed-command|icons|licenses|links|listing|locales?|manifest|measure|notices-plugin|own-code|package-contents|permission-guard|policy-check|privacy|release|run-command|score|self-hosting|size|targets|wording|workflows)\./;
/** Tests that ask the same of very many or very large pages or phrases, wait for a server, or load modules anew. */
const LONG = /^(?:background-report|fuzz|content|large-page|phrases|restraint|stopped-worker|unnamed)\./;

const files = readdirSync(FOLDER).filter((name) => /\.test\.tsx?$/.test(name) && !OF_COMMANDS.test(name) && !LONG.test(name));
/** A test that puts something else in a module's place keeps its modules to itself; the others share them, and the rules in them. */
const replacing = (name: string) => readFileSync(join(FOLDER, name), "utf8").includes("vi.mock(");
const paths = (names: string[]) => names.map((name) => `${FOLDER}/${name}`);
const common = { environment: "node", testTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "sharing", include: paths(files.filter((name) => !replacing(name))), isolate: false } },
      { test: { ...common, name: "replacing", include: paths(files.filter(replacing)) } },
    ],
  },
});
