/**
 * Last step of a build: pages must not be able to see the extension, so nothing may be readable by them. The bundler lists scripts
 * that are injected on demand as web-accessible, which they need not be, and leaves a module of each behind that nothing loads.
 * What the texts say to translators stays at home: it is a third of the English file and of no use in a browser.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Modules of scripts that are shipped as one self-contained file elsewhere in the package. */
const LEFT_BEHIND = /\.iife\.ts-[\w-]+\.js$/;

export function finishPackage(folder: string): Plugin {
  return {
    name: "vendor-notice:finish-package",
    apply: "build",
    enforce: "post",
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        const path = join(folder, "manifest.json");
        // After a failed build there is none; its own error says why.
        if (!existsSync(path)) return;
        const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
        delete manifest.web_accessible_resources;
        writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
        rmSync(join(folder, ".vite"), { recursive: true, force: true });
        for (const language of readdirSync(join(folder, "_locales"))) lighten(join(folder, "_locales", language, "messages.json"));
        for (const name of readdirSync(join(folder, "assets"))) if (LEFT_BEHIND.test(name)) rmSync(join(folder, "assets", name));
      },
    },
  };
}

/** Takes descriptions and white space out of a file of texts. */
function lighten(path: string): void {
  const texts = JSON.parse(readFileSync(path, "utf8")) as Record<string, { description?: string }>;
  writeFileSync(
    path,
    JSON.stringify(texts, (key, value) => (key === "description" ? undefined : value)),
  );
}
