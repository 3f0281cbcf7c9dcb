/** Version numbers as all browsers and stores take them: three numbers, each up to 65535. Pure. */

const MOST = 65_535;

/** @returns what is wrong with a version number, if anything */
export function versionProblem(version: string): string | undefined {
  const isGood = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version) && version.split(".").every((part) => Number(part) <= MOST);
  return isGood ? undefined : `${version || "nothing"} is no version: expected three numbers up to ${MOST}, such as 1.4.0.`;
}

/** Negative when `a` is the lower one, as for sorting. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const index = left?.findIndex((part, place) => part !== right?.[place]) ?? -1;
  return (left?.[index] ?? 0) - (right?.[index] ?? 0);
}
