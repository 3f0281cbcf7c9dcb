/** The part of the options page about the policy: there when there is one, with what arrived and what was refused. */
import { parseHTML } from "linkedom";
import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { examples } from "../../src/cli/policies/targets";
import { POLICY_KEYS } from "../../src/settings/policy/catalogue";
import { readPolicy } from "../../src/settings/policy/read";

vi.mock("../../src/platform/locale", () => ({ t: (key: string, ...values: string[]) => [key, ...values].join(" ") }));
const { PolicyPart } = await import("../../src/pages/options/policy-part");

afterEach(() => vi.unstubAllGlobals());

function draw(raw: unknown): HTMLElement {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  vi.stubGlobal("document", document);
  render(<PolicyPart policy={readPolicy(raw)} />, document.body);
  return document.body;
}
const facts = (body: HTMLElement) => [...body.querySelectorAll("dl > div")].map((row) => [...row.children].map((cell) => cell.textContent));

test.each([undefined, {}])("is not there for %j", (raw) => {
  expect(draw(raw).innerHTML).toBe("");
});

test("names what arrived", () => {
  const body = draw({ mode: "tab", lockedSettings: ["mode", "logDays"], organizationName: "<b>Acme</b>" });
  expect(facts(body)).toEqual([
    ["mode", "tab"],
    ["lockedSettings", "mode, logDays"],
    ["organizationName", "<b>Acme</b>"],
  ]);
  expect(body.querySelector("b")).toBeNull();
  expect(body.textContent).not.toContain("options_policy_refused");
});

test("says that there is a secret, and not which", () => {
  const body = draw({ reportEndpoint: "https://collector.example/", reportToken: "hush-hush" });
  expect(facts(body)).toContainEqual(["reportToken", "••••••••"]);
  expect(body.innerHTML).not.toContain("hush");
});

test("names what was refused, with the reason, also when nothing else arrived", () => {
  const body = draw({ logDays: 8, modus: "tab" });
  expect(facts(body)).toEqual([
    ["logDays", "policy_refused_choice 0, 7, 30, 90"],
    ["modus", "policy_refused_unknown modus"],
  ]);
  expect(body.textContent).not.toContain("options_policy_arrived");
});

test("has a line for every setting that there is", () => {
  expect(facts(draw(examples())).map(([key]) => key)).toEqual(POLICY_KEYS);
});
