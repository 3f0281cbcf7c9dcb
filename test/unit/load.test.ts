import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { complaint, complaintAfter, type Json, withRuleCopy } from "./support/rule-copy";

type Sites = { sites: { id: string; hosts: unknown[]; pages: { type: string; paths: unknown }[] }[] };

test("an untouched copy of the rules loads", () => {
  expect(withRuleCopy(complaint)).toBe("");
});

describe("a broken file is named, with the place and what was expected", () => {
  const cases: [string, string, (json: Json) => void, string[]][] = [
    [
      "an unknown key",
      "vendors/kaspersky.json",
      (json) => {
        json.domians = [];
      },
      ["rules/vendors/kaspersky.json", "$.domians", "never"],
    ],
    [
      "a missing key",
      "vendors/kaspersky.json",
      (json) => {
        delete json.names;
      },
      ["rules/vendors/kaspersky.json", "$.names", "expected", "found undefined"],
    ],
    [
      "a number inside a list of hosts",
      "sites/shops.json",
      (json) => {
        (json as unknown as Sites).sites[0]?.hosts.splice(1, 0, 42);
      },
      ["rules/sites/shops.json", "$.sites[0].hosts[1]", "expected string, found 42"],
    ],
    [
      "a host with a scheme",
      "sites/shops.json",
      (json) => {
        (json as unknown as Sites).sites[2]?.hosts.push("https://shop.example");
      },
      ["rules/sites/shops.json", "$.sites[2].hosts[", "a host name in lower case"],
    ],
    [
      "an unknown page type",
      "sites/portals.json",
      (json) => {
        Object.assign((json as unknown as Sites).sites[0]?.pages[0] ?? {}, { type: "landing" });
      },
      ["rules/sites/portals.json", "$.sites[0].pages[0].type", '"product"'],
    ],
    [
      "a path with a question mark",
      "sites/shops.json",
      (json) => {
        Object.assign((json as unknown as Sites).sites[0]?.pages[0] ?? {}, { paths: ["/s?k=*"] });
      },
      ["rules/sites/shops.json", "$.sites[0].pages[0].paths[0]", "without ?"],
    ],
    [
      "text in place of a list of words",
      "phrases/de.json",
      (json) => {
        (json.controls as Json).buy = "kaufen";
      },
      ["rules/phrases/de.json", "$.controls.buy", 'expected Array, found "kaufen"'],
    ],
    [
      "an address list without its group",
      "phrases/addresses.json",
      (json) => {
        delete (json.segments as Json).shop;
      },
      ["rules/phrases/addresses.json", "$.segments.shop", "expected", "found undefined"],
    ],
    [
      "a day that is none",
      "restrictions/us-icts-2021-002.json",
      (json) => {
        json.announced = "June 20, 2024";
      },
      ["rules/restrictions/us-icts-2021-002.json", "$.announced", "YYYY-MM-DD"],
    ],
    [
      "a source without https",
      "alternatives/consumer.json",
      (json) => {
        Object.assign((json.sources as Json[])[0] ?? {}, { url: "http://example.com/" });
      },
      ["rules/alternatives/consumer.json", "$.sources[0].url", "https"],
    ],
  ];

  test.each(cases)("%s in %s", (_what, file, change, parts) => {
    const message = complaintAfter(file, change);
    expect(message).toMatch(/^RuleError: /);
    for (const part of parts) expect(message).toContain(part);
  });

  test.each([
    ["/{a,{b,c}}", "not nested"],
    ["/{a,b", "closed"],
    ["/**/a/**/b/**/c/**", "at most three **"],
    ["/{id}/{id}", "{id} may stand once"],
  ])("the path pattern %s", (pattern, reason) => {
    const message = complaintAfter("vendors/kaspersky.json", (json) =>
      Object.assign((json.pages as Json[])[0] ?? {}, { paths: [pattern] }),
    );
    expect(message).toContain("rules/vendors/kaspersky.json");
    expect(message).toContain("$.pages[0].paths");
    expect(message).toContain(reason);
  });

  test("a day that the calendar does not have", () => {
    const message = complaintAfter("restrictions/us-icts-2021-002.json", (json) => Object.assign(json, { announced: "2024-02-31" }));
    expect(message).toContain("$.announced");
    expect(message).toContain("a day of the calendar");
  });

  test("every mistake of a file is named at once", () => {
    const message = complaintAfter("vendors/kaspersky.json", (json) => Object.assign(json, { code: "kas", domains: [] }));
    expect(message).toContain("$.code");
    expect(message).toContain("$.domains");
  });

  test("a file that is no JSON", () => {
    const message = withRuleCopy((root) => {
      writeFileSync(join(root, "phrases/fr.json"), '{ "language": "fr", ');
      return complaint(root);
    });
    expect(message).toMatch(/^RuleError: rules\/phrases\/fr\.json: not valid JSON \(.+\)$/);
  });
});

