/** What a policy makes of the notice: the organization speaks where it gave its name. */
import { expect, test } from "vitest";
import { brandOf, noticePolicyOf } from "../../src/notice/brand";
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

const decided = (raw: object, isPrivate = false) => noticePolicyOf(readPolicy(raw).values, isPrivate);

test("without a policy nothing is decided", () => {
  expect(decided({})).toEqual({ approved: [], onlyApproved: false, snooze: true, askReason: false });
});

test("products come with name, link and note, in the order of the policy; those with another link do not come", () => {
  const approvedAlternatives = [
    "Shield | https://shield.example/ | Free for staff",
    "Bad | javascript:alert(1)",
    "Able|https://able.example",
  ];
  expect(decided({ approvedAlternatives, hideDefaultAlternatives: true })).toMatchObject({
    approved: [
      { name: "Shield", url: "https://shield.example/", about: "Free for staff" },
      { name: "Able", url: "https://able.example/" },
    ],
    onlyApproved: true,
  });
});

test("nobody is asked for a reason in a private window", () => {
  expect(decided({ askReason: true, allowSnooze: false })).toMatchObject({ askReason: true, snooze: false });
  expect(decided({ askReason: true }, true).askReason).toBe(false);
});
