/**
 * Gives the worker and the pages their rules as the module `virtual:rules`.
 * A broken rule file stops the build with file, place and reason.
 */
import type { Plugin } from "vite";
import { loadCompiled, RULES_FOLDER } from "../rules/load-compiled";

const NAME = "virtual:rules";

/** A module whose exports are JSON, parsed at start: faster for the browser than the same as source text. */
function jsonModule(exports: Record<string, unknown>): string {
  return Object.entries(exports)
    .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
    .join("\n");
}

export function rulesPlugin(): Plugin {
  return {
    name: "vendor-notice:rules",
    buildStart() {
      this.addWatchFile(RULES_FOLDER);
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { data, compiled } = loadCompiled();
      return jsonModule({ compiled, restrictions: data.restrictions, alternatives: data.alternatives });
    },
  };
}
