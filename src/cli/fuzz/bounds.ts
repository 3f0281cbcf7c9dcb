/** What holds for the facts and the verdict of any page whatever. */
import { decodeFacts } from "../../detection/decode-facts";
import { MAX_BYTES, type PageFacts } from "../../detection/facts";
import type { Verdict } from "../../detection/verdict";

/** As JSON, in bytes: a verdict is kept for each tab. */
const MAX_VERDICT = 16 * 1024;
const KINDS: readonly Verdict["kind"][] = ["purchase", "download", "renewal", "none"];
const MAX_EVIDENCE = 13;
const MAX_EVIDENCE_TEXT = 160;

/** @throws Error that says which bound does not hold */
export function checkFacts(facts: PageFacts): void {
  expectThat(bytesOf(facts) <= MAX_BYTES, `facts of ${bytesOf(facts)} bytes`);
  expectThat(decodeFacts(JSON.parse(JSON.stringify(facts))) !== undefined, "facts that the worker refuses");
}

/** @throws Error that says which bound does not hold */
export function checkVerdict(verdict: Verdict): void {
  const { kind, confidence, evidence, vendor, reference } = verdict;
  expectThat(KINDS.includes(kind), `kind ${kind}`);
  expectThat(confidence >= 0 && confidence <= 1, `confidence ${confidence}`);
  expectThat(evidence.length <= MAX_EVIDENCE, `${evidence.length} pieces of evidence`);
  expectThat(
    evidence.every(({ text }) => text.length <= MAX_EVIDENCE_TEXT),
    "evidence that is too long",
  );
  expectThat(bytesOf(verdict) <= MAX_VERDICT, `a verdict of ${bytesOf(verdict)} bytes`);
  expectThat(kind === "none" || Boolean(vendor && reference), "a flag without vendor or reference");
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`out of bounds: ${what}`);
}
