/**
 * Gives the worker and the pages their rules as the module `virtual:rules`.
 * A broken rule file stops the build with file, place and reason.
 */
import type { Plugin } from "vite";
import { LANGUAGE_NAMES, tagOf } from "../platform/languages";
import { loadCompiled, RULES_FOLDER } from "../rules/load-compiled";
import { packTexts } from "../rules/packed-texts";

const NAME = "virtual:rules";

/** Source text of a value as JSON, parsed at start: faster for the browser than the same as an object in the source. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
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
      const told = packTexts({ restrictions: data.restrictions, alternatives: data.alternatives }, LANGUAGE_NAMES.map(tagOf));
      return [
        `import { unpackTexts } from "/src/rules/packed-texts";`,
        `export const compiled = ${parsed(compiled)};`,
        `export const { restrictions, alternatives } = unpackTexts(${parsed(told)});`,
      ].join("\n");
    },
  };
}
