/** The table of packages: every row is what its store, or its browser, takes. */
import { describe, expect, test } from "vitest";
import { MANAGED_FIREFOX_ID, type Manifest, managedManifest } from "../../src/build/managed-edition";
import { BROWSERS, makeManifest } from "../../src/build/manifest";
import { fileName, type Host, TARGETS, type Target, targetFor, targetManifest, unpackedFolder } from "../../src/build/targets";
import { data } from "./support/rules";

const host: Host = {
  publicKey: "the-public-half",
  firefoxId: "notice@example.org",
  updates: { chrome: "https://a.example/updates.xml", firefox: "https://a.example/updates.json" },
};
const EVERY_SITE = ["*://*/*"];

function built({ build, edition }: Target): Manifest {
  const standard = makeManifest(build, data) as Manifest;
  return edition === "standard" ? standard : managedManifest(standard);
}

const rows = TARGETS.map((target) => ({ ...target, name: fileName(target, "1.2.3"), target }));

describe.each(rows)("$name", ({ target }) => {
  const manifest = targetManifest(target, built(target), host);
  const { gecko } = manifest.browser_specific_settings ?? {};

  test("is made of a build for its browser", () => {
    expect(target.build).toBe(target.browser === "firefox" ? "firefox" : "chrome");
    expect(BROWSERS).toContain(target.build);
  });

  test("has the form that is taken there", () => {
    if (target.browser === "firefox") expect(target.format).toBe("xpi");
    else expect(target.format).toBe(target.channel === "store" ? "zip" : "crx");
  });

  test("names a key and an address of updates only where no store does", () => {
    const isStore = target.channel === "store";
    expect(JSON.stringify(manifest).includes("update_url")).toBe(!isStore);
    expect(manifest.key).toBe(isStore || target.build === "firefox" ? undefined : host.publicKey);
    expect(manifest.update_url ?? gecko?.update_url).toBe(isStore ? undefined : host.updates?.[target.build]);
  });

  test("looks at every site from the start in the managed edition only", () => {
    expect(JSON.stringify(manifest.host_permissions) === JSON.stringify(EVERY_SITE)).toBe(target.edition === "managed");
    expect(manifest.optional_host_permissions).toEqual(target.edition === "managed" ? undefined : EVERY_SITE);
  });

  test("tells Firefox, and Firefox alone, its id and what data it collects", () => {
    expect(gecko === undefined).toBe(target.build !== "firefox");
    if (!gecko) return;
    const standardId = built(targetFor("standard", "firefox", "store")).browser_specific_settings?.gecko.id;
    const storeId = target.edition === "managed" ? MANAGED_FIREFOX_ID : standardId;
    expect(gecko.id).toBe(target.channel === "store" ? storeId : host.firefoxId);
    expect(gecko).toHaveProperty("data_collection_permissions.required", ["none"]);
    expect(gecko.strict_min_version).toMatch(/^\d+\.\d+$/);
  });

  test("is in all else what was built", () => {
    const changed = ["key", "update_url", "browser_specific_settings"];
    const rest = (whole: Manifest) => Object.entries(whole).filter(([key]) => !changed.includes(key));
    expect(rest(manifest)).toEqual(rest(built(target)));
  });
});

test("no two rows make the same file, and each folder holds one edition", () => {
  expect(new Set(rows.map(({ name }) => name)).size).toBe(TARGETS.length);
  const folders = new Map(TARGETS.map((target) => [unpackedFolder(target), `${target.edition} ${target.build}`]));
  expect(folders.size).toBe(4);
  expect(new Set(folders.values()).size).toBe(4);
});

test("each browser has each edition in its store, and the managed one also for an organization's own server", () => {
  const ways = TARGETS.map(({ edition, browser, channel }) => `${edition} ${browser} ${channel}`);
  const expected = ["chrome", "edge", "firefox"].flatMap((browser) => [
    `standard ${browser} store`,
    `managed ${browser} store`,
    `managed ${browser} self-hosted`,
  ]);
  expect(ways.sort()).toEqual(expected.sort());
});

test("a self-hosted package whose server is not known names none; without a host there is none", () => {
  const target = targetFor("managed", "firefox", "self-hosted");
  const { updates: _, ...unknown } = host;
  expect(JSON.stringify(targetManifest(target, built(target), unknown))).not.toContain("update_url");
  expect(() => targetManifest(target, built(target))).toThrow(/needs to know its host/);
  expect(() => targetFor("standard", "chrome", "self-hosted")).toThrow("no standard package for chrome, self-hosted");
});
