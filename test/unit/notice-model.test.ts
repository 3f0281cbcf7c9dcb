/** What the notice says: the right words for each page, dates from the restriction, a source for every statement, nothing that must not be said. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/detection/classify/catalogue";
import type { Venue, Verdict } from "../../src/detection/verdict";
import { buildModel, type NoticeInput, type Translate } from "../../src/notice/build-model";
import { sourceOf } from "../../src/notice/sources";
import { type AlternativeFile, KINDS, type Restriction } from "../../src/rules/schema";

const ROOT = join(import.meta.dirname, "../..");
const read = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as T;
const messages = read<Record<string, { message: string }>>("public/_locales/en/messages.json");
const restriction = read<Restriction>("rules/restrictions/us-icts-2021-002.json");
const alternativeFiles = ["business", "consumer", "built-in"].map((name) => read<AlternativeFile>(`rules/alternatives/${name}.json`));

/** Like the browser: an unknown key gives nothing, $1 … $9 are filled. */
const t: Translate = (key, ...values) => messages[key]?.message.replace(/\$(\d)/g, (_, n) => String(values[Number(n) - 1] ?? "")) ?? "";

const verdict: Verdict = {
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

const input: NoticeInput = {
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

function model(about: Partial<Verdict> = {}, changes: Partial<NoticeInput> = {}) {
  return buildModel({ ...input, ...changes, verdict: { ...verdict, ...about } });
}

const texts = (about?: Partial<Verdict>, changes?: Partial<NoticeInput>) => model(about, changes).statements.map(({ text }) => text);

const VENUES: Venue[] = ["own", "shop", "app-store", "portal"];
const DAYS = ["2024-07-19", "2024-07-20", "2024-09-28", "2024-09-29", "2026-11-22"];
const everyNotice = KINDS.flatMap((kind) =>
  VENUES.flatMap((venue) => [true, false].flatMap((listing) => DAYS.map((today) => model({ kind, venue, listing }, { today })))),
);

describe("heading", () => {
  it.each([
    ["a product", {}, "Kaspersky Premium may not be sold to people in the United States"],
    ["no known product", { product: undefined }, "Kaspersky software may not be sold to people in the United States"],
    [
      "a product with the vendor's name in it",
      { product: "Kaspersky Plus" },
      "Kaspersky Plus may not be sold to people in the United States",
    ],
    ["a listing", { listing: true }, "These Kaspersky products may not be sold to people in the United States"],
    ["a download", { kind: "download" }, "Kaspersky may no longer send updates to people in the United States"],
    ["a renewal", { kind: "renewal" }, "Before you renew: Kaspersky may no longer send updates to people in the United States"],
  ] as [string, Partial<Verdict>, string][])("names what is restricted: %s", (_, about, expected) => {
    expect(model(about).heading).toBe(expected);
  });
});

describe("statements", () => {
  it("tell the ban on new agreements on the vendor's own site", () => {
    expect(texts()[0]).toBe("Since <2024-07-20>, Kaspersky may not make new sales agreements with U.S. persons.");
  });

  it.each(["shop", "app-store", "portal"] as const)("tell the ban on resale in a %s", (venue) => {
    expect(texts({ venue })[0]).toMatch(/^Since <2024-09-29>, resellers may not sell Kaspersky software/);
  });

  it.each(["download", "renewal"] as const)("tell the end of updates on a %s page, wherever it is", (kind) => {
    for (const venue of VENUES)
      expect(texts({ kind, venue })[0]).toMatch(/^Since <2024-09-29>, Kaspersky may not send virus or program updates/);
  });

  it("say what it means on this kind of page", () => {
    expect(texts()[1]).toBe("This page seems to offer it. Since <2024-09-29>, Kaspersky may not update it for U.S. users either.");
    expect(texts({ listing: true })[1]).toMatch(/^This page seems to offer several\./);
    expect(texts({ kind: "download" })[1]).toMatch(/^This page seems to offer a download\./);
    expect(texts({ kind: "renewal" })[1]).toMatch(/^This page seems to be about renewing\./);
  });

  it("go on with use and advice, then why, then the vendor's reply", () => {
    for (const notice of everyNotice) {
      const [, , use, why, reply] = notice.statements.map(({ text }) => text);
      expect(use).toMatch(/not an offense under this rule\. The Commerce Department strongly encourages switching/);
      expect([why, reply]).toEqual([restriction.reason.text.en, restriction.reply.text.en]);
    }
  });

  it("say that use is no offense only of a restriction that leaves use free", () => {
    const limiting = { ...restriction, privateUse: { ...restriction.privateUse, limited: true } };
    expect(texts({}, { restriction: limiting }).slice(2, 4)).toEqual([
      restriction.privateUse.statement.text.en,
      restriction.advice.text.en,
    ]);
  });

  it("leave updates out when the restriction does not prohibit them", () => {
    const salesOnly = { ...restriction, phases: restriction.phases.slice(0, 1) };
    expect(texts({}, { restriction: salesOnly })[1]).toBe("This page seems to offer it for sale.");
  });
});

describe("dates", () => {
  it("before the first phase, the prohibition is told as coming", () => {
    const notice = model({}, { today: "2024-07-19" });
    expect(notice.heading).toMatch(/^From <2024-07-20>, Kaspersky Premium may not be sold/);
    expect(notice.statements[0]?.text).toMatch(/^From <2024-07-20>, it will be prohibited/);
    expect(notice.statements[1]?.text).toMatch(/From <2024-09-29>/);
  });

  it("between the phases, sale is prohibited and updates and resale are not yet", () => {
    const between = { today: "2024-07-20" };
    expect(texts({}, between).slice(0, 2)).toEqual([
      expect.stringMatching(/^Since <2024-07-20>/),
      expect.stringMatching(/From <2024-09-29>/),
    ]);
    expect(texts({ venue: "shop" }, between)[0]).toMatch(/^From <2024-09-29>, it will be prohibited to resell/);
    expect(model({ kind: "renewal" }, between).heading).toMatch(/^Before you renew: from <2024-09-29>/);
  });

  it("come from the restriction's phases", () => {
    const moved = { ...restriction, phases: restriction.phases.map((phase, index) => ({ ...phase, from: `2025-0${index + 1}-15` })) };
    expect(texts({}, { restriction: moved }).slice(0, 2).join()).toMatch(/Since <2025-01-15>.*Since <2025-02-15>/);
  });

  it("are written in no message", () => {
    const sentences = Object.entries(messages).filter(([key]) => /^(?:sentence|notice)_/.test(key));
    for (const [, { message }] of sentences) expect(message).not.toMatch(/20\d\d|January|July|September/);
  });
});

describe("sources", () => {
  it("every statement has one that the restriction lists", () => {
    const known = restriction.sources.map(({ publisher, url }) => ({ text: publisher, url }));
    for (const notice of everyNotice) for (const { source } of notice.statements) expect(known).toContainEqual(source);
  });

  it("an official text that was read is preferred, else the first source named", () => {
    const source = (id: string, confirmed: "official" | "reported") => ({ ...SOURCE, id, publisher: id, confirmed });
    const known = [source("press", "reported"), source("register", "official"), source("firm", "reported")];
    expect(sourceOf(["firm", "press"], known)?.text).toBe("firm");
    expect(sourceOf(["press", "register"], known)?.text).toBe("register");
    expect(sourceOf([], known)).toBeUndefined();
  });

  it("the day of the vendor's own sales rests on sources that name it", () => {
    const sale = restriction.phases.flatMap((phase) => phase.statements).find((statement) => statement.id === "sale");
    expect(sale?.sources).not.toContain("bis-release");
  });

  it("What the rule says leads to the official page", () => {
    const official = restriction.sources.find(({ id }) => id === restriction.official);
    expect(model().rule).toEqual({ text: official?.publisher, url: official?.url });
  });
});

const SOURCE = { title: "x", url: "https://x.example/", checkedOn: "2026-11-22" };

describe("words", () => {
  const FORBIDDEN = /illegal|unlawful|stops? working|must (?:uninstall|remove|stop)|required to|spy|spied|virus-infected|dangerous/i;

  it("never say what the facts do not support", () => {
    for (const { heading, statements } of everyNotice)
      for (const text of [heading, ...statements.map((one) => one.text)]) expect(text).not.toMatch(FORBIDDEN);
  });

  it("leave no placeholder and no text out", () => {
    for (const { heading, statements } of everyNotice) {
      for (const text of [heading, ...statements.map((one) => one.text)]) expect(text).toMatch(/^[^$]{20,220}$/);
    }
  });

  it("a restriction of another type is told by its title, in none of this one's words", () => {
    const other: Restriction = { ...restriction, type: "federal-procurement", title: { en: "Federal purchasing rule" } };
    const notice = model({}, { restriction: other });
    expect(notice.heading).toBe("A rule applies to Kaspersky: Federal purchasing rule");
    expect(notice.statements[0]?.text).toBe(
      "The rule: Federal purchasing rule (U.S. Department of Commerce). It has applied since <2024-07-20>.",
    );
    expect(notice.statements.slice(1).map(({ text }) => text)).toEqual(
      [other.privateUse.statement, other.advice, other.reason, other.reply].map(({ text }) => text.en),
    );
  });

  it("take the reader's language where the rules have it", () => {
    const reply = { ...restriction.reply, text: { en: "English", de: "Deutsch" } };
    expect(texts({}, { restriction: { ...restriction, reply }, language: "de-AT" }).at(-1)).toBe("Deutsch");
    expect(texts({}, { restriction: { ...restriction, reply }, language: "fr" }).at(-1)).toBe("English");
  });
});

describe("alternatives", () => {
  const titles = (about: Partial<Verdict>, changes?: Partial<NoticeInput>) => model(about, changes).alternatives.map(({ title }) => title);

  it("begin with what the system brings along, then follow the audience", () => {
    expect(titles({})).toEqual(["Comes with your system", "For homes"]);
    expect(titles({ audience: undefined })).toEqual(["Comes with your system", "For homes"]);
    expect(titles({ audience: "business" })).toEqual(["Comes with your system", "For organizations"]);
  });

  it.each(["windows", "macos", "android", "ios", "chromeos"] as const)("name the protection of %s only", (os) => {
    const builtIn = alternativeFiles.find(({ group }) => group === "built-in");
    const expected = builtIn?.alternatives.filter(({ systems }) => systems?.includes(os)).map(({ name }) => name);
    expect(expected?.length).toBeGreaterThan(0);
    expect(model({}, { os }).alternatives[0]?.items.map(({ name }) => name)).toEqual(expected);
  });

  it.each(["linux", undefined] as const)("leave the first group out on %s", (os) => {
    expect(titles({}, { os })).toEqual(["For homes"]);
  });

  it("keep the order of the file and give each fact its source", () => {
    const file = alternativeFiles.find(({ group }) => group === "consumer");
    const items = model().alternatives[1]?.items ?? [];
    expect(items.map(({ name }) => name)).toEqual(file?.alternatives.map(({ name }) => name));
    for (const { facts } of items) for (const { source } of facts) expect(file?.sources.map(({ url }) => url)).toContain(source?.url);
  });
});

describe("evidence", () => {
  it("stands in plain words, strongest first, once, without what spoke against it", () => {
    expect(model().evidence).toEqual([
      { about: "It is the vendor’s own site", where: "Address", text: "www.kaspersky.com" },
      { about: "A price is shown", where: "Price", text: "$49.99" },
    ]);
  });

  it("has words for every rule of the catalogue", () => {
    for (const rule of Object.keys(CATALOGUE)) expect(messages[`evidence_${rule.replaceAll("-", "_")}`]?.message).toBeTruthy();
  });

  it("is cut where a page is wordy", () => {
    const evidence = [{ rule: "title-subject" as const, where: "title" as const, text: "word ".repeat(200), weight: 1 }];
    expect(model({ evidence }).evidence[0]?.text.length).toBeLessThanOrEqual(140);
  });
});

describe("dismissals", () => {
  it("say how far each reaches", () => {
    expect(model().dismissals).toEqual([
      { scope: "page", label: "Not on this page" },
      { scope: "site", label: "Not on kaspersky.com" },
      { scope: "month", label: "Nowhere for 30 days" },
    ]);
  });

  it("offer no site where there is none", () => {
    expect(model({}, { url: "file:///page.html" }).dismissals.map(({ scope }) => scope)).toEqual(["page", "month"]);
  });
});

it("there is no notice for a verdict of none", () => {
  expect(() => model({ kind: "none" })).toThrow(RangeError);
});
