/** Rules of an organization in real Chromium: fetched over https from a real server, checked, kept, and shown to an administrator. */
import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { Browser, Page } from "puppeteer-core";
import { generate } from "selfsigned";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium } from "../../src/cli/browser/launch";
import { waitForNotice } from "../../src/cli/browser/notice-tree";
import { signFeed } from "../../src/cli/feed/sign";
import { RULES_FOLDER } from "../../src/rules/load-compiled";
import { EXTENSION, visit } from "./support/chromium";
import { press, says } from "./support/options";
import { expectAccessible, keep, kept, openOwnPage } from "./support/own-page";

let browser: Browser;
let server: Server;
let answer: RequestListener;
let key: JWK;
let feed: string;

beforeAll(async () => {
  const { private: privateKey, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
  server = createServer({ key: privateKey, cert }, (request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  key = await exportJWK((await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })).privateKey);
  feed = await signFeed({ folder: RULES_FOLDER, key, days: 1, now: Date.now(), version: 7 });
  browser = await launchChromium({ extension: EXTENSION, headless: true, args: ["--ignore-certificate-errors"] });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

let options: Page;
beforeEach(async () => {
  const source = { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/feed.jws`, key: key.x as string };
  await keep(browser, {
    policy: { values: { rulesFeedKey: source.key, rulesFeedUrl: source.url }, refused: [] },
    feedState: { source, version: 0 },
  });
  options = await openOwnPage(browser, "options");
});
afterEach(() => options?.close());

/** Any site may read it: the standard edition may not see every host. */
const serve =
  (text: string, status = 200, headers = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { "access-control-allow-origin": "*", ...headers }).end(text);

test("what is signed is used from now on, and the options page says so", async () => {
  answer = serve(feed);
  await says(options, "Those that came with the extension");
  await press(options, "Check now");
  await says(options, "Checked.");
  await says(options, "Those of ");
  expect(await kept(browser)).toMatchObject({ feed: { version: 7 }, feedState: { version: 7, goodAt: expect.any(Number) } });
  await expectAccessible(options);
  const page = await visit(browser, "https://www.kaspersky.com/premium");
  expect(await waitForNotice(page)).toBeDefined();
  await page.close();
});

test.each<[string, () => RequestListener, string]>([
  ["is cut off", () => serve(feed.slice(0, -100)), "The signature is not the right one."],
  ["is elsewhere", () => serve("", 302, { location: "https://127.0.0.1:1/" }), "The server pointed to another address."],
  ["does not let itself be read", () => (_request, response) => response.destroy(), "The server could not be reached."],
  ["is not there", () => serve("", 404), "The server answered with an error. 404"],
])("when a feed %s, the notice works with the rules before, and the fault is named", async (_case, listener, words) => {
  answer = listener();
  await press(options, "Check now");
  await says(options, words);
  expect(await kept(browser)).not.toHaveProperty("feed");
  const page = await visit(browser, "https://www.kaspersky.com/premium");
  expect(await waitForNotice(page)).toBeDefined();
  await page.close();
});
