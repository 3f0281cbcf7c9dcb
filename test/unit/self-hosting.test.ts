/** What an organization puts on its own server: packages that browsers take, and files that name them. */
import { spawnSync } from "node:child_process";
import { createHash, createPublicKey, createVerify, generateKeyPairSync } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { MANAGED_KEY, type Manifest, managedManifest } from "../../src/build/managed-edition";
import { makeManifest } from "../../src/build/manifest";
import { targetFor, targetManifest } from "../../src/build/targets";
import { ROOT } from "../../src/cli/build-extension";
import { writeCrx, zipExtension } from "../../src/cli/package/archive";
import { extensionId, signingKey } from "../../src/cli/package/key";
import { addresses, chromiumUpdates, firefoxUpdates, type Hosting } from "../../src/cli/package/self-hosting";
import { checkFile } from "../../src/cli/policies/check-file";
import { administratorFiles } from "../../src/cli/policies/files";
import { POLICY_KEYS } from "../../src/settings/policy/catalogue";
import { temporaryFolder } from "./support/folder";
import { data } from "./support/rules";

const folder = temporaryFolder();
const key = signingKey(join(folder.path, "keys/key.pem"));
const hosting: Hosting = {
  base: "https://extensions.example.org/notice/",
  version: "1.2.3",
  ids: { chrome: key.extensionId, edge: key.extensionId, firefox: "notice@example.org" },
};
const chrome = managedManifest(makeManifest("chrome", data) as Manifest);
const firefox = managedManifest(makeManifest("firefox", data) as Manifest);

describe("the key", () => {
  test("is made once, for its owner alone, and used from then on", () => {
    expect(key.isNew).toBe(true);
    expect(statSync(key.file).mode & 0o777).toBe(0o600);
    const before = readFileSync(key.file);
    expect(signingKey(key.file)).toEqual({ ...key, isNew: false });
    expect(readFileSync(key.file)).toEqual(before);
  });

  // Worked out with openssl, as administrators may: rsa -pubout, sha256, the first 32 digits as letters from a to p.
  test("gives the id that others work out, too", () => {
    expect(extensionId(Buffer.from(MANAGED_KEY, "base64"))).toBe("ogkdcaobgbcgohbjkoclikfneoiancpp");
    expect(key.extensionId).toBe(extensionId(Buffer.from(key.publicKey, "base64")));
  });

  test.each([
    ["text", "hello"],
    ["nothing", ""],
    [
      "a key of another kind",
      generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    ],
  ])("that is %s is refused with its name, and stays as it is", (_name, content) => {
    const file = folder.write("wrong.pem", content);
    expect(() => signingKey(file)).toThrow(/wrong\.pem must be an RSA private key/);
    expect(readFileSync(file, "utf8")).toBe(content);
  });
});

describe("archives", () => {
  const source = join(folder.path, "extension");
  mkdirSync(join(source, "b"), { recursive: true });
  folder.write("extension/manifest.json", '{"version":"1"}');
  folder.write("extension/b/two.txt", "two");
  folder.write("extension/a.txt", "one");

  test("hold every file once, sorted, with the manifest that is given", () => {
    const files = unzipSync(zipExtension(source, { version: "2" }));
    expect(Object.keys(files)).toEqual(["a.txt", "b/two.txt", "manifest.json"]);
    expect(new TextDecoder().decode(files["b/two.txt"])).toBe("two");
    expect(JSON.parse(new TextDecoder().decode(files["manifest.json"]))).toEqual({ version: "2" });
  });

  test("are the same bytes in any time zone", () => {
    const hash = (zone: string) => {
      process.env.TZ = zone;
      return createHash("sha256").update(zipExtension(source)).digest("hex");
    };
    const zone = process.env.TZ;
    const hashes = ["UTC", "Pacific/Auckland", "America/Los_Angeles"].map(hash);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(hashes).size).toBe(1);
  });

  test("become packages signed with the key, the same each time", async () => {
    const zip = zipExtension(source);
    const paths = ["one.crx", "two.crx"].map((name) => join(folder.path, name));
    for (const path of paths) await writeCrx(path, zip, key.file);
    const [one, two] = paths.map((path) => readFileSync(path));
    expect(one).toEqual(two);
    expect(one?.subarray(0, 4).toString()).toBe("Cr24");
    expect(one?.readUInt32LE(4)).toBe(3);
    expect(one?.subarray(12 + (one?.readUInt32LE(8) ?? 0))).toEqual(Buffer.from(zip));
    expect(isSignedWith(key.publicKey, one ?? Buffer.alloc(0), zip)).toBe(true);
  });
});

