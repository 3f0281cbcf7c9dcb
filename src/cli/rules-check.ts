/**
 * `npm run rules:check [-- DIR …] [--against REF|FOLDER]`: what a change of the rules altered. Judges the labelled addresses, the sample
 * pages and, where they are at hand, the labelled corpora with the rules as they were and as they are now, and lists every verdict
 * gained, lost or changed. Exit codes: 0 nothing got worse, 1 something did or the rules are broken, 2 bad usage.
 */
import { parseArgs } from "node:util";
import { compileGate } from "../rules/compile";
import { loadCompiled, RULES_FOLDER } from "../rules/load-compiled";
import { judgeOf } from "./judge";
import { compare } from "./measure/compare";
import { requireCorpora } from "./measure/corpus";
import { corpusRows } from "./measure/everything";
import { oldRules } from "./measure/old-rules";
import { printDifferences } from "./measure/print";
import { runCommand } from "./run-command";

const USAGE = "Usage: npm run rules:check [-- DIR …] [--against REF|FOLDER]";

function main(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { against: { type: "string", default: "HEAD" } } });
  requireCorpora(positionals);
  const now = loadCompiled(RULES_FOLDER);
  const before = oldRules(values.against);
  const rows = corpusRows(positionals);
  if (before.compiled.version === now.compiled.version) {
    console.log(`The rules judge as they did (${values.against}): nothing in them changed.`);
    return 0;
  }
  const differences = compare(rows, judgeOf(before.compiled, compileGate(before.data)), judgeOf(now.compiled, compileGate(now.data)));
  printDifferences(differences);
  const worse = differences.filter((difference) => difference.worse).length;
  console.log(
    `\n${rows.length} rows judged by the rules of ${values.against} and by yours: ${differences.length} differ, ${worse} of them for the worse.`,
  );
  return worse > 0 ? 1 : 0;
}

await runCommand(main, USAGE);
