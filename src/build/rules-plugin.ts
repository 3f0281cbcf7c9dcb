/**
 * Gives the extension its rules as modules: `virtual:rules` for the worker and the pages, `virtual:gate` for the content script.
 * A broken rule file stops the build with file, place and reason.
 */
import type { Plugin } from "vite";
import { compileGate } from "../rules/compile";
import { loadCompiled, RULES_FOLDER } from "../rules/load-compiled";

/** A module whose exports are JSON, parsed at start: faster for the browser than the same as source text. */
function jsonModule(exports: Record<string, unknown>): string {
  return Object.entries(exports)
    .map(([name, value]) => `export ${name === "default" ? "default" : `const ${name} =`} JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
    .join("\n");
}

export function rulesPlugin(): Plugin {
  const modules: Record<string, () => string> = {
    "virtual:rules": () => {
      const { data, compiled } = loadCompiled();
      return jsonModule({ compiled, restrictions: data.restrictions, alternatives: data.alternatives });
    },
    "virtual:gate": () => `export default ${JSON.stringify(compileGate(loadCompiled().data).pattern)};`,
  };
  return {
    name: "vendor-notice:rules",
    buildStart() {
      this.addWatchFile(RULES_FOLDER);
    },
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => modules[id.slice(1)]?.(),
  };
}
