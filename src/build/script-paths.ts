/**
 * Says where a script is that is injected on demand. The bundler's own plugin would fill that in at the very end, and until then keep its
 * place by a mark made of the folder in which the build runs: names of files would depend on that folder (@crxjs/vite-plugin 3.0).
 */
import { posix } from "node:path";
import type { Plugin } from "vite";

export function scriptPaths(): Plugin {
  let root = "";
  return {
    name: "vendor-notice:script-paths",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    transform(_code, id) {
      const path = scriptPath(root, id);
      return path === undefined ? undefined : { code: `export default ${JSON.stringify(path)};`, map: null };
    },
  };
}

/**
 * @param id the bundler's name for the module that stands for the script
 * @returns path of the script in the package; undefined for any other module
 */
export function scriptPath(root: string, id: string): string | undefined {
  const [, script] = /^(.+\.iife)\.ts\?scriptId=/.exec(id) ?? [];
  return script && `${posix.relative(root, script)}.js`;
}