describe("references across files", () => {
  const cases: [string, string, (json: Json) => void, string[]][] = [
    [
      "a statement with a source that is not listed",
      "restrictions/us-icts-2021-002.json",
      (json) => {
        (json.advice as Json).sources = ["nowhere"];
      },
      ["rules/restrictions/us-icts-2021-002.json", '"nowhere"', "$.sources"],
    ],
    [
      "an official source that is not listed",
      "restrictions/us-icts-2021-002.json",
      (json) => {
        json.official = "no-such-paper";
      },
      ["rules/restrictions/us-icts-2021-002.json", '"no-such-paper"'],
    ],
    [
      "an exemption with a source that is not listed",
      "vendors/kaspersky.json",
      (json) => {
        Object.assign((json.exempt as Json[])[0] ?? {}, { sources: ["hearsay"] });
      },
      ["rules/vendors/kaspersky.json", '"hearsay"'],
    ],
    [
      "an alternative with a source that is not listed",
      "alternatives/business.json",
      (json) => {
        Object.assign((json.alternatives as Json[])[0] ?? {}, { sources: ["a-friend"] });
      },
      ["rules/alternatives/business.json", '"a-friend"'],
    ],
    [
      "a vendor under a restriction that has no file",
      "vendors/kaspersky.json",
      (json) => {
        json.restriction = "us-unheard-of";
      },
      ["rules/vendors/kaspersky.json", "$.restriction", "rules/restrictions/us-unheard-of.json"],
    ],
    [
      "an app with a source that is not listed",
      "vendors/kaspersky.json",
      (json) => {
        (json.apps as Record<string, Json[]>)["google-play"]?.push({ id: "com.x", source: "a-shop" });
      },
      ["rules/vendors/kaspersky.json", '"a-shop"'],
    ],
    [
      "a domain under which anybody may have a name",
      "vendors/kaspersky.json",
      (json) => {
        (json.domains as string[])[0] = "github.io";
      },
      ["rules/vendors/kaspersky.json", "$.domains[0]", '"github.io" is a public suffix'],
    ],
    [
      "a shop that is a whole country's shops",
      "sites/shops.json",
      (json) => {
        (json as unknown as Sites).sites[0]?.hosts.push("co.uk");
      },
      ["rules/sites", '"co.uk" is a public suffix'],
    ],
    [
      "a host in two site files",
      "sites/portals.json",
      (json) => {
        (json as unknown as Sites).sites[0]?.hosts.push("amazon.com");
      },
      ["rules/sites", '"amazon.com"', '"amazon"', "keep it in one"],
    ],
  ];

  test.each(cases)("%s", (_what, file, change, parts) => {
    const message = complaintAfter(file, change);
    expect(message).toMatch(/^RuleError: /);
    for (const part of parts) expect(message).toContain(part);
  });
});

test("files that are not JSON are left alone, a missing folder is an error", () => {
  withRuleCopy((root) => {
    writeFileSync(join(root, "vendors/notes.txt"), "not a rule");
    mkdirSync(join(root, "drafts"));
    expect(complaint(root)).toBe("");
    rmSync(join(root, "sites"), { recursive: true });
    expect(complaint(root)).toContain("sites");
  });
});
