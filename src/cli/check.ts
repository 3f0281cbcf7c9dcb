/**
 * `npm run check`: the verdict on an address, a saved page, or many of them. The same rules and code as in the browser.
 * Exit codes: 0 every row was judged, 1 some rows failed, 2 bad usage.
 */
import { parseArgs } from "node:util";
import { CATALOGUE, ruleByCode } from "../detection/classify/catalogue";
import { emptyFacts, type PageFacts } from "../detection/facts";
import { readReference, versionMark } from "../detection/reference";
import { isWebAddress } from "../detection/web-address";
import { checkBatch } from "./batch/command";
import { INPUT_FORMATS } from "./batch/source";
import { reproduce } from "./check-report";
import { type Judge, judgeRow, makeJudge, type Result, type Row, requireWebAddress, weighRow } from "./judge";
import { factsOfAnyHtml, factsOfHtml, readHtml } from "./page";
import { runCommand, UsageError } from "./run-command";

const USAGE =
  "Usage: npm run -s check -- URL | page.html --url URL | --batch FILE | --explain CODE | --report FILE [options]; all of it: --help";
const HELP = `Usage:
  npm run -s check -- URL                                verdict from the address alone
  npm run -s check -- page.html --url URL                verdict from a saved page
  npm run -s check -- page.html --url URL --fields       what is read of the page, as JSON
  npm run -s check -- URL --policy policy.json           what a person would see on a device with this policy
  npm run -s check -- --batch rows.jsonl --json          one JSON line out per line in ("-" reads standard input)
  npm run -s check -- --explain KAS-P-7Q2M4K             what a reference code says
  npm run -s check -- --report report.json               judge again what a report says; exit code 1 when the verdict is another one
Options:
  --json    print JSON instead of text
Options of --batch, which also reads .csv, .txt (one address a line), .har and folders of saved pages:
  --csv, --markdown    print a table instead of JSON
  --out FILE           write into a file, and print a summary
  --format FORMAT      what is read: ${INPUT_FORMATS.join(", ")}
  --jobs NUMBER        threads that judge; by default saved pages get several
More: docs/command-line.md`;

const OPTIONS = {
  url: { type: "string" },
  batch: { type: "string" },
  format: { type: "string" },
  csv: { type: "boolean", default: false },
  markdown: { type: "boolean", default: false },
  out: { type: "string" },
  jobs: { type: "string" },
  fields: { type: "boolean", default: false },
  policy: { type: "string" },
  explain: { type: "string" },
  report: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

const FOR_BATCH = ["csv", "markdown", "out", "format", "jobs"] as const;
const NOT_FOR_BATCH = ["url", "fields", "policy", "explain", "report"] as const;
const MOST_JOBS = 64;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.help) return say(HELP, 0);
  const lost = (values.batch === undefined ? FOR_BATCH : NOT_FOR_BATCH).find((name) => values[name]);
  if (lost) throw new UsageError(`--${lost}: goes ${values.batch === undefined ? "only" : "not"} with --batch.`);
  if (values.explain !== undefined) return explain(values.explain, makeJudge());
  if (values.report !== undefined) return again(values.report, values.json);
  if (values.batch !== undefined) return batch(values.batch, values);
  const [subject, ...rest] = positionals;
  if (!subject || rest.length > 0) throw new UsageError(`Expected one address or one saved page.`);
  return single(readSubject(subject, values.url), values);
}

/** @throws UsageError when it is not clear which page is meant */
function readSubject(subject: string, url: string | undefined): Row {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(subject)) return { url: subject };
  if (url === undefined) {
    readHtml(subject);
    throw new UsageError(`${subject}: say with --url at which address the page was saved.`);
  }
  if (!isWebAddress(url)) throw new UsageError(`--url ${url}: is no web address (expected http:// or https://)`);
  return { url, html: subject };
}

async function single(row: Row, { fields, policy, json }: Options): Promise<number> {
  if (policy !== undefined) return managed(row, policy, json);
  const judge = makeJudge();
  if (fields) return say(JSON.stringify(readFields(judge, row), null, 2), 0);
  const result = judgeRow(judge, row);
  return say(json ? JSON.stringify(result) : inWords(result), 0);
}

async function managed(row: Row, policy: string, json: boolean): Promise<number> {
  // Texts and notices are read only where they are asked for.
  const { managedDevice, managedView, managedWords } = await import("./managed-view");
  const device = managedDevice(policy);
  const result = judgeRow(device.judge, row);
  const view = managedView(device, row.url, weighRow(device.judge, row).verdict);
  return say(json ? JSON.stringify({ ...result, managed: view }) : `${inWords(result)}\n${managedWords(view)}`, 0);
}

/** The facts of a page, also of one that the extension would not read. */
function readFields(judge: Judge, { url, html }: Row): PageFacts {
  if (html === undefined) {
    requireWebAddress(url);
    return emptyFacts(url);
  }
  const page = readHtml(html);
  if (!factsOfHtml(page, url, judge.gate))
    console.error("No vendor is named where a page says what it is about: the extension would not read this page.");
  return factsOfAnyHtml(page, url);
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
  if (!reference) throw new UsageError(`${code}: is no reference code, or a letter of it is wrong. Codes look like KAS-P-7Q2M4K.`);
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

function again(path: string, json: boolean): number {
  const { text, ...result } = reproduce(path, makeJudge().rules);
  return say(json ? JSON.stringify(result) : text, result.same ? 0 : 1);
}

/** @throws InputError when there is nothing to read, or nowhere to write to */
async function batch(input: string, { json, csv, markdown, format, jobs, out }: Options): Promise<number> {
  if (Number(json) + Number(csv) + Number(markdown) > 1) throw new UsageError("Expected one of --json, --csv and --markdown.");
  const inputFormat = INPUT_FORMATS.find((known) => known === format);
  if (format !== undefined && !inputFormat) throw new UsageError(`--format ${format}: expected one of ${INPUT_FORMATS.join(", ")}.`);
  const workers = jobs === undefined ? undefined : Number(jobs);
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= MOST_JOBS))
    throw new UsageError(`--jobs ${jobs}: expected a number from 1 to ${MOST_JOBS}.`);
  const outputFormat = csv ? "csv" : markdown ? "markdown" : "json";
  const tally = await checkBatch({ input, inputFormat, outputFormat, out, jobs: workers });
  return tally.failed > 0 ? 1 : 0;
}

function say(text: string, code: number): number {
  console.log(text);
  return code;
}

// A reader that stops reading, such as head, ends the run without a word.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

await runCommand(main, USAGE);
