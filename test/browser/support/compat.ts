/** Since which browser version there is what the built code uses, by the compatibility data of MDN. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import bcd, { type Identifier, type SupportStatement } from "@mdn/browser-compat-data";

export type Target = "chrome" | "firefox" | "firefox_android" | "safari";

export interface Use {
  /** As in the code: `storage.session`, `.showPopover()`, or a key of the manifest. */
  name: string;
  /** Infinity where there is no such thing. */
  since: number;
}

/** @returns every file that runs, as one text */
export function builtCode(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  return files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}

/** Members of the extension interface, wherever the code says `.namespace.member`; a bundler shortens only what is before. */
export function extensionUses(code: string, target: Target): Use[] {
  const uses = Object.entries(bcd.webextensions.api ?? {}).flatMap(([namespace, members]) =>
    Object.entries(members as Record<string, Identifier>)
      .filter(([member]) => new RegExp(`\\.${namespace}\\??\\.${member}\\b`).test(code))
      .map(([member, entry]) => ({ name: `${namespace}.${member}`, since: sinceOf(entry, target) })),
  );
  return sorted(uses);
}

/** Keys of the manifest and of what lies in them, and permissions. */
export function manifestUses(manifest: Record<string, unknown>, target: Target): Use[] {
  return sorted(below(manifest, bcd.webextensions.manifest as Identifier, "", target));
}

function below(value: unknown, known: Identifier, path: string, target: Target): Use[] {
  if (Array.isArray(value)) return value.flatMap((item) => below(typeof item === "string" ? { [item]: true } : item, known, path, target));
  if (typeof value !== "object" || !value) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const entry = known[key];
    if (!entry?.__compat) return [];
    return [{ name: path + key, since: sinceOf(entry, target) }, ...below(inner, entry, `${path}${key}.`, target)];
  });
}

/**
 * Methods of the platform and the language. Code does not say of what a method is called, so a name counts by the oldest thing that
 * has it: what is found to be too new is so for certain.
 */
export function methodUses(code: string, target: Target): Use[] {
  const called = new Set([...code.matchAll(/(?<!\.)\.([a-zA-Z]\w*)\(/g)].map((match) => match[1] ?? ""));
  const since = new Map<string, number>();
  const interfaces = [...Object.values(bcd.api), ...Object.values(bcd.javascript.builtins ?? {})];
  for (const members of interfaces as Record<string, Identifier>[])
    for (const [member, entry] of Object.entries(members)) {
      const name = member.replace(/_static$/, "");
      if (called.has(name) && entry.__compat) since.set(name, Math.min(since.get(name) ?? Infinity, sinceOf(entry, target)));
    }
  return sorted([...since].map(([name, version]) => ({ name: `.${name}()`, since: version })));
}

function sinceOf(entry: Identifier, target: Target): number {
  const statement = [entry.__compat?.support[target] as SupportStatement | undefined].flat()[0];
  if (!statement?.version_added || statement.flags) return Infinity;
  return Number.parseFloat(statement.version_added.replace("≤", "")) || Infinity;
}

/** Newest first. */
function sorted(uses: Use[]): Use[] {
  return uses.toSorted((a, b) => b.since - a.since || a.name.localeCompare(b.name));
}
