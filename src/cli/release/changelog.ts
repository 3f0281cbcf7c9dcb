/** CHANGELOG.md, in the form of Keep a Changelog 1.1.0: what is not released yet stands at its top. Pure. */

const UNRELEASED = "## [Unreleased]";

/** @returns versions that were released, newest first */
export function releasedVersions(changelog: string): string[] {
  return [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, version = ""]) => version);
}

/** @returns what stands under *Unreleased*; empty when there is no entry */
export function unreleased(changelog: string): string {
  const section = changelog.split(/^(?=## )/m).find((part) => part.startsWith(UNRELEASED)) ?? "";
  const text = section.slice(UNRELEASED.length).trim();
  return /^- \S/m.test(text) ? text : "";
}

/**
 * @param day YYYY-MM-DD
 * @returns the changelog with what was unreleased under `version`, and nothing above it
 */
export function withRelease(changelog: string, version: string, day: string): string {
  return changelog.replace(UNRELEASED, () => `${UNRELEASED}\n\n## [${version}] - ${day}`);
}
