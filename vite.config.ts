import { readdirSync } from "node:fs";
import { crx } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import pkg from "./package.json" with { type: "json" };
import { finishPackage } from "./src/build/finish-package";
import { BROWSERS, makeManifest } from "./src/build/manifest";
import { noticesPlugin } from "./src/build/notices-plugin";
import { issuesAddress } from "./src/build/project";
import { rulesPlugin } from "./src/build/rules-plugin";
import { scriptPaths } from "./src/build/script-paths";
import { unpackedFolder } from "./src/build/targets";
import { compileGate } from "./src/rules/compile";
import { loadRules } from "./src/rules/load";
import { RULES_FOLDER } from "./src/rules/load-compiled";

/** `vite build --mode chrome` or `--mode firefox`: one unpacked extension under dist/. */
export default defineConfig(({ mode }) => {
  const browser = BROWSERS.find((name) => name === mode) ?? "chrome";
  const folder = `dist/${unpackedFolder({ build: browser, edition: "standard" })}`;
  const rules = loadRules(RULES_FOLDER);
  return {
    plugins: [
      rulesPlugin(),
      noticesPlugin(),
      scriptPaths(),
      crx({ manifest: makeManifest(browser, rules) as never, browser }),
      finishPackage(folder),
    ],
    // The content scripts are bundled apart, without plugins: what they need of the rules reaches them as a constant.
    define: {
      __VENDOR_NAMES__: JSON.stringify(compileGate(rules)),
      __ISSUES__: JSON.stringify(issuesAddress(pkg)),
      __LOCALES__: JSON.stringify(readdirSync("public/_locales").sort()),
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          blocked: "src/pages/blocked/index.html",
          details: "src/pages/details/index.html",
          support: "src/pages/support/index.html",
          welcome: "src/pages/welcome/index.html",
        },
      },
    },
  };
});
