/** What the notice says: the right words for each page, dates from the restriction, a source for every statement, nothing that must not be said. */
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/detection/classify/catalogue";
import type { Venue, Verdict } from "../../src/detection/verdict";
import type { NoticeInput } from "../../src/notice/build-model";
import { sourceOf } from "../../src/notice/sources";
import { KINDS, type Restriction } from "../../src/rules/schema";
import { alternativeFiles, everything, messages, model, restriction, texts } from "./support/notice-model";

const VENUES: Venue[] = ["own", "shop", "app-store", "portal"];
const DAYS = ["2024-07-19", "2024-07-20", "2024-09-28", "2024-09-29", "2026-11-22"];
const everyNotice = KINDS.flatMap((kind) =>
  VENUES.flatMap((venue) =>
    [true, false].flatMap((listing) => DAYS.map((today) => ({ today, notice: model({ kind, venue, listing }, { today }) }))),
  ),
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
    expect(model(about).heading.text).toBe(expected);
  });
});

describe("what is said first", () => {
  it("is what the page seems to offer, where, and the ban that binds such a place", () => {
    expect(texts()[0]).toBe("Kaspersky’s own site seems to offer it. Since <2024-07-20>, Kaspersky may not sell this to U.S. persons.");
    expect(texts({ venue: "shop", listing: true })[0]).toBe(
      "This shop seems to offer several. Since <2024-09-29>, resellers may not sell this to U.S. persons.",
    );
  });

  it("differs with every kind of page and every place", () => {
    const first = everyNotice.filter(({ today }) => today === "2026-11-22").map(({ notice }) => notice.brief[0]?.text);
    // Only sales come as one product or as a list.
    expect(new Set(first).size).toBe(VENUES.length * (KINDS.length + 1));
  });

  it.each(["shop", "app-store", "portal"] as const)("tells the ban on resale in a %s", (venue) => {
    expect(texts({ venue })[0]).toMatch(/Since <2024-09-29>, resellers may not sell this/);
  });

  it.each(["download", "renewal"] as const)("tells the end of updates on a %s page, wherever it is", (kind) => {
    for (const venue of VENUES) expect(texts({ kind, venue })[0]).toMatch(/Since <2024-09-29>, Kaspersky may not send updates/);
  });

  it("tells buyers of the end of updates, too, if the restriction prohibits them", () => {
    expect(texts()[1]).toBe("Updates have been banned since <2024-09-29>.");
    const salesOnly = { ...restriction, phases: restriction.phases.slice(0, 1) };
    expect(texts({}, { restriction: salesOnly })[1]).toMatch(/^Using it/);
  });

  it("ends with use and advice; why and the reply stand behind a button", () => {
    for (const { notice } of everyNotice) {
      expect(notice.brief.at(-1)?.text).toMatch(/not an offense under this rule\. The Commerce Department strongly encourages switching/);
      expect(notice.background.map(({ text }) => text)).toEqual([restriction.reason.text.en, restriction.reply.text.en]);
    }
  });

  it("says that use is no offense only of a restriction that leaves use free", () => {
    const limiting = { ...restriction, privateUse: { ...restriction.privateUse, limited: true } };
    expect(texts({}, { restriction: limiting }).slice(-2)).toEqual([restriction.privateUse.statement.text.en, restriction.advice.text.en]);
  });

  it("is read in little more than ten seconds", () => {
    // Silent reading of English: 238 words a minute (Brysbaert, 2019).
    for (const { notice } of everyNotice.filter(({ today }) => today >= "2024-09-29")) {
      const words = [notice.heading, ...notice.brief].flatMap(({ text }) => text.replace(/<.*?>/g, "Month 1, 2024").split(/\s+/)).length;
      expect((words / 238) * 60).toBeLessThanOrEqual(14);
    }
  });
});

