import type { KnipConfig } from "knip";
import manifest from "./manifest.json" with { type: "json" };
import pkg from "./package.json" with { type: "json" };

/** `npm run NAME` for `node src/cli/setup.mjs COMMAND` starts `src/cli/COMMAND.ts`, which no import shows. */
const commands = Object.values(pkg.scripts).flatMap((script) => {
  const command = /^node src\/cli\/setup\.mjs (\S+)/.exec(script)?.[1];
  return command ? [`src/cli/${command}.ts`] : [];
});

/** The script of a page that the manifest names bears its folder's name. */
const pages = [manifest.action.default_popup, manifest.options_ui.page].map((page) => page.replace(/(\w+)\/index\.html$/, "$1/$1.tsx"));

/** `npm run unused`: files, exports and packages that nothing uses. What only a browser or a command line starts is named here. */
export default {
  entry: [
    manifest.background.service_worker,
    ...pages,
    ...manifest.content_scripts.flatMap(({ js }) => js),
    ...commands,
    // Bundled while `npm run bench` runs, for the browser it measures in.
    "src/cli/bench/page-entry.ts",
  ],
  project: ["src/**", "test/**/*.{ts,tsx}"],
  includeEntryExports: true,
  // The script that a page under test is given is resolved by its path, and the linter is started by its.
  ignoreDependencies: ["axe-core", "addons-linter"],
  // Installs a browser where `npm start` finds none; no package brings it.
  ignoreBinaries: ["apt-get"],
} satisfies KnipConfig;
