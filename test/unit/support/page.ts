/** Pages written in a test: as a document, as facts, as a verdict. The same path as a saved page on the command line. */
import { parseHTML } from "linkedom";
import { parse, serialize } from "parse5";
import { factsOfHtml } from "../../../src/cli/page";
import { classify } from "../../../src/detection/classify/classify";
import { extract } from "../../../src/detection/extract/extract";
import { emptyFacts, type PageFacts } from "../../../src/detection/facts";
import type { Ruleset } from "../../../src/detection/ruleset";
import type { Verdict } from "../../../src/detection/verdict";
import type { Gate } from "../../../src/rules/compiled";
import { gate, rules } from "./rules";

export const SHOP_PAGE = "https://shop.example/product/1";

/** A document with markup repaired as browsers repair it. */
export function documentOf(html: string): Document {
  return parseHTML(serialize(parse(html))).document;
}

/** What the reader finds, without asking first whether the vendor is named. */
export function read(html: string, url = SHOP_PAGE): PageFacts {
  return extract(documentOf(html), url);
}

export function page(title: string, body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

/** The verdict on a page that the gate lets through; a page it does not is never judged. */
export function judge(html: string, url = SHOP_PAGE, by: Ruleset = rules, first: Gate = gate): Verdict | undefined {
  const facts = factsOfHtml(html, url, first);
  return facts && classify(facts, by);
}

/** The verdict on a bare address. */
export function judgeAddress(url: string, by: Ruleset = rules): Verdict {
  return classify(emptyFacts(url), by);
}

/** Ids of the rules that spoke. */
export function ruleIds(verdict: Verdict | undefined): string[] {
  return verdict?.evidence.map((item) => item.rule) ?? [];
}
