/**
 * `npm run check`: the verdict on an address, a saved page, or many of them. The same rules and code as in the browser.
 * Exit codes: 0 every row was judged, 1 some rows failed, 2 bad usage.
 */
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { CATALOGUE, ruleByCode } from "../detection/classify/catalogue";
import { readReference, versionMark } from "../detection/reference";
import { isWebAddress } from "../detection/web-address";
import { reproduce } from "./check-report";
import { type Judge, judgeRow, makeJudge, type Result, readRow } from "./judge";
import { InputError, readHtml, statOf } from "./page";

const USAGE = `Usage:
  npm run -s check -- URL                                verdict from the address alone
  npm run -s check -- page.html --url URL                verdict from a saved page
  npm run -s check -- --batch rows.jsonl --json          one JSON line out per line in ("-" reads standard input)
  npm run -s check -- --explain KAS-P-7Q2M4K             what a reference code says
  npm run -s check -- --report report.json               judge again what a report says; exit code 1 when the verdict is another one
Options:
  --json    print JSON instead of text`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: "string" },
      batch: { type: "string" },
      explain: { type: "string" },
      report: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return say(USAGE, 0);
  if (values.explain !== undefined) return explain(values.explain, makeJudge());
  if (values.report !== undefined) return again(values.report, values.json);
  if (values.batch !== undefined) return batch(values.batch, makeJudge());
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

function again(path: string, json: boolean): number {
  const { text, ...result } = reproduce(path, makeJudge().rules);
  return say(json ? JSON.stringify(result) : text, result.same ? 0 : 1);
}

async function batch(path: string, judge: Judge): Promise<number> {
  const base = path === "-" ? undefined : path;
  if (base) checkReadable(base);
  const lines = createInterface({ input: base ? createReadStream(base) : process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  let failed = 0;
  for await (const line of lines) {
    const text = line.replace(/^\ufeff/, "");
    if (!text.trim()) continue;
    const output = judgeLine(text, judge, base);
    if ("error" in output) failed++;
    await write(`${JSON.stringify(output)}\n`);
  }
  return failed > 0 ? 1 : 0;
}

/** Of a batch only the beginning is looked at: it may be larger than a saved page. */
function checkReadable(path: string): void {
  if (statOf(path).size === 0) throw new InputError(`${path}: is empty, expected one JSON object a line`);
  const start = Buffer.alloc(4096);
  const file = openSync(path, "r");
  const length = readSync(file, start);
  closeSync(file);
  if (start.subarray(0, length).includes(0)) throw new InputError(`${path}: holds binary data, expected one JSON object a line`);
}

function judgeLine(line: string, judge: Judge, base?: string): Result | { id?: string | number; error: string } {
  let id: string | number | undefined;
  try {
    const value: unknown = JSON.parse(line);
    id = (value as { id?: string | number } | null)?.id;
    return judgeRow(judge, readRow(value), base);
  } catch (error) {
    const message = error instanceof SyntaxError ? `not a JSON object: ${line.slice(0, 60)}` : (error as Error).message;
    return { ...(id === undefined ? {} : { id }), error: message };
  }
}

/** Waits when the reader of our output is slower than we are. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => (process.stdout.write(text) ? resolve() : process.stdout.once("drain", resolve)));
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
