/** A notice about a shop page of the vendor's own, as each test changes it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Verdict } from "../../../src/detection/verdict";
import { buildModel, type NoticeInput, type Translate } from "../../../src/notice/build-model";
import type { NoticeModel } from "../../../src/notice/model";
import type { AlternativeFile, Restriction } from "../../../src/rules/schema";

const ROOT = join(import.meta.dirname, "../../..");
const read = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as T;
export const messages = read<Record<string, { message: string }>>("public/_locales/en/messages.json");
export const restriction = read<Restriction>("rules/restrictions/us-icts-2021-002.json");
export const alternativeFiles = ["business", "consumer", "built-in"].map((name) =>
  read<AlternativeFile>(`rules/alternatives/${name}.json`),
);

/** Like the browser: an unknown key gives nothing, $1 … $9 are filled. */
const t: Translate = (key, ...values) => messages[key]?.message.replace(/\$(\d)/g, (_, n) => String(values[Number(n) - 1] ?? "")) ?? "";

export const verdict: Verdict = {
  kind: "purchase",
  vendor: "kaspersky",
  restriction: restriction.id,
  product: "Premium",
  audience: "consumer",
  venue: "own",
  listing: false,
  confidence: 1,
  evidence: [
    { rule: "price", where: "price", text: "$49.99", weight: 0.3 },
    { rule: "own-site", where: "address", text: "www.kaspersky.com", weight: 1 },
    { rule: "own-site", where: "address", text: "www.kaspersky.com", weight: 1 },
    { rule: "editorial-title", where: "title", text: "Review", weight: 0.2 },
  ],
  reference: "KAS-P-7Q2M4K",
};

export const input: NoticeInput = {
  id: "1",
  verdict,
  url: "https://www.kaspersky.com/premium",
  vendorName: "Kaspersky",
  restriction,
  alternativeFiles,
  os: "windows",
  folded: false,
  today: "2026-11-22",
  t,
  formatDay: (day) => `<${day}>`,
  language: "en-US",
  direction: "ltr",
};

export function model(about: Partial<Verdict> = {}, changes: Partial<NoticeInput> = {}) {
  return buildModel({ ...input, ...changes, verdict: { ...verdict, ...about } });
}

export const texts = (about?: Partial<Verdict>, changes?: Partial<NoticeInput>) => model(about, changes).brief.map(({ text }) => text);
export const everything = ({ heading, brief, background }: NoticeModel) => [heading, ...brief, ...background];
