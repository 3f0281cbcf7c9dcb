/** Makes a release: everything is checked before anything is written, and what was written is taken back when a later step fails. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listedHosts } from "../../build/manifest";
import type { RuleData } from "../../rules/rule-data";
import { releasedVersions, unreleased, withRelease } from "./changelog";
import { changes, git } from "./git";
import { builtAsks, PERMISSIONS_FILE, permissionProblems, readPermissions, withSites } from "./permissions";
import { compareVersions, versionProblem } from "./version";

/** Releases are made from here. */
const BRANCH = "main";

export interface ReleaseOptions {
  /** The checkout. */
  root: string;
  version: string;
  /** YYYY-MM-DD */
  day: string;
  data: RuleData;
  dryRun: boolean;
  /** Runs the tests; throws when one fails. */
  prove: () => void;
}

export interface Released {
  tag: string;
  /** What the changelog says of it. */
  notes: string;
  /** Match patterns of the sites that are listed since the release before. */
  newSites: string[];
}

/** @throws Error that says everything that stands in the way; then nothing has changed */
export function release(options: ReleaseOptions): Released {
  const { root, version, day, data, dryRun, prove } = options;
  const problems = [...stateProblems(root), ...versionProblems(root, version), ...contentProblems(root, data)];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  prove();
  const left = changes(root);
  if (left) throw new Error(`The tests left changes behind:\n${left}`);

  const changelog = read(root, "CHANGELOG.md");
  const { text: permissions, added: newSites } = withSites(readPermissions(root), version, listedHosts(data));
  const files = {
    "package.json": withVersion(read(root, "package.json"), version),
    "package-lock.json": withVersion(read(root, "package-lock.json"), version),
    "CHANGELOG.md": withRelease(changelog, version, day),
    [PERMISSIONS_FILE]: permissions,
  };
  const released = { tag: `v${version}`, notes: unreleased(changelog), newSites };
  if (!dryRun) record(root, files, version, released);
  return released;
}

function stateProblems(root: string): string[] {
  const branch = git(root, ["branch", "--show-current"]);
  const left = changes(root);
  return [
    ...(branch === BRANCH ? [] : [`Releases are made from the branch ${BRANCH}; this is ${branch || "no branch"}.`]),
    ...(left ? [`Commit or stash these changes first:\n${left}`] : []),
  ];
}

function versionProblems(root: string, version: string): string[] {
  const wrong = versionProblem(version);
  if (wrong) return [wrong];
  const { version: current } = JSON.parse(read(root, "package.json")) as { version: string };
  const [last] = releasedVersions(read(root, "CHANGELOG.md")).sort(compareVersions).slice(-1);
  return [
    ...(last && compareVersions(version, last) <= 0 ? [`${version} is not higher than ${last}, the last release in CHANGELOG.md.`] : []),
    ...(compareVersions(version, current) < 0 ? [`${version} is lower than ${current}, the version in package.json.`] : []),
    ...(git(root, ["tag", "--list", `v${version}`]) ? [`The tag v${version} is there already.`] : []),
  ];
}

function contentProblems(root: string, data: RuleData): string[] {
  const isEmpty = unreleased(read(root, "CHANGELOG.md")) === "";
  return [
    ...(isEmpty ? [`CHANGELOG.md has no entry under "## [Unreleased]". Say there what changes for the people who use it.`] : []),
    ...permissionProblems(readPermissions(root), builtAsks(data)),
  ];
}

function read(root: string, name: string): string {
  return readFileSync(join(root, name), "utf8");
}

/** @param text package.json or package-lock.json, which has the version twice */
function withVersion(text: string, version: string): string {
  const content = JSON.parse(text) as { version: string; packages?: Record<string, { version: string }> };
  content.version = version;
  const own = content.packages?.[""];
  if (own) own.version = version;
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Writes, commits and tags: all of it, or nothing. */
function record(root: string, files: Record<string, string>, version: string, { tag, notes, newSites }: Released): void {
  const start = git(root, ["rev-parse", "HEAD"]);
  const names = Object.keys(files);
  const sites = newSites.length > 0 ? ["-m", `New sites:\n${newSites.join("\n")}`] : [];
  try {
    for (const name of names) writeFileSync(join(root, name), files[name] ?? "");
    git(root, ["add", "--", ...names]);
    git(root, ["commit", "--quiet", "-m", `Release ${version}`, ...sites]);
    // Headings of the notes begin with the mark that git takes for a comment.
    git(root, ["tag", "--annotate", "--cleanup=whitespace", "--file=-", tag], `Vendor Notice ${version}\n\n${notes}\n`);
  } catch (error) {
    git(root, ["reset", "--quiet", "--soft", start]);
    git(root, ["restore", "--staged", "--worktree", "--", ...names]);
    throw error;
  }
}