describe("dates", () => {
  it("before the first phase, the prohibition is told as coming", () => {
    const notice = model({}, { today: "2024-07-19" });
    expect(notice.heading.text).toMatch(/^From <2024-07-20>, Kaspersky Premium may not be sold/);
    expect(notice.brief[0]?.text).toMatch(/\. From <2024-07-20>, Kaspersky may not sell/);
    expect(notice.brief[1]?.text).toMatch(/are banned from <2024-09-29>/);
  });

  it("between the phases, sale is prohibited and updates and resale are not yet", () => {
    const between = { today: "2024-07-20" };
    expect(texts({}, between).slice(0, 2)).toEqual([
      expect.stringMatching(/Since <2024-07-20>/),
      expect.stringMatching(/from <2024-09-29>/),
    ]);
    expect(texts({ venue: "shop" }, between)[0]).toMatch(/From <2024-09-29>, resellers may not sell/);
    expect(model({ kind: "renewal" }, between).heading.text).toMatch(/^Before you renew: from <2024-09-29>/);
  });

  it("after the last phase, nothing is told as coming", () => {
    for (const { today, notice } of everyNotice)
      for (const { text } of everything(notice)) if (today >= "2024-09-29") expect(text).not.toMatch(/\bfrom <|will be/i);
  });

  it("are the restriction's days and no others", () => {
    const days = restriction.phases.map(({ from }) => from);
    for (const { notice } of everyNotice)
      for (const { text } of everything(notice)) for (const [, day] of text.matchAll(/<(.*?)>/g)) expect(days).toContain(day);
  });

  it("come from the restriction's phases", () => {
    const moved = { ...restriction, phases: restriction.phases.map((phase, index) => ({ ...phase, from: `2025-0${index + 1}-15` })) };
    expect(texts({}, { restriction: moved }).slice(0, 2).join()).toMatch(/Since <2025-01-15>.*since <2025-02-15>/);
  });

  it("are written in no message", () => {
    const sentences = Object.entries(messages).filter(([key]) => /^(?:sentence|notice)_/.test(key));
    for (const [, { message }] of sentences) expect(message).not.toMatch(/20\d\d|January|July|September/);
  });
});

describe("sources", () => {
  it("every sentence has one that the restriction lists", () => {
    const known = restriction.sources.map(({ publisher, url }) => ({ text: publisher, url }));
    for (const { notice } of everyNotice) for (const { source, text } of everything(notice)) expect(known, text).toContainEqual(source);
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
  it("leave no placeholder and no text out", () => {
    for (const { notice } of everyNotice) for (const { text } of everything(notice)) expect(text).toMatch(/^[^$]{20,220}$/);
  });

  it("a restriction of another type is told by its title, in none of this one's words", () => {
    const other: Restriction = { ...restriction, type: "federal-procurement", title: { en: "Federal purchasing rule" } };
    const notice = model({}, { restriction: other });
    expect(notice.heading.text).toBe("A rule applies to Kaspersky: Federal purchasing rule");
    expect(notice.brief[0]?.text).toBe(
      "The rule: Federal purchasing rule (U.S. Department of Commerce). It has applied since <2024-07-20>.",
    );
    expect([...notice.brief.slice(1), ...notice.background].map(({ text }) => text)).toEqual(
      [other.privateUse.statement, other.advice, other.reason, other.reply].map(({ text }) => text.en),
    );
  });

  it("take the reader's language where the rules have it", () => {
    const reply = { ...restriction.reply, text: { en: "English", de: "Deutsch" } };
    const last = (language: string) => model({}, { restriction: { ...restriction, reply }, language }).background.at(-1);
    expect(last("de-AT")).toMatchObject({ text: "Deutsch" });
    // Among words of another language, English is marked as such.
    expect(last("fr")).toMatchObject({ text: "English", lang: "en" });
    expect(last("en-US")?.lang).toBeUndefined();
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

it("a notice is a banner unless somebody wants more", () => {
  expect(model().mode).toBe("notice");
  expect(model({}, { mode: "interrupt" }).mode).toBe("interrupt");
});

it("there is no notice for a verdict of none", () => {
  expect(() => model({ kind: "none" })).toThrow(RangeError);
});
