/**
 * Last step of a build: pages must not be able to see the extension, so nothing may be readable by them. The bundler lists scripts
 * that are injected on demand as web-accessible (they need not be) and its lists come in no fixed order; both are put right here.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

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
        const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
        delete manifest.web_accessible_resources;
        writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
        rmSync(join(folder, ".vite"), { recursive: true, force: true });
      },
    },
  };
}
