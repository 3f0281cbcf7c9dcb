/** What administrators get is made from the catalogue, and each format is sound by its own rules. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { convert } from "xmlbuilder2";
import manifest from "../../manifest.json" with { type: "json" };
import { BROWSERS, makeManifest } from "../../src/build/manifest";
import { ROOT } from "../../src/cli/build-extension";
import { checkFile } from "../../src/cli/policies/check-file";
import { administratorFiles, committedFiles } from "../../src/cli/policies/files";
import { examples } from "../../src/cli/policies/targets";
import { POLICY_KEYS, type PolicyKey, policyEntry } from "../../src/settings/policy/catalogue";
import { data } from "./support/rules";

const IDS = { chrome: "a".repeat(32), edge: "b".repeat(32), firefox: "x@example.org" };
const files = administratorFiles(IDS);
const text = (name: string) => files[name] ?? "";
const isOnOff = (key: PolicyKey) => policyEntry(key).type === "boolean";

test.each(Object.entries(committedFiles()))("%s is up to date: run `npm run policies`", (path, expected) => {
  expect(readFileSync(join(ROOT, path), "utf8")).toBe(expected);
});

test("ids take the places of those that stand for them", () => {
  expect(JSON.stringify(files)).not.toMatch(/EXTENSION_ID/);
});

describe("the schema for managed storage", () => {
  const { managed_schema } = manifest.storage;
  const schema = JSON.parse(readFileSync(join(ROOT, "public", managed_schema), "utf8"));

  test("is named by the manifest of Chrome, and of no other: Firefox has none", () => {
    for (const browser of BROWSERS)
      expect(makeManifest(browser, data).storage, browser).toEqual(browser === "chrome" ? { managed_schema } : undefined);
  });

  // A schema that Chrome does not understand keeps the whole extension from loading.
  test("keeps to Chrome's dialect", () => {
    expect(Object.keys(schema)).toEqual(["type", "properties"]);
    expect(schema.type).toBe("object");
    for (const [key, node] of Object.entries<Record<string, unknown>>(schema.properties)) {
      // Has the browser hide the value on its own page about policies.
      const secret = key === "reportToken" ? ["sensitiveValue"] : [];
      expect(["boolean", "integer", "string", "array"]).toContain(node.type);
      expect(Object.keys(node)).toEqual(["title", "description", "type", ...(node.type === "array" ? ["items"] : []), ...secret]);
      if (node.type === "array") expect(node.items).toEqual({ type: "string" });
    }
  });

  test("knows every setting, and the types of the examples", () => {
    expect(Object.keys(schema.properties)).toEqual(POLICY_KEYS);
    expect(checkFile(examples())).toMatchObject({ good: POLICY_KEYS, problems: [] });
  });
});

test.each(["linux/chrome.json", "linux/edge.json", "firefox/policies.json", "google-admin.json"])("%s holds as it is", (name) => {
  expect(checkFile(JSON.parse(text(name)))).toMatchObject({ good: POLICY_KEYS, problems: [] });
});

describe("the .reg file", () => {
  const reg = text("windows/vendor-notice.reg");

  test("is plain ASCII in Windows' lines", () => {
    expect(reg).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(reg.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(reg).toMatch(/^Windows Registry Editor Version 5\.00\r\n\r\n\[/);
  });

  test("reads as the examples in each of the browsers", () => {
    for (const key of [
      `Google\\Chrome\\3rdparty\\extensions\\${IDS.chrome}\\policy`,
      `Microsoft\\Edge\\3rdparty\\extensions\\${IDS.edge}\\policy`,
      `Mozilla\\Firefox\\3rdparty\\Extensions\\${IDS.firefox}`,
    ])
      expect(section(`HKEY_LOCAL_MACHINE\\Software\\Policies\\${key}`)).toEqual(asStored);
  });

  /** A registry has numbers for true and false. */
  const asStored = Object.fromEntries(
    Object.entries(examples()).map(([key, value]) => [key, typeof value === "boolean" ? Number(value) : value]),
  );

  /** A key of the file with its values, and the lists in the keys below it. */
  function section(path: string): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const [head = "", ...lines] of reg.split("\r\n[").map((part) => part.trim().split("\r\n"))) {
      const values = lines.map((line) => /^"([^"]+)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/.exec(line)).filter((match) => match !== null);
      expect(values.length, head).toBe(lines.filter((line) => line.startsWith('"')).length);
      const key = head.replace(/\]$/, "");
      if (key === path)
        for (const [, name = "", string, number] of values)
          found[name] = string?.replace(/\\(.)/g, "$1") ?? Number.parseInt(number ?? "", 16);
      else if (key.startsWith(`${path}\\`)) found[key.slice(path.length + 1)] = values.map(([, , string]) => string);
    }
    return found;
  }
});

