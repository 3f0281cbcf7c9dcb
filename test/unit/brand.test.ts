/** What a policy makes of the notice: the organization speaks where it gave its name. */
import { expect, test } from "vitest";
import { brandOf } from "../../src/notice/brand";
import { readPolicy } from "../../src/settings/policy/read";

const brand = (raw: object) => brandOf(readPolicy(raw).values);

test("without a name, nobody speaks", () => {
  expect(brand({})).toBeUndefined();
  expect(brand({ organizationMessage: "Hi", helpDeskUrl: "https://help.example/", mode: "tab" })).toBeUndefined();
});

test("a name alone is enough", () => expect(brand({ organizationName: "Acme" })).toEqual({ organization: "Acme" }));

test("words and help desk come along; a link that is refused does not", () => {
  const said = { organizationName: "Acme", organizationMessage: "Call us.", helpDeskUrl: "tel:4711", helpDeskLabel: "Call" };
  expect(brand(said)).toEqual({ organization: "Acme", message: "Call us.", helpDesk: { url: "tel:4711", text: "Call" } });
  expect(brand({ ...said, helpDeskLabel: 7 })).toEqual({ organization: "Acme", message: "Call us.", helpDesk: { url: "tel:4711" } });
  expect(brand({ ...said, helpDeskUrl: "javascript:alert(1)" })).toEqual({ organization: "Acme", message: "Call us." });
});
