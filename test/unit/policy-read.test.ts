/** What of a policy holds: every form in which systems write a right value, and nothing that is wrong. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { POLICIES, POLICY_KEYS, type PolicyKey, policyEntry } from "../../src/settings/policy/catalogue";
import { readPolicy } from "../../src/settings/policy/read";

/** Deployed beside the value under test, for keys that need another. */
const KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
const COMPANY = {
  organizationName: "Acme",
  helpDeskUrl: "https://help.example/",
  rulesFeedKey: KEY,
  reportEndpoint: "https://collector.example/",
  approvedAlternatives: ["Shield | https://shield.example/"],
};
const read = (key: PolicyKey, value: unknown) => readPolicy({ ...COMPANY, [key]: value });

describe("the catalogue", () => {
  test.each(POLICY_KEYS)("%s has an example that holds as it is", (key) => {
    const { example } = POLICIES[key];
    expect(read(key, example)).toEqual({ values: { ...COMPANY, [key]: example }, refused: [] });
  });

  test.each(POLICY_KEYS)("%s says what it does and since when", (key) => {
    expect(POLICIES[key].text).toMatch(/^[A-Z].{20,}\.$/);
    expect(POLICIES[key].since).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("names a needed key before the one that needs it", () => {
    for (const [index, key] of POLICY_KEYS.entries()) {
      const entry = policyEntry(key);
      if ("needs" in entry && entry.needs) expect(POLICY_KEYS.indexOf(entry.needs as PolicyKey)).toBeLessThan(index);
    }
  });
});

test.each<[PolicyKey, unknown, unknown]>([
  ["disableFirstRunPage", 1, true],
  ["disableFirstRunPage", "1", true],
  ["disableFirstRunPage", " True ", true],
  ["disableFirstRunPage", 0, false],
  ["disableFirstRunPage", "false", false],
  ["logDays", "7", 7],
  ["logDays", 0, 0],
  ["logDays", "0", 0],
  ["mode", " tab ", "tab"],
  ["lockedSettings", [], []],
  ["lockedSettings", {}, []],
  ["lockedSettings", { 1: "logDays", 2: "mode" }, ["mode", "logDays"]],
  ["lockedSettings", { 0: "mode" }, ["mode"]],
  ["lockedSettings", '["mode","mode"]', ["mode"]],
  ["lockedSettings", "{}", []],
  ["organizationName", " Acme\n\tInc. ", "Acme Inc."],
  ["organizationName", "Ac\u202eme\u0000", "Ac me"],
  ["organizationMessage", "<b onclick=x>Hi</b>", "<b onclick=x>Hi</b>"],
  ["helpDeskUrl", "HTTPS://Help.Example", "https://help.example/"],
  ["helpDeskUrl", "mailto:help@acme.example", "mailto:help@acme.example"],
  ["helpDeskUrl", "tel:+1-202-555-0100", "tel:+1-202-555-0100"],
])("%s: %j is meant as %j", (key, given, meant) => {
  const { values, refused } = read(key, given);
  expect(values[key]).toEqual(meant);
  expect(refused).toEqual([]);
});

test.each<[PolicyKey, unknown[], string[]]>([
  ["exemptSites", ["*://*.acme.example/*", "*://*.acme.example/*"], ["*://*.acme.example/*"]],
  ["exemptSites", [" https://acme.example/shop/* "], ["https://acme.example/shop/*"]],
  ["approvedAlternatives", ["Shield|HTTPS://Shield.example"], ["Shield | https://shield.example/"]],
  ["approvedAlternatives", ["Shield | https://shield.example/ | <b>ours</b> "], ["Shield | https://shield.example/ | <b>ours</b>"]],
])("%s: %j is meant as %j", (key, given, meant) => {
  expect(read(key, given)).toEqual({ values: { ...COMPANY, [key]: meant }, refused: [] });
});

test.each([
  ["as a JWK", { kty: "OKP", crv: "Ed25519", x: KEY, kid: "1" }],
  ["as a JWK in text", JSON.stringify({ kty: "OKP", crv: "Ed25519", x: KEY })],
])("a public key may come %s", (_form, rulesFeedKey) => expect(readPolicy({ rulesFeedKey }).values).toEqual({ rulesFeedKey: KEY }));

test.each([
  ["private", { kty: "OKP", crv: "Ed25519", x: KEY, d: KEY }],
  ["of another kind", { kty: "EC", crv: "P-256", x: KEY, y: KEY }],
  ["too short", KEY.slice(1)],
])("a key that is %s is refused", (_reason, rulesFeedKey) => {
  expect(readPolicy({ rulesFeedKey })).toEqual({ values: {}, refused: [{ key: "rulesFeedKey", reason: "key", expected: "Ed25519" }] });
});

test.each<[PolicyKey, string, string[]]>([
  [
    "exemptSites",
    "*://a.example/*",
    ["acme.example", "ftp://acme.example/*", "https://acme.example:8080/*", "https://ac*me.example/*", "<all_urls>", "*"],
  ],
  [
    "approvedAlternatives",
    "A | https://a.example/",
    ["Shield", "| https://a.example", "Shield | javascript:alert(1)", "Shield | http://a.example", "a | https://a.example | b | c"],
  ],
])("in %s, %j holds beside entries of other forms", (key, good, others) => {
  for (const other of others) {
    const { values, refused } = read(key, [other, good]);
    expect(values[key], other).toEqual([good]);
    expect(refused.map(({ reason }) => reason)).toEqual(["entry"]);
  }
});

const LONG = "x".repeat(1_000_000);
const DEEP = "[".repeat(100_000) + "]".repeat(100_000);
const nested = (levels: number) => {
  let value: unknown = "mode";
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};
const WRONG: unknown[] = [null, undefined, -1, 1.5, Number.NaN, LONG, DEEP, "", " ", nested(10_000), { a: 1 }, { mode: "tab" }, () => 1];

describe.each(POLICY_KEYS)("%s", (key) => {
  const { type } = POLICIES[key];
  const reason =
    key === "reportToken" ? "token" : ({ boolean: "choice", choice: "choice", entries: "entries" } as Record<string, string>)[type];
  const isText = type === "text";
  const others = [isText ? 7 : "text", isText ? true : "shout", ...(type === "boolean" ? [2, "yes"] : [true, false, "true"])];

  // Data may be any object: what is in it is read by those who use it.
  const wrong = type === "json" ? WRONG.filter((value) => Array.isArray(value) || typeof value !== "object" || value === null) : WRONG;

  test.each([...wrong, ...(isText ? [7, true, ["a"], {}] : others)].map((value, index) => [index, value]))(
    "refuses wrong value %i",
    (_index, value) => {
      const { values, refused } = readPolicy({ mode: "tab", ...COMPANY, [key]: value });
      expect(values[key]).toBeUndefined();
      expect(refused[0]).toMatchObject({
        key,
        reason: reason ?? type,
      });
      // What would have been right is said in few words.
      expect(refused[0]?.expected.length).toBeLessThan(100);
      if (key !== "mode") expect(values.mode).toBe("tab");
    },
  );
});

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<b>",
  "http://help.example/",
  "file:///etc/passwd",
  "chrome://settings",
  "vbscript:x",
  "blob:https://a.example/1",
  "//help.example",
  "help.example",
  "mailto:",
  "tel:",
  "https://",
  "https://acme.example@evil.example/",
])("the help desk is not at %s", (helpDeskUrl) => {
  const { values, refused } = readPolicy({ organizationName: "Acme", helpDeskUrl });
  expect(values).toEqual({ organizationName: "Acme" });
  expect(refused).toEqual([{ key: "helpDeskUrl", reason: "link", expected: "https:, mailto:, tel:" }]);
});

