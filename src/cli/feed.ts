/**
 * `npm run feed -- keygen --out FILE`: makes the private key with which an organization signs rules, and says the public one.
 * `npm run feed -- sign [FOLDER] --key FILE --out FILE [--days N] [--version N]`: signs a folder of rules.
 * `npm run feed -- verify FILE --key KEY`: reads a feed as a device would.
 * Exit codes: 0 all is well, 1 a file or the feed is not right, 2 bad usage.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fill } from "../platform/message-format";
import { RULES_FOLDER, ruleDate } from "../rules/load-compiled";
import { readRules } from "../rules/read-rules";
import type { FeedProblem } from "../settings/feed/kept";
import { verifyFeed } from "../settings/feed/verify";
import { makeKey, readPrivateKey, readPublicKey } from "./feed/keys";
import { signFeed } from "./feed/sign";
import { readTexts } from "./locales/messages";
import { InputError } from "./page";
import { runCommand, UsageError } from "./run-command";

const USAGE = `Usage: npm run feed -- keygen --out FILE
       npm run feed -- sign [FOLDER] --key FILE --out FILE [--days N] [--version N]
       npm run feed -- verify FILE --key KEY`;

/** Days for which a feed holds where nothing else is said. */
const DAYS = "90";

async function main(): Promise<number> {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: text, key: text, days: { ...text, default: DAYS }, version: text },
  });
  const [command, path, ...more] = positionals;
  const { out, key } = values;
  if (more.length > 0) throw new UsageError(`one file or folder at a time: ${more.join(" ")}`);
  if (command === "keygen" && out !== undefined && path === undefined) return keygen(out);
  if (command === "sign" && key !== undefined && out !== undefined)
    return sign(path ?? RULES_FOLDER, key, out, count(values.days, "--days") ?? Number(DAYS), count(values.version, "--version"));
  if (command === "verify" && key !== undefined && path !== undefined) return verify(path, key);
  throw new UsageError("what to do is not clear");
}

async function keygen(out: string): Promise<number> {
  const key = await makeKey(out);
  console.log(`The private key is in ${out}. Keep it where only those who sign can read it, and keep a copy.`);
  console.log(`For the policy: "rulesFeedKey": "${key}"`);
  return 0;
}

async function sign(folder: string, key: string, out: string, days: number, version: number | undefined): Promise<number> {
  const feed = await signFeed({ folder, key: readPrivateKey(key), days, now: Date.now(), version });
  writeFileSync(out, feed);
  console.log(`${out}: rules of ${ruleDate(folder)}, signed, for ${days} days.`);
  return 0;
}

async function verify(path: string, key: string): Promise<number> {
  const document = await verifyFeed(read(path), readPublicKey(key), { version: 0, date: ruleDate() }, Date.now());
  if (typeof document === "string") return refuse(path, document);
  const rules = readRules(document.rules, "rules");
  if ("mistakes" in rules) return refuse(path, "rules", rules.mistakes);
  const until = new Date(document.expiresAt).toISOString().slice(0, 10);
  console.log(`${path}: right. Number ${document.version}, rules of ${document.date}, good until ${until}.`);
  return 0;
}

/** In the words of the options page. */
function refuse(path: string, problem: FeedProblem, details: readonly string[] = []): number {
  const text = readTexts("en")[`feed_problem_${problem}`];
  console.error([`${path}: ${text ? fill(text, []) : problem}`, ...details].join("\n"));
  return 1;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** A whole number above 0, or undefined where none is given. */
function count(given: string | undefined, option: string): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(given)) throw new UsageError(`${option} ${given}: expected a whole number above 0`);
  return Number(given);
}

await runCommand(main, USAGE);
