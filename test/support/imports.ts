/** What the files of `src` import, as the parser of the bundler reads it. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { parseSync } from "vite";
import { ROOT } from "../../src/cli/build-extension";

const SOURCES = join(ROOT, "src");

export interface Import {
  /** Files, as paths below `src`. */
  from: string;
  to: string;
}

/**
 * @returns each import of code between two files of `src`; left out is what imports types only, as it is gone when the program is
 * built, and what asks for the path of a script to inject
 */
export function codeImports(): Import[] {
  return readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) =>
      requestsOf(file)
        .filter((request) => request.startsWith(".") && !request.includes("?script"))
        .flatMap((request) => resolve(file, request))
        .map((target) => ({ from: below(file), to: below(target) })),
    );
}

/** What a file asks for by `import` and `export … from`, without types. */
function requestsOf(file: string): string[] {
  const { module, errors } = parseSync(file, readFileSync(file, "utf8"));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imported = module.staticImports.filter(({ entries }) => loadsCode(entries)).map(({ moduleRequest }) => moduleRequest.value);
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.filter(({ isType }) => !isType).flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  );
  return [...new Set([...imported, ...passedOn])];
}

/** An import without names loads code for its effects. */
function loadsCode(entries: readonly { isType: boolean }[]): boolean {
  return entries.length === 0 || entries.some(({ isType }) => !isType);
}

/** @returns nothing for what lies outside of `src` or is no code */
function resolve(file: string, request: string): string[] {
  const path = join(dirname(file), request);
  const found = [path, `${path}.ts`, `${path}.tsx`].find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  return found && /\.(?:ts|tsx|mjs)$/.test(found) && !below(found).startsWith("..") ? [found] : [];
}

function below(path: string): string {
  return relative(SOURCES, path).split(sep).join("/");
}
