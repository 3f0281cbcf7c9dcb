/** Every regular expression of the product: those written in its source, and those made from the rules. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { ROOT } from "../../../src/cli/build-extension";
import type { CompiledRules } from "../../../src/rules/compiled";

export interface Written {
  file: string;
  pattern: string;
  flags: string;
}

/** Those of the shipped program; commands for developers and builds read nothing that a page wrote. */
export function writtenExpressions(): Written[] {
  const folder = join(ROOT, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  return files
    .filter((file) => !/^(?:cli|build)\b/.test(file))
    .flatMap((file) => {
      const found: Written[] = [];
      const ast = parseAst(readFileSync(join(folder, file), "utf8"), { lang: file.endsWith("x") ? "tsx" : "ts" });
      walk(ast, (regex) => found.push({ file, ...regex }));
      return found;
    });
}

function walk(node: unknown, take: (regex: { pattern: string; flags: string }) => void): void {
  if (typeof node !== "object" || node === null) return;
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  if (regex) take(regex);
  for (const child of Object.values(node)) walk(child, take);
}

/** Each alternative of each expression that the rules are compiled to, by its shape: words made one letter, equal choices one. */
export function compiledShapes({ vendors, sites, address }: CompiledRules): string[] {
  const pages = [...vendors.flatMap((vendor) => vendor.pages), ...sites.flatMap((site) => site.pages)];
  const sources = [
    ...pages.flatMap(({ host, path, query }) => [host, path, ...(typeof query === "string" ? [query] : Object.values(query ?? {}))]),
    ...vendors.flatMap(({ installers, apps }) => [
      ...Object.values(installers),
      ...Object.values(apps).flatMap(({ offered, none }) => [offered, none]),
    ]),
    address.asset,
    address.installer,
  ];
  const alternatives = sources.flatMap((source) => source?.split(/(?<=\$)\|(?=\^)/) ?? []);
  return [...new Set(alternatives.map(shapeOf))];
}

function shapeOf(source: string): string {
  const short = source.replace(/\(\?<\w+>/g, "(?:").replace(/[a-z0-9\u00c0-\uffff_]+/gi, "a");
  return short.replace(/\(\?:([^()]*)\)/g, (_all, choices: string) => `(?:${[...new Set(choices.split("|"))].join("|")})`);
}
