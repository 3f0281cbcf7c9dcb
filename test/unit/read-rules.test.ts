import { describe, expect, test } from "vitest";
import { loadCompiled } from "../../src/rules/load-compiled";
import { readRules } from "../../src/rules/read-rules";

type Json = Record<string, unknown>;

/** The rules of the project as JSON, as a feed would carry them. */
function rules(): Json {
  return JSON.parse(JSON.stringify(loadCompiled().data)) as Json;
}

function mistakesAfter(change: (json: Json) => void): string {
  const json = rules();
  change(json);
  const read = readRules(json, "feed");
  return "mistakes" in read ? read.mistakes.join("\n") : "";
}

const vendor = (json: Json) => (json.vendors as Json[])[0] as Json;
const page = (json: Json) => (vendor(json).pages as Json[])[0] as Json;
const installers = (json: Json) => vendor(json).installers as Record<string, string[]>;

test("rules that come as one object are the rules of the folder", () => {
  expect(readRules(rules(), "feed")).toEqual({ value: loadCompiled().data });
});

describe("a mistake names the place and what was expected", () => {
  test.each<[string, (json: Json) => void, string]>([
    ["an unknown key", (json) => Object.assign(json, { script: "x" }), "feed: at $.script: unknown key"],
    ["a missing part", (json) => void delete json.phrases, "feed: at $.phrases: expected"],
    ["another type", (json) => Object.assign(vendor(json), { names: "Acme" }), "feed: at $.vendors[0].names: expected Array"],
    ["a restriction that is not there", (json) => Object.assign(vendor(json), { restriction: "none" }), "at $.restriction: no file"],
    ["an id in a vendor's path", (json) => Object.assign(page(json), { paths: ["/{id}"] }), 'at $.pages[0].paths: "/{id}"'],
    ["an id in a query", (json) => Object.assign(page(json), { query: { p: "{id}" } }), "at $.pages[0].query"],
    ["an id in a file name", (json) => void installers(json).files?.push("{id}.exe"), "at $.installers.files"],
    ["a choice that is not closed", (json) => void installers(json).files?.push("{a,b"), "choices {a,b} that are closed"],
    ["a pattern that makes addresses slow", (json) => void installers(json).hosts?.push("**a**b**c**d"), "at most three **"],
  ])("%s", (_what, change, place) => {
    expect(mistakesAfter(change)).toContain(place);
  });

  test.each([
    ["null", null],
    ["a list", []],
    ["text", "rules"],
    ["a number", 7],
  ])("%s is no set of rules", (_what, json) => {
    expect(readRules(json, "feed")).toEqual({ mistakes: expect.arrayContaining([expect.stringMatching(/^feed: at \$.*: expected /)]) });
  });
});
