/** One row of a batch in, one row out: the contract of `npm run check -- --batch`. */
import { dirname, isAbsolute, join } from "node:path";
import * as v from "valibot";
import { type Judgement, NOT_NAMED, weigh } from "../detection/classify/classify";
import { emptyFacts, type PageFacts } from "../detection/facts";
import { withVendor } from "../detection/given-vendor";
import { prepare, type Ruleset } from "../detection/ruleset";
import { unnamedTest } from "../detection/unnamed";
import { type Evidence, noVerdict, type Verdict } from "../detection/verdict";
import { isWebAddress } from "../detection/web-address";
import { compileGate, gateOf } from "../rules/compile";
import type { CompiledRules, Gate } from "../rules/compiled";
import { loadCompiled } from "../rules/load-compiled";
import { factsOfHtml, factsOfText, InputError, readHtml } from "./page";

const RowSchema = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  url: v.pipe(v.string("url: expected an address"), v.minLength(1, "url: expected an address")),
  html: v.optional(v.string("html: expected the path of a saved page")),
  title: v.optional(v.string("title: expected text")),
  text: v.optional(v.string("text: expected text")),
  vendor: v.optional(
    v.object({
      name: v.pipe(v.string("vendor.name: expected text"), v.minLength(2, "vendor.name: expected at least two letters")),
      names: v.optional(v.array(v.string())),
      domains: v.optional(v.array(v.string())),
    }),
  ),
});

export type Row = v.InferOutput<typeof RowSchema>;

export interface Result {
  id?: string | number;
  url: string;
  kind: Verdict["kind"];
  vendor: string | null;
  restriction: string | null;
  product?: string;
  confidence: number;
  evidence: Pick<Evidence, "rule" | "where" | "text">[];
  reference?: string;
  ms: number;
}

/** A row that could not be judged. */
export interface Failure {
  id?: string | number;
  error: string;
}

export interface Judge {
  rules: Ruleset;
  gate: Gate;
  /** True for an address that, without a page, need not be classified; without it, all are. */
  isUnnamed?: (url: string) => boolean;
}

/** @throws RuleError when a rule file is broken */
export function makeJudge(): Judge {
  const { data, compiled } = loadCompiled();
  return judgeOf(compiled, compileGate(data));
}

/** A judge by rules that are loaded already. */
export function judgeOf(compiled: CompiledRules, gate: Gate): Judge {
  const rules = prepare(compiled);
  return { rules, gate, isUnnamed: unnamedTest(rules) };
}

/** @throws InputError naming what is wrong with the row */
export function readRow(value: unknown): Row {
  const result = v.safeParse(RowSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  throw new InputError(place && !issue.message.startsWith(place) ? `${place}: ${issue.message}` : issue.message);
}

/** What comes with a row besides its own words. */
export interface Beside {
  /** File that lists the row; a relative `html` path starts from its folder. */
  base?: string;
  /** The page itself, where it need not be read from a file. */
  page?: string;
}

/** @throws InputError when the address is none or the saved page cannot be read */
export function judgeRow(judge: Judge, row: Row, beside: Beside = {}): Result {
  const started = performance.now();
  const { verdict } = weighRow(judge, row, beside);
  return {
    ...(row.id === undefined ? {} : { id: row.id }),
    url: row.url,
    kind: verdict.kind,
    vendor: verdict.vendor,
    restriction: verdict.restriction,
    ...(verdict.product ? { product: verdict.product } : {}),
    confidence: verdict.confidence,
    evidence: verdict.evidence.map(({ rule, where, text }) => ({ rule, where, text })),
    ...(verdict.reference ? { reference: verdict.reference } : {}),
    ms: Math.round((performance.now() - started) * 1000) / 1000,
  };
}

/** The verdict on a row with all findings behind it; parameters and errors as for `judgeRow`. */
export function weighRow(judge: Judge, row: Row, beside: Beside = {}): Judgement {
  const { rules, gate, isUnnamed }: Judge = row.vendor ? tryVendor(judge, row.vendor) : judge;
  const facts = factsOfRow(row, gate, beside);
  if (!facts) return UNNAMED;
  return isAddressOnly(row, beside) && isUnnamed?.(row.url) ? NOT_NAMED : weigh(facts, rules);
}

/** A saved page that the content script would not have had read. */
const UNNAMED: Judgement = { ...NOT_NAMED, verdict: noVerdict(null, [{ rule: "not-named", where: "text", text: "", weight: 1 }]) };

function isAddressOnly({ html, title, text }: Row, { page }: Beside): boolean {
  return html === undefined && title === undefined && text === undefined && page === undefined;
}

function factsOfRow(row: Row, gate: Gate, beside: Beside): PageFacts | undefined {
  const { base, page } = beside;
  if (page !== undefined) return factsOfHtml(page, row.url, gate);
  if (isAddressOnly(row, beside)) {
    requireWebAddress(row.url);
    return emptyFacts(row.url);
  }
  if (row.html !== undefined) {
    const path = isAbsolute(row.html) || !base ? row.html : join(dirname(base), row.html);
    return factsOfHtml(readHtml(path), row.url, gate);
  }
  return factsOfText(row.url, row.title, row.text);
}

/** @throws InputError for what no browser can visit */
export function requireWebAddress(text: string): void {
  if (!isWebAddress(text)) throw new InputError(`${text}: is no web address (expected http:// or https://)`);
}

function tryVendor(judge: Judge, vendor: NonNullable<Row["vendor"]>): Judge {
  return {
    rules: withVendor(judge.rules, vendor),
    gate: gateOf([vendor.name, ...(vendor.names ?? []), ...(vendor.domains ?? [])]),
  };
}
