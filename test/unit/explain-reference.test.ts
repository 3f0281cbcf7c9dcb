/** What a reference code says, however it was typed. */
import { expect, test } from "vitest";
import { explainReference } from "../../src/detection/explain-reference";
import { referenceCode } from "../../src/detection/reference";

const RULES = { version: "2026-11-22.3f9a", vendors: [{ code: "ACM", name: "Acme" }] };
const CODE = referenceCode("ACM", "renewal", [1, 25, 63], RULES.version);

test("a code says the vendor, the kind and the rules in their order", () => {
  expect(explainReference(CODE, RULES)).toEqual({
    code: CODE,
    vendor: "Acme",
    kind: "renewal",
    rules: ["own-page", "renew-control", 63],
    sameRules: true,
  });
});

test.each([CODE.toLowerCase(), CODE.replaceAll("-", ""), ` ${CODE.replaceAll("-", " ")} `, CODE.replaceAll("0", "o")])(
  "%s is the same code",
  (typed) => expect(explainReference(typed, RULES)?.code).toBe(CODE),
);

test("letters that are heard alike are put right in the payload only", () => {
  const other = referenceCode("OIL", "purchase", [32, 0, 1], RULES.version);
  expect(explainReference(other.replaceAll("1", "l"), RULES)).toMatchObject({ code: other, vendor: "OIL" });
});

test("of other rules it is told so, and an unknown vendor goes by its letters", () => {
  expect(explainReference(CODE, { version: "2027-01-01.3f9b", vendors: [] })).toMatchObject({ vendor: "ACM", sameRules: false });
});

test.each(["", "ACM", "hello world", `${CODE.slice(0, -1)}${CODE.endsWith("A") ? "B" : "A"}`])("%j is no code", (text) =>
  expect(explainReference(text, RULES)).toBeUndefined(),
);
