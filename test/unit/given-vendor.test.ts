/** A vendor of which only names and domains are known. */
import { describe, expect, test } from "vitest";
import { type GivenVendor, withVendor } from "../../src/detection/given-vendor";
import { judgeAddress } from "./support/page";
import { rules } from "./support/rules";

const ZELVARO: GivenVendor = { name: "Zelvaro", names: ["Zelvaro Reader", "ZX"], domains: ["zelvaro.example"] };
const kindOf = (url: string, vendor = ZELVARO) => judgeAddress(url, withVendor(rules, vendor)).kind;

describe("an installer by its address alone", () => {
  test.each([
    "https://files.example/pub/zelvaro-setup-4.1.exe",
    "https://files.example/pub/Zelvaro_Reader.dmg",
    "https://files.example/pub/my%20zelvaro.msi",
    "https://dl.zelvaro.example/4/setup.exe",
    "https://files.example/file/abc/zelvaro.zip/file",
  ])("%s is a download", (url) => expect(kindOf(url)).toBe("download"));

  test.each([
    ["a tool that takes it away", "https://files.example/zelvaro-removal-tool.exe"],
    ["an uninstaller on its own site", "https://dl.zelvaro.example/uninstall.exe"],
    ["another program", "https://files.example/setup.exe"],
    ["a name of two letters within another", "https://files.example/zx81-emulator.exe"],
    ["a name within a word", "https://files.example/dezelvaro.exe"],
    ["a picture", "https://files.example/zelvaro.png"],
    ["a site that only looks like its own", "https://zelvaro.example.org/setup.exe"],
  ])("%s is not: %s", (_what, url) => expect(kindOf(url)).toBe("none"));
});

describe("pages of its own site, by the words of their addresses", () => {
  test.each([
    ["download", "https://www.zelvaro.example/download"],
    ["download", "https://zelvaro.example/de/downloads/"],
    ["purchase", "https://www.zelvaro.example/store/reader"],
    ["renewal", "https://www.zelvaro.example/renew"],
    ["none", "https://www.zelvaro.example/blog/download"],
    ["none", "https://support.zelvaro.example/download"],
    ["none", "https://www.zelvaro.example/careers"],
    ["none", "https://www.zelvaro.example/"],
  ])("%s: %s", (kind, url) => expect(kindOf(url)).toBe(kind));
});

test("what names nothing finds nothing", () => {
  expect(kindOf("https://files.example/setup.exe", { name: "--" })).toBe("none");
  expect(kindOf("https://files.example/a.b-setup.exe", { name: "a.b" })).toBe("none");
});