test.each([
  ["that is long", `https://a.example/${"x".repeat(2000)}`],
  ["that is long when it is written as browsers do", `mailto:${"ü".repeat(700)}`],
])("a link %s is none", (_how, helpDeskUrl) => {
  expect(readPolicy({ organizationName: "Acme", helpDeskUrl }).refused).toMatchObject([{ key: "helpDeskUrl", reason: "link" }]);
});

test.each([
  ["https://collector.example:4318/x?y=1", "https://collector.example:4318/x?y=1"],
  ["http://127.0.0.1:4318", "http://127.0.0.1:4318/"],
  ["http://localhost:8080/hook", "http://localhost:8080/hook"],
])("reports go to %s", (reportEndpoint, meant) => {
  expect(readPolicy({ reportEndpoint })).toEqual({ values: { reportEndpoint: meant }, refused: [] });
});

test.each([
  "http://collector.example/",
  "http://127.0.0.1.evil.example/",
  "http://localhost.evil.example/",
  "http://127.0.0.2/",
  // No content security policy can name it.
  "http://[::1]:4318/",
  "https://name:word@collector.example/",
  "http://name@localhost/",
  "ws://localhost/",
  "mailto:a@b.example",
  "javascript:alert(1)",
])("reports do not go to %s", (reportEndpoint) => {
  const { values, refused } = readPolicy({ reportEndpoint, reportToken: "abc" });
  expect(values).toEqual({});
  const expected = "https:, http://127.0.0.1, http://localhost";
  expect(refused).toEqual([
    { key: "reportEndpoint", reason: "link", expected },
    { key: "reportToken", reason: "alone", expected: "reportEndpoint" },
  ]);
});

