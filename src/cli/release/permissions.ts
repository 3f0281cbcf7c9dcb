/**
 * `release/permissions.json`: what the last release asked for, and why. A build that asks for anything else fails until somebody
 * changes the file on purpose. Sites from the rules may be added; the release lists them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { type Manifest, managedManifest } from "../../build/managed-edition";
import { BROWSERS, listedHosts, makeManifest } from "../../build/manifest";
import type { RuleData } from "../../rules/rule-data";
import { asksOf } from "./asks";

export const PERMISSIONS_FILE = "release/permissions.json";
/** A word is no reason. */
const SHORTEST_REASON = 20;

const Schema = v.strictObject({
  /** The last release; null before the first. */
  release: v.nullable(v.string()),
  /** Why each thing is asked for. */
  reasons: v.record(v.string(), v.pipe(v.string(), v.minLength(SHORTEST_REASON, `a reason has at least ${SHORTEST_REASON} characters`))),
  /** What each build asks for, by its folder under `dist`. */
  asks: v.record(v.string(), v.array(v.string())),
  /** Match patterns of the sites that the last release listed. */
  listedSites: v.array(v.string()),
});
export type Permissions = v.InferOutput<typeof Schema>;

/** @throws Error when the file is no such file, with the place and what was expected */
export function readPermissions(root: string): Permissions {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(root, PERMISSIONS_FILE), "utf8"));
  } catch (error) {
    throw new Error(`${PERMISSIONS_FILE} cannot be read: ${(error as Error).message}`);
  }
  const result = v.safeParse(Schema, content);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${PERMISSIONS_FILE}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
}

/** @returns what each build asks for, by its folder under `dist` */
export function builtAsks(data: RuleData): Permissions["asks"] {
  const listed = listedHosts(data);
  const builds = BROWSERS.flatMap((browser) => {
    const standard = makeManifest(browser, data) as Manifest;
    return [[browser, standard] as const, [`${browser}-managed`, managedManifest(standard)] as const];
  });
  return Object.fromEntries(builds.map(([name, manifest]) => [name, asksOf(manifest, listed)]));
}

/** @returns what differs between the file and the builds, each with what to do; nothing when all is well */
export function permissionProblems(recorded: Permissions, built: Permissions["asks"]): string[] {
  const names = [...new Set([...Object.keys(recorded.asks), ...Object.keys(built)])];
  const differences = names.flatMap((name) => {
    const [before = [], now = []] = [recorded.asks[name], built[name]];
    return [
      ...without(now, before).map(
        (ask) => `dist/${name} asks for more: "${ask}". If it must, add it to asks.${name} in ${PERMISSIONS_FILE}, with its reason.`,
      ),
      ...without(before, now).map((ask) => `dist/${name} no longer asks for "${ask}". Take it out of asks.${name} in ${PERMISSIONS_FILE}.`),
    ];
  });
  const asked = Object.values(recorded.asks).flat();
  const explained = Object.keys(recorded.reasons);
  return [
    ...differences,
    ...without([...new Set(asked)], explained).map((ask) => `${PERMISSIONS_FILE} has no reason for "${ask}". Say why in reasons.`),
    ...without(explained, asked).map((ask) => `${PERMISSIONS_FILE} has a reason for "${ask}", which nothing asks for. Take it out.`),
  ];
}

/** @returns the file's contents after a release, and the sites that are listed since the one before */
export function withSites(recorded: Permissions, version: string, listedSites: string[]): { text: string; added: string[] } {
  const after: Permissions = { ...recorded, release: version, listedSites };
  return { text: `${JSON.stringify(after, null, 2)}\n`, added: without(listedSites, recorded.listedSites) };
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  return texts.filter((text) => !others.includes(text));
}
