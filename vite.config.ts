import { crx } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import { finishPackage } from "./src/build/finish-package";
import { BROWSERS, type Browser, makeManifest } from "./src/build/manifest";
import { rulesPlugin } from "./src/build/rules-plugin";
import { loadRules } from "./src/rules/load";
import { RULES_FOLDER } from "./src/rules/load-compiled";

/** `vite build --mode chrome` or `--mode firefox`: one unpacked extension under dist/. */
export default defineConfig(({ mode }) => {
  const browser = BROWSERS.find((name) => name === mode) ?? "chrome";
  return {
    plugins: [rulesPlugin(), crx({ manifest: makeManifest(browser as Browser, loadRules(RULES_FOLDER)) as never, browser }), finishPackage(`dist/${browser}`)],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: { details: "src/pages/details/index.html" } },
    },
  };
});