describe.each([
  ["macos/chrome.mobileconfig", `com.google.Chrome.extensions.${IDS.chrome}`],
  ["macos/edge.mobileconfig", `com.microsoft.Edge.extensions.${IDS.edge}`],
])("%s", (name, domain) => {
  const document = new DOMParser().parseFromString(text(name), "text/xml");
  const { PayloadContent, ...profile } = plist(document.querySelector("plist > dict")) as Dict;
  const [payload, ...more] = PayloadContent as Dict[];

  test("is a profile for the machine with one payload, for this extension", () => {
    expect(text(name)).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE plist PUBLIC/);
    expect(profile).toMatchObject({ PayloadType: "Configuration", PayloadVersion: 1, PayloadScope: "System" });
    expect(payload).toMatchObject({ PayloadType: domain, PayloadVersion: 1 });
    expect(more).toEqual([]);
    for (const { PayloadUUID } of [profile, payload ?? {}]) expect(PayloadUUID).toMatch(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect(payload?.PayloadUUID).not.toBe(profile.PayloadUUID);
    expect(payload?.PayloadIdentifier).not.toBe(profile.PayloadIdentifier);
  });

  test("sets every example, in its type", () => expect(payload).toMatchObject(examples()));
});

type Dict = Record<string, unknown>;

/** The value that an element of a property list stands for. */
function plist(element: Element | null | undefined): unknown {
  const children = [...(element?.children ?? [])];
  switch (element?.localName) {
    case "dict":
      return Object.fromEntries(children.flatMap((key, at) => (at % 2 ? [] : [[key.textContent, plist(children[at + 1])]])));
    case "array":
      return children.map(plist);
    case "string":
      return element.textContent;
    case "integer":
      return Number(element.textContent);
    default:
      return element?.localName === "true";
  }
}

describe("the administrative templates", () => {
  const admx = text("windows/vendor-notice.admx");
  const adml = text("windows/en-US/vendor-notice.adml");
  const all = (document: string, pattern: RegExp) => [...document.matchAll(pattern)].map(([, found = ""]) => found);

  test("have one policy for each setting and browser, with ids of letters, digits and underscores", () => {
    const names = all(admx, /<policy name="([^"]+)"/g);
    expect(names).toEqual(["Chrome", "Edge"].flatMap((browser) => POLICY_KEYS.map((key) => `${browser}_${key}`)));
    for (const id of all(admx + adml, /\b(?:name|id|refId)="([^"]*)"/g)) expect(id).toMatch(/^\w+$/);
  });

  test("define each text and control once, use each, and need no other", () => {
    const used = (kind: string) => [...new Set(all(admx, new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, "g")))].sort();
    expect(all(adml, /<string id="(\w+)"/g).sort()).toEqual(used("string"));
    expect(all(adml, /<presentation id="(\w+)"/g).sort()).toEqual(used("presentation"));
  });

  test("refer to categories and versions that are there", () => {
    const defined = all(admx, /<(?:category|definition) name="(\w+)"/g);
    for (const ref of all(admx, /<(?:parentCategory|supportedOn) ref="(\w+)"/g)) expect(defined).toContain(ref);
  });

  test("give each element the control of its kind", () => {
    const controls = { enum: "dropdownList", list: "listBox", text: "textBox" } as const;
    const elements = [...admx.matchAll(/<(enum|list|text) id="(\w+)"/g)];
    expect(elements).toHaveLength(2 * POLICY_KEYS.filter((key) => !isOnOff(key)).length);
    for (const [, kind, id] of elements) expect(adml).toContain(`<${controls[kind as keyof typeof controls]} refId="${id}"`);
  });

  test("name a registry value in the policy or in its element, never in both, and never for a list", () => {
    for (const policy of admx.split("<policy ").slice(1)) {
      const names = all(policy, /valueName="(\w+)"/g);
      expect(names.length, policy).toBe(policy.includes("<list ") ? 0 : 1);
      if (policy.includes("<list ")) expect(policy).toMatch(/<list id="(\w+)" key="[^"]+\\policy\\\1" valuePrefix=""\/>/);
    }
  });

  test("begin a choice with its default", () => {
    expect(adml).toContain('<dropdownList refId="mode" noSort="true" defaultItem="1">');
  });

  test("are well-formed, and of one revision", () => {
    for (const document of [admx, adml]) expect(() => convert(document, { format: "object" })).not.toThrow();
    expect(all(admx, /minRequiredRevision="([^"]+)"/g)).toEqual(all(adml, /<policyDefinitionResources [^>]*\brevision="([^"]+)"/g));
  });
});