/** Checks a package by the description of its format (Chromium: components/crx_file/crx3.proto). */
function isSignedWith(publicKey: string, crx: Buffer, zip: Uint8Array): boolean {
  const spki = Buffer.from(publicKey, "base64");
  const id = createHash("sha256").update(spki).digest().subarray(0, 16);
  const signedData = Buffer.concat([Buffer.from([0x0a, 16]), id]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  // The signature follows the key, as field 2 of 256 bytes.
  const at = crx.indexOf(spki) + spki.length;
  expect(crx.subarray(at, at + 3)).toEqual(Buffer.from([0x12, 0x80, 0x02]));
  const verify = createVerify("sha256").update("CRX3 SignedData\0").update(length).update(signedData).update(zip);
  return verify.verify(createPublicKey({ key: spki, format: "der", type: "spki" }), crx.subarray(at + 3, at + 3 + 256));
}

describe("what names the packages", () => {
  test("each package says where its updates are, and has its id", () => {
    const { crxUpdates, xpiUpdates } = addresses(hosting);
    const host = { publicKey: key.publicKey, firefoxId: hosting.ids.firefox, updates: { chrome: crxUpdates, firefox: xpiUpdates } };
    expect(targetManifest(targetFor("managed", "chrome", "self-hosted"), chrome, host)).toEqual({
      ...chrome,
      key: key.publicKey,
      update_url: "https://extensions.example.org/notice/updates.xml",
    });
    const { gecko } = targetManifest(targetFor("managed", "firefox", "self-hosted"), firefox, host).browser_specific_settings ?? {};
    expect(gecko).toEqual({
      ...firefox.browser_specific_settings?.gecko,
      id: "notice@example.org",
      update_url: "https://extensions.example.org/notice/updates.json",
    });
  });

  test("Chrome's and Edge's update manifest", () => {
    const document = new DOMParser().parseFromString(chromiumUpdates(chrome, hosting), "text/xml");
    const gupdate = document.querySelector("gupdate");
    expect(gupdate?.getAttribute("xmlns")).toBe("http://www.google.com/update2/response");
    expect(gupdate?.getAttribute("protocol")).toBe("2.0");
    expect(document.querySelector("app")?.getAttribute("appid")).toBe(key.extensionId);
    const check = document.querySelector("app > updatecheck");
    expect(check?.getAttribute("codebase")).toBe("https://extensions.example.org/notice/vendor-notice-1.2.3.crx");
    expect(check?.getAttribute("version")).toBe("1.2.3");
    expect(check?.getAttribute("prodversionmin")).toBe(chrome.minimum_chrome_version);
  });

  test("Firefox's update manifest", () => {
    expect(JSON.parse(firefoxUpdates(firefox, hosting))).toEqual({
      addons: {
        "notice@example.org": {
          updates: [
            {
              version: "1.2.3",
              update_link: "https://extensions.example.org/notice/vendor-notice.xpi",
              applications: { gecko: { strict_min_version: firefox.browser_specific_settings?.gecko.strict_min_version } },
            },
          ],
        },
      },
    });
  });

  test("the policy samples install from there, with settings beside", () => {
    const updates = "https://extensions.example.org/notice/updates.xml";
    const xpi = "https://extensions.example.org/notice/vendor-notice.xpi";
    const files = administratorFiles(hosting.ids, { chrome: updates, edge: updates, firefox: xpi });
    const read = (name: string) => JSON.parse(files[name] ?? "");
    const forced = { installation_mode: "force_installed", update_url: updates };
    expect(read("linux/chrome.json").ExtensionSettings).toEqual({ [key.extensionId]: { ...forced, toolbar_pin: "force_pinned" } });
    expect(read("linux/edge.json").ExtensionSettings).toEqual({ [key.extensionId]: { ...forced, toolbar_state: "force_shown" } });
    expect(read("firefox/policies.json").policies.ExtensionSettings).toEqual({
      "notice@example.org": { installation_mode: "force_installed", install_url: xpi, default_area: "navbar" },
    });
    for (const name of ["linux/chrome.json", "linux/edge.json", "firefox/policies.json"])
      expect(checkFile(read(name)).good).toEqual(POLICY_KEYS);
    for (const line of [`${key.extensionId};${updates}`, `"notice@example.org": {"installation_mode"`])
      expect(files["force-install.txt"]).toContain(line);
  });
});

describe("npm run selfhost", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/selfhost.ts"), ...args], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder.path },
    });
  const out = join(folder.path, "out");
  const base = ["--base-url", "https://a.example/x"];

  test.each([
    ["no folder", base, /--out and --base-url are needed/],
    ["no address", ["--out", out], /--out and --base-url are needed/],
    ["an address that is none", ["--out", out, "--base-url", "x"], /must be the https address of a folder, not x/],
    ["an address that is not secure", ["--out", out, "--base-url", "http://a.example/"], /must be the https address/],
    ["an address with a query", ["--out", out, "--base-url", "https://a.example/?a=1"], /must be the https address/],
    ["an id that Firefox does not take", ["--out", out, ...base, "--firefox-id", "notice"], /must look like name@example\.org/],
    ["a key that would be published", ["--out", out, ...base, "--key", join(out, "web/key.pem")], /keep the key outside of/],
    ["a key in the project", ["--out", out, ...base, "--key", join(ROOT, "key.pem")], /keep the key outside of/],
    ["an option that is unknown", ["--out", out, ...base, "--zip"], /--zip/],
  ])("ends with 2 for %s, and writes nothing", (_name, args, reason) => {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain("Usage:");
    expect(status).toBe(2);
    expect(statSync(out, { throwIfNoEntry: false })).toBeUndefined();
    expect(statSync(join(folder.path, "vendor-notice-key.pem"), { throwIfNoEntry: false })).toBeUndefined();
  });

  test("ends with 1 for a key that is none, and says which file", () => {
    const { status, stderr } = run("--out", out, ...base, "--key", folder.write("none.pem", "hello"));
    expect(status).toBe(1);
    expect(stderr).toContain("none.pem must be an RSA private key");
  });
});
