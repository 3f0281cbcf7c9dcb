/**
 * Last step of a build: pages must not be able to see the extension, so nothing may be readable by them. The bundler lists scripts
 * that are injected on demand as web-accessible, which they need not be, and leaves a module of each behind that nothing loads.
 * What the texts say to translators stays at home: it is a third of the English file and of no use in a browser.
 * The bundler puts some lists of the manifest in the order in which its work happened to end; sorted, every build is the same.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * The script of every page, nearly all of which is used there. By this hint Chromium compiles it in one go instead of function by
 * function, which takes a quarter off its time (docs/performance.md). https://v8.dev/blog/explicit-compile-hints
 */
const SENTRY = "src/content/sentry.iife.js";
const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";
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
        writeFileSync(path, `${JSON.stringify(manifest, sorted, 2)}\n`);
        writeFileSync(join(folder, SENTRY), COMPILE_HINT + readFileSync(join(folder, SENTRY), "utf8"));
        rmSync(join(folder, ".vite"), { recursive: true, force: true });
        for (const language of readdirSync(join(folder, "_locales"))) lighten(join(folder, "_locales", language, "messages.json"));
        for (const name of readdirSync(join(folder, "assets"))) if (LEFT_BEHIND.test(name)) rmSync(join(folder, "assets", name));
      },
    },
  };
}

/** Lists of the manifest whose order says something: scripts run one after the other. */
const IN_ORDER = new Set(["scripts", "js", "css"]);

/** Puts lists of names in order; for `JSON.stringify`. */
export function sorted(key: string, value: unknown): unknown {
  const isNames = Array.isArray(value) && value.every((item) => typeof item === "string");
  return isNames && !IN_ORDER.has(key) ? [...value].sort() : value;
}

/** Takes descriptions and white space out of a file of texts. */
function lighten(path: string): void {
  const texts = JSON.parse(readFileSync(path, "utf8")) as Record<string, { description?: string }>;
  writeFileSync(
    path,
    JSON.stringify(texts, (key, value) => (key === "description" ? undefined : value)),
  );
}