test.each(["a b", "clé", "x\ny", "tok\u0007en"])("a token that no header can carry is none: %j", (reportToken) => {
  const { values, refused } = readPolicy({ ...COMPANY, reportToken });
  expect(values).toEqual(COMPANY);
  expect(refused).toEqual([{ key: "reportToken", reason: "token", expected: "4000" }]);
});

test("a link for people must not lead to the device itself", () => {
  expect(readPolicy({ organizationName: "Acme", helpDeskUrl: "http://localhost/" }).refused).toHaveLength(1);
});

test("in a list, what is right holds beside what is not", () => {
  const { values, refused } = readPolicy({ lockedSettings: ["mode", "organizationName", 7, null, LONG] });
  expect(values).toEqual({ lockedSettings: ["mode"] });
  expect(refused).toEqual([{ key: "lockedSettings", reason: "item", expected: "mode, language, privateWindows, logDays" }]);
});

test("what has nothing to go with is refused, down the line", () => {
  const { values, refused } = readPolicy({
    organizationMessage: "Hi",
    helpDeskUrl: "tel:1",
    helpDeskLabel: "Call",
    hideDefaultAlternatives: 1,
  });
  expect(values).toEqual({});
  expect(refused.map(({ key, reason, expected }) => [key, reason, expected])).toEqual([
    ["organizationMessage", "alone", "organizationName"],
    ["helpDeskUrl", "alone", "organizationName"],
    ["helpDeskLabel", "alone", "helpDeskUrl"],
    ["hideDefaultAlternatives", "alone", "approvedAlternatives"],
  ]);
});

test("unknown names are refused, within bounds, and names of every object are unknown, too", () => {
  const raw = JSON.parse('{ "__proto__": { "mode": "tab" }, "constructor": 1, "toString": 2, "Mode": "tab" }');
  const { values, refused } = readPolicy(raw);
  expect(values).toEqual({});
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  expect(refused.map(({ key }) => key)).toEqual(["__proto__", "constructor", "toString", "Mode"]);
  const many = readPolicy({
    [LONG]: 1,
    ...Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, LONG])),
    mode: "tab",
  });
  expect(many.values).toEqual({ mode: "tab" });
  expect(JSON.stringify(many.refused).length).toBeLessThan(10_000);
});

test.each([undefined, null, "text", 7, true, [], [{ mode: "tab" }], () => 1])("%s is no policy", (raw) => {
  expect(readPolicy(raw)).toEqual({ values: {}, refused: [] });
});

/** Values near what is right, and everything else. */
const value = fc.oneof(
  fc.anything(),
  fc.string({ unit: "binary" }),
  fc.webUrl(),
  fc.constantFrom(...POLICY_KEYS.map((key) => POLICIES[key].example as unknown)),
  fc.string().map((text) => `mailto:${text}`),
  fc.array(fc.constantFrom("mode", "language", 7)),
  fc.json(),
);
const policy = fc.dictionary(fc.oneof(fc.constantFrom<string>(...POLICY_KEYS), fc.string()), value);

function isValid(key: PolicyKey, value: unknown): boolean {
  const entry = policyEntry(key);
  switch (entry.type) {
    case "boolean":
      return typeof value === "boolean";
    case "choice":
      return (entry.values as readonly unknown[]).includes(value);
    case "list":
      return Array.isArray(value) && new Set(value).size === value.length && value.every((item) => entry.values.includes(item));
    case "entries":
      return Array.isArray(value) && new Set(value).size === value.length && value.every((item) => /^\S.*\S$/.test(item));
    case "json":
      return typeof value === "string" && value.length <= entry.max && JSON.stringify(JSON.parse(value)) === value;
    case "key":
      return /^[\w-]{43}$/.test(String(value));
    default: {
      if (typeof value !== "string" || value === "" || value.length > entry.max) return false;
      return entry.type === "text" || entry.schemes.includes(new URL(value).protocol);
    }
  }
}

test("whatever is deployed, reading does not fail, and what it gives is valid and reads as itself", () => {
  fc.assert(
    fc.property(fc.oneof(policy, fc.anything()), (raw) => {
      const { values, refused } = readPolicy(raw);
      for (const key of Object.keys(values)) expect(isValid(key as PolicyKey, values[key as PolicyKey]), key).toBe(true);
      expect(refused.length).toBeLessThanOrEqual(50 + POLICY_KEYS.length);
      expect(readPolicy(values)).toEqual({ values, refused: [] });
    }),
    { numRuns: 2000 },
  );
});
