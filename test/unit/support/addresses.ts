/** The labelled addresses with what the rules say of each by its address alone. */
import { join } from "node:path";
import { ROOT } from "../../../src/cli/build-extension";
import { judgeRow, makeJudge } from "../../../src/cli/judge";
import { readAddresses } from "../../../src/cli/measure/corpus";
import { ownerOf } from "../../../src/detection/ruleset";

export interface KnownAddress {
  url: string;
  /** What it is, as a person labelled it. */
  label: string;
  /** Whether the rules flag it. */
  flagged: boolean;
  /** Whether it is on a site of the vendor. */
  own: boolean;
}

export function knownAddresses(): KnownAddress[] {
  const judge = makeJudge();
  return readAddresses(join(ROOT, "test/corpus/addresses.tsv")).map(({ row, label }) => ({
    url: row.url,
    label,
    flagged: judgeRow(judge, row).kind !== "none",
    own: ownerOf(judge.rules, new URL(row.url).hostname) !== undefined,
  }));
}
