/**
 * `npm run check`: the verdict on an address, a saved page, or many of them. The same rules and code as in the browser.
 * Exit codes: 0 every row was judged, 1 some rows failed, 2 bad usage.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { CATALOGUE, ruleByCode } from "../detection/classify/catalogue";
import { readReference, versionMark } from "../detection/reference";
import { checkBatch } from "./batch/command";
import { INPUT_FORMATS } from "./batch/source";
import { isWebAddress, type Judge, judgeRow, makeJudge, type Result } from "./judge";
import { readHtml } from "./page";

const USAGE = `Usage:
  npm run -s check -- URL                                verdict from the address alone
  npm run -s check -- page.html --url URL                verdict from a saved page
  npm run -s check -- --batch rows.jsonl --json          one JSON line out per line in ("-" reads standard input)
  npm run -s check -- --explain KAS-P-7Q2M4K             what a reference code says
Options:
  --json    print JSON instead of text`;

const OPTIONS = {
  url: { type: "string" },
  batch: { type: "string" },
  format: { type: "string" },
  csv: { type: "boolean", default: false },
  markdown: { type: "boolean", default: false },
  out: { type: "string" },
  jobs: { type: "string" },
  explain: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** Each worker takes memory; beyond this many, reading and writing are what holds them up. */
const MOST_WORKERS = 4;
const MOST_JOBS = 64;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.help) return say(USAGE, 0);
  if (values.explain !== undefined) return explain(values.explain, makeJudge());
  if (values.batch !== undefined) return batch(values.batch, values);
  const [subject, ...rest] = positionals;
  if (!subject || rest.length > 0) return complain(`Expected one address or one saved page.\n${USAGE}`);
  return single(subject, values.url, values.json);
}

function single(subject: string, url: string | undefined, json: boolean): number {
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(subject);
  if (!isAddress && url === undefined) {
    readHtml(subject);
    return complain(`${subject}: say with --url at which address the page was saved.`);
  }
  if (!isAddress && !isWebAddress(url as string)) return complain(`--url ${url}: is no web address (expected http:// or https://)`);
  const row = isAddress ? { url: subject } : { url: url as string, html: subject };
  const result = judgeRow(makeJudge(), row);
  return say(json ? JSON.stringify(result) : inWords(result), 0);
}

function inWords(result: Result): string {
  const lines = [`${result.kind.toUpperCase()}  ${result.url}`];
  if (result.vendor) lines.push(`vendor      ${result.vendor}${result.product ? `, ${result.product}` : ""}`);
  if (result.restriction) lines.push(`restriction ${result.restriction}`);
  lines.push(`confidence  ${result.confidence.toFixed(2)}`);
  if (result.reference) lines.push(`reference   ${result.reference}`);
  lines.push(result.kind === "none" ? "why not:" : "evidence:");
  for (const item of result.evidence)
    lines.push(`  ${item.rule.padEnd(18)} ${CATALOGUE[item.rule].about}${item.text ? ` [${item.where}: ${item.text}]` : ""}`);
  return lines.join("\n");
}

function explain(code: string, judge: Judge): number {
  const reference = readReference(code);
  if (!reference) return complain(`${code}: is no reference code, or a letter of it is wrong. Codes look like KAS-P-7Q2M4K.`);
  const vendor = judge.rules.vendors.find((candidate) => candidate.code === reference.vendorCode);
  const lines = [
    `${code.toUpperCase()}`,
    `vendor      ${vendor?.name ?? `unknown (${reference.vendorCode})`}`,
    `kind        ${reference.kind}`,
  ];
  for (const number of reference.rules) {
    const rule = ruleByCode(number);
    lines.push(`because     ${rule ? `${rule}: ${CATALOGUE[rule].about}` : `rule number ${number}, which this version does not know`}`);
  }
  const same = reference.version === versionMark(judge.rules.version);
  lines.push(
    `rule data   ${same ? `the one of this version (${judge.rules.version})` : `another than this version's (${judge.rules.version})`}`,
  );
  return say(lines.join("\n"), 0);
}

/** @throws InputError when there is nothing to read, or nowhere to write to */
async function batch(input: string, { json, csv, markdown, format, jobs, out }: Options): Promise<number> {
  if (Number(json) + Number(csv) + Number(markdown) > 1) return complain("Expected one of --json, --csv and --markdown.");
  const inputFormat = INPUT_FORMATS.find((known) => known === format);
  if (format !== undefined && !inputFormat) return complain(`--format ${format}: expected one of ${INPUT_FORMATS.join(", ")}.`);
  const workers = jobs === undefined ? Math.min(availableParallelism(), MOST_WORKERS) : Number(jobs);
  if (!Number.isInteger(workers) || workers < 1 || workers > MOST_JOBS)
    return complain(`--jobs ${jobs}: expected a number from 1 to ${MOST_JOBS}.`);
  const outputFormat = csv ? "csv" : markdown ? "markdown" : "json";
  const tally = await checkBatch({ input, inputFormat, outputFormat, out, jobs: workers });
  return tally.failed > 0 ? 1 : 0;
}

function say(text: string, code: number): number {
  console.log(text);
  return code;
}

function complain(text: string): number {
  console.error(text);
  return 2;
}

// A reader that stops reading, such as head, ends the run without a word.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    const usage = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    console.error(usage ? `${error.message}\n${USAGE}` : error.message);
    process.exitCode = usage ? 2 : 1;
  },
);
