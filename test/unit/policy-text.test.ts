/** A policy that was pasted or dropped, to be tried: read as a browser's own, or refused with a reason. */
import { expect, test } from "vitest";
import { readPolicyText } from "../../src/pages/support/policy-text";

const PLAIN = { mode: "tab", organizationName: "Northgate" };
const ids = (...settings: object[]) => Object.fromEntries(settings.map((one, index) => [`id${index}`, one]));

test.each([
  ["as it stands", PLAIN],
  ["for Chrome on Linux", { "3rdparty": { extensions: ids(PLAIN) } }],
  ["for Firefox", { policies: { "3rdparty": { Extensions: ids(PLAIN) } } }],
  ["for the Google Admin console", { mode: { Value: "tab" }, organizationName: { Value: "Northgate" } }],
])("%s it gives the same settings", (_what, file) => {
  expect(readPolicyText(`\uFEFF${JSON.stringify(file)}`)).toEqual({ policy: { values: PLAIN, refused: [] } });
});

test("what is wrong is named, and the rest holds", () => {
  expect(readPolicyText('{"mode":"loud","logDays":7}')).toMatchObject({
    policy: { values: { logDays: 7 }, refused: [{ key: "mode", reason: "choice" }] },
  });
});

test.each([
  ["", "json"],
  ["{", "json"],
  ["[]", "foreign"],
  ["7", "foreign"],
  [JSON.stringify({ "3rdparty": { extensions: {} } }), "foreign"],
  [JSON.stringify({ "3rdparty": { extensions: ids(PLAIN, PLAIN) } }), "several"],
])("%s is none: %s", (text, problem) => expect(readPolicyText(text)).toEqual({ problem }));
