/** What the stores get to read: within their limits, of one mind with the rules, the manifest and the documents. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Manifest, managedManifest } from "../../src/build/managed-edition";
import { BROWSERS, makeManifest } from "../../src/build/manifest";
import { ROOT } from "../../src/cli/build-extension";
import { formsFor, readForms } from "../../src/cli/listing/forms";
import { listingIn, STORE_FOLDER } from "../../src/cli/listing/listing";
import { STORES, type StoreName } from "../../src/cli/listing/stores";
import { readingGrade } from "../../src/cli/locales/reading-grade";
import { classify } from "../../src/detection/classify/classify";
import { emptyFacts } from "../../src/detection/facts";
import { LANGUAGE_NAMES, type LanguageName } from "../../src/platform/languages";
import { MUST_NOT_SAY } from "./support/claims";
import { data, rules } from "./support/rules";

const storeNames = Object.keys(STORES) as StoreName[];
const template = readFileSync(join(STORE_FOLDER, "description.txt"), "utf8");
const own = JSON.parse(readFileSync(join(STORE_FOLDER, "texts.json"), "utf8")) as Record<string, Record<LanguageName, string>>;
const forms = readForms();
/** In the German for "in its own words", and a shop in Portugal. */
const ORDINARY_WORDS = new Set(["Worten"]);
/** Names of shops and other places that a listing has no business with. */
const everyPlace = data.siteFiles.flatMap((file) => file.sites.map(({ name }) => name));
const places = everyPlace.filter((name) => !ORDINARY_WORDS.has(name));

describe.each(LANGUAGE_NAMES)("the listing in %s", (language) => {
  const { name, summary, description } = listingIn(language);

  test.each(storeNames)("keeps within the limits of %s", (store) => {
    const limits = STORES[store];
    expect(name.length).toBeLessThanOrEqual(limits.name);
    expect(summary.length).toBeLessThanOrEqual(limits.summary);
    expect(description.length).toBeGreaterThanOrEqual(limits.description.least);
    expect(description.length).toBeLessThanOrEqual(limits.description.most);
  });

  test("leaves no place open", () => expect(description).not.toMatch(/[{}]|undefined/));

  // Stores take the same word for the sixth time, and lists of names, for an attempt to be found by them; and want no other browser named.
  test("names the vendor at most five times, and no shop and no browser", () => {
    const all = `${name}\n${summary}\n${description}`;
    for (const vendor of data.vendors) expect(description.split(vendor.name).length - 1).toBeLessThanOrEqual(5);
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter((place) => new RegExp(`(?<!\\p{L})${literally(place)}(?!\\p{L})`, "u").test(all))).toEqual([]);
    expect(all).not.toMatch(/https?:|www\.|Chrome|Edge|Firefox/);
  });

  test("has a text of its own for each name, and no other", () => {
    for (const texts of Object.values(own)) expect(texts[language]?.trim()).toBeTruthy();
    if (language !== "en") for (const texts of Object.values(own)) expect(texts[language]).not.toBe(texts.en);
  });
});

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

describe("what a listing says of the rule", () => {
  const english = listingIn("en");

  test("is taken from the rules: what is prohibited, that using it is no offense, the advice and the reply", () => {
    const ids = [...template.matchAll(/\{rule:([\w-]+)\}/g)].map(([, id]) => id);
    expect(ids).toEqual(["sale", "update", "private-use", "advice", "reply"]);
  });

  test("is nowhere in words of its own", () => {
    expect(template.replace(/\{\w+:[\w-]+\}/g, "")).toMatch(/^[\s•]*$/);
    for (const { en } of Object.values(own)) expect(en).not.toMatch(/\d{4}|prohibit|\bban|illegal|offense|penalt|Kaspersky|Commerce/i);
  });

  test.each(MUST_NOT_SAY)("is not “%s”", (phrase) => {
    const everything = [english.summary, english.description, ...storeNames.map(formsFor)].join("\n");
    expect(everything.toLowerCase()).not.toContain(phrase);
  });

  test("is easy to read", () => {
    expect(readingGrade([english.summary, ...english.description.split("\n")])).toBeLessThanOrEqual(8);
    for (const { en } of Object.values(own)) expect(readingGrade([en])).toBeLessThanOrEqual(8);
  });

  test("stops when nothing fills a place", () => expect(() => listingIn("xx" as LanguageName)).toThrow());
});

describe("the permissions", () => {
  const manifests = BROWSERS.flatMap((browser) => {
    const standard = makeManifest(browser, data) as unknown as Manifest & { permissions: string[] };
    return [standard, managedManifest(standard) as Manifest & { permissions: string[] }];
  });
  const asked = manifests.flatMap((manifest) => [
    ...manifest.permissions,
    ...Object.keys(manifest).filter((key) => key.endsWith("_permissions")),
  ]);
  const wanted = [...new Set(asked)].sort();

  test("are each justified in one sentence, and no other", () => {
    expect(Object.keys(forms.permissions).sort()).toEqual(wanted);
    for (const [name, why] of Object.entries(forms.permissions)) {
      expect(why.length, name).toBeLessThanOrEqual(1000);
      expect(why, name).toMatch(/^[A-Z][^.]*\.$/);
    }
  });

  test("have each a paragraph in docs/permissions.md", () => {
    const text = readFileSync(join(ROOT, "docs/permissions.md"), "utf8");
    const described = [...text.matchAll(/^\*\*`(\w+)`\.\*\*/gm), ...text.matchAll(/^\*\*[^*]+\*\* \(`(\w+)`/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual(wanted);
    const refused = [...text.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, names = ""]) => names.match(/\w+/g) ?? []);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused.filter((name) => wanted.includes(name))).toEqual([]);
  });
});

describe("the answers about data", () => {
  test("are for Firefox those of the manifest", () => {
    const manifest = makeManifest("firefox", data) as unknown as {
      browser_specific_settings: { gecko: { data_collection_permissions: object } };
    };
    const { required, optional } = forms.firefox;
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required, optional });
  });

  test("answer each kind that Chrome asks about once", () => {
    const kinds = [...forms.chrome.collected, ...forms.chrome.notCollected];
    expect(new Set(kinds).size).toBe(9);
    expect(kinds).toHaveLength(9);
  });

  test("name a text on privacy that is there", () => expect(readdirSync(ROOT)).toContain(forms.edge.privacyPolicy));
});

describe("the notes for reviewers", () => {
  const notes = readFileSync(join(STORE_FOLDER, "reviewers.md"), "utf8");

  test("name an address on which the notice comes", () => {
    const [, address = ""] = /<(https:[^>]+)>/.exec(notes) ?? [];
    expect(classify(emptyFacts(address), rules).kind).toBe("purchase");
    const { host_permissions: hosts } = makeManifest("chrome", data) as unknown as { host_permissions: string[] };
    expect(hosts.some((host) => new URL(address).hostname.endsWith(host.slice("*://*.".length, -"/*".length)))).toBe(true);
  });

  test("are right about markup: no text becomes any", () => {
    const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));
    const writes = /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b\s*=|insertAdjacentHTML|document\.write/;
    expect(sources.filter((path) => writes.test(readFileSync(join(ROOT, "src", path), "utf8")))).toEqual([]);
  });

  test("are part of the answers for each store", () => {
    for (const store of storeNames) expect(formsFor(store)).toContain(notes);
  });
});
