/** What an organization adds to the notice by its policy, takes from it, or says by a rule of its own. */
import { describe, expect, it } from "vitest";
import { buildModel, type NoticeInput } from "../../src/notice/build-model";
import { KINDS } from "../../src/rules/schema";
import { everything, input, model, verdict } from "./support/notice-model";

describe("on a managed device", () => {
  const managed = { organization: "Acme" };

  it("the organization speaks beside the rule, in its own words or in ours", () => {
    expect(model({}, { managed }).managed).toEqual({
      organization: "Acme",
      message: "Acme manages this device. Ask there before you buy, download or renew.",
    });
    const helpDesk = { url: "https://help.acme.example/" };
    expect(model({}, { managed: { ...managed, message: "Call 4711.", helpDesk } }).managed).toEqual({
      organization: "Acme",
      message: "Call 4711.",
      helpDesk: { ...helpDesk, text: "Ask the help desk" },
    });
  });

  it("the rule is told as to everybody", () => {
    expect(everything(model({}, { managed }))).toEqual(everything(model()));
  });

  it("without an organization nobody speaks", () => {
    expect(model().managed).toBeUndefined();
  });
});

describe("by policy", () => {
  const approved = [
    { name: "Shield", url: "https://shield.example/", about: "Free for staff" },
    { name: "Able", url: "https://able.example/" },
  ];
  const policy = { approved, onlyApproved: false, snooze: true, askReason: false };
  const managed = { organization: "Acme" };

  it("what the organization approves comes first, under its name, in its order", () => {
    const [first, ...rest] = model({}, { policy, managed }).alternatives;
    expect(first).toEqual({
      title: "Approved by Acme",
      approved: true,
      items: [
        { name: "Shield", url: "https://shield.example/", about: { text: "Free for staff" }, facts: [] },
        { name: "Able", url: "https://able.example/", facts: [] },
      ],
    });
    expect(rest).toEqual(model().alternatives);
    expect(model({}, { policy }).alternatives[0]?.title).toBe("Approved by your organization");
  });

  it("ours are left out where they are not wanted, but never all", () => {
    expect(model({}, { policy: { ...policy, onlyApproved: true } }).alternatives).toHaveLength(1);
    expect(model({}, { policy: { ...policy, approved: [], onlyApproved: true } }).alternatives).toEqual(model().alternatives);
  });

  it("a page that cannot be passed says who blocks it, and cannot be hidden", () => {
    expect(model({}, { mode: "block", managed })).toMatchObject({ blocked: "Acme blocks this address:", dismissals: [] });
    expect(model({}, { mode: "block" }).blocked).toBe("Your organization blocks this address:");
    expect(model({}, { mode: "interrupt", managed }).blocked).toBeUndefined();
  });

  it("where notices stay on, it says who keeps them on", () => {
    const { dismissals, dismissNote } = model({}, { policy: { ...policy, snooze: false }, managed });
    expect(dismissals).toEqual([]);
    expect(dismissNote).toMatch(/^Managed by Acme: /);
    expect(model({}, { policy }).dismissNote).toBeUndefined();
  });
});

describe("a rule of an organization", () => {
  const rule = { type: "organization-rule", id: "own-no-acme", version: 1, title: "No Acme", text: "Ask the service desk." } as const;
  const own = (changes: Partial<NoticeInput> = {}) =>
    buildModel({
      ...input,
      vendorName: "Acme",
      restriction: rule,
      ownAlternatives: [],
      verdict: { ...verdict, vendor: "own-acme", restriction: rule.id },
      ...changes,
    });

  it("is told in the organization's words, as what it is, for every kind of page", () => {
    for (const kind of KINDS) {
      for (const listing of [true, false]) {
        const { heading, brief, background, guide } = own({ verdict: { ...verdict, kind, listing } });
        expect(heading.text).toBe("Your organization does not allow Acme");
        const text = brief.map((statement) => statement.text).join(" ");
        expect(text).toContain("“No Acme”");
        expect(text).toContain("Ask the service desk.");
        expect(text).toContain("It is not a law.");
        expect(`${heading.text} ${text}`).not.toMatch(/U\.S\.|United States|Commerce|prohibit|may not be sold|offense|since/i);
        expect([background, guide]).toEqual([[], false]);
      }
    }
  });

  it("leads to the organization's page, or nowhere", () => {
    expect(own().rule).toBeUndefined();
    const link = "https://help.example.com/acme";
    expect(own({ restriction: { ...rule, link } }).rule).toEqual({ text: "Your organization", url: link });
  });

  it("offers what the organization offers, and nothing else", () => {
    expect(own().alternatives).toEqual([]);
    const ownAlternatives = [
      { name: "Zed", url: "https://z.example/" },
      { name: "Anvil", url: "https://a.example/", about: "Free" },
    ];
    expect(own({ ownAlternatives }).alternatives).toEqual([
      {
        title: "From your organization",
        items: [
          { name: "Anvil", url: "https://a.example/", about: { text: "Free" }, facts: [] },
          { name: "Zed", url: "https://z.example/", facts: [] },
        ],
      },
    ]);
  });
});
