/** A feed of rules: what is accepted, and that everything else leaves the rules as they were. */
import { CompactSign, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { loadCompiled, ruleDate } from "../../src/rules/load-compiled";
import type { FeedDocument } from "../../src/settings/feed/document";
import { MAX_LETTERS } from "../../src/settings/feed/download";
import type { FeedSource } from "../../src/settings/feed/source";
import { fillArea } from "./support/storage-area";

const NOW = Date.parse("2026-11-25T12:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const RULES = loadCompiled().data;

const local = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock("../../src/platform/browser", async () => {
  const { storageArea } = await import("./support/storage-area");
  return { default: { storage: { local: storageArea(local) } } };
});
const { checkFeed } = await import("../../src/settings/feed/check");
const { feedSlot, feedStateSlot, rulesOf } = await import("../../src/settings/feed/kept");

let keys: CryptoKeyPair;
let source: FeedSource;
beforeAll(async () => {
  keys = (await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })) as CryptoKeyPair;
  source = { url: "https://rules.acme.example/feed.jws", key: (await exportJWK(keys.publicKey)).x as string };
});
beforeEach(() => fillArea(local));

const documentOf = (more: Partial<FeedDocument> = {}): FeedDocument => ({
  format: 1,
  version: 7,
  date: ruleDate(),
  issuedAt: NOW,
  expiresAt: NOW + DAY,
  rules: RULES,
  ...more,
});

function sign(payload: object, header: { alg?: string; typ?: string } = {}, key: CryptoKey = keys.privateKey): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  return new CompactSign(bytes).setProtectedHeader({ alg: "EdDSA", typ: "vendor-notice-rules", ...header }).sign(key);
}

const answer =
  (body: BodyInit | null, status = 200, headers: Record<string, string> = {}) =>
  async () =>
    new Response(body, { status, headers });

async function check(
  fetchFrom: (...args: Parameters<typeof fetch>) => Promise<Response>,
  more: { now?: number; patience?: number; builtInDate?: string } = {},
) {
  return checkFeed(source, { builtInDate: ruleDate(), now: NOW, fetchFrom: fetchFrom as typeof fetch, ...more });
}

const stateNow = async () => feedStateSlot.read();

describe("a feed that is right", () => {
  test("is kept, compiled, and holds until its last day", async () => {
    expect(await check(answer(await sign(documentOf()), 200, { etag: '"a"' }))).toBe(true);
    const copy = await feedSlot.read();
    expect(copy?.compiled.vendors.map(({ id }) => id)).toEqual(["kaspersky"]);
    expect(copy?.data.restrictions).toEqual(RULES.restrictions);
    expect(await stateNow()).toEqual({ source, version: 7, checkedAt: NOW, goodAt: NOW, etag: '"a"' });
    expect(rulesOf(copy, `${ruleDate()}.abcd`, NOW)?.restrictions).toEqual(RULES.restrictions);
    expect(rulesOf(copy, `${ruleDate()}.abcd`, NOW + DAY)).toBeUndefined();
    expect(rulesOf(copy, "2027-01-01.abcd", NOW)).toBeUndefined();
  });

  test("is asked for by its name the next time, and stays when the server has nothing new", async () => {
    await check(answer(await sign(documentOf()), 200, { etag: '"a"' }));
    const ask = vi.fn(answer(null, 304));
    expect(await check(ask, { now: NOW + 1 })).toBe(false);
    const options = (ask.mock.calls as unknown as [string, RequestInit][])[0]?.[1];
    expect(options).toMatchObject({
      headers: { "If-None-Match": '"a"' },
      redirect: "manual",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    expect((await feedSlot.read())?.version).toBe(7);
    expect(await stateNow()).toMatchObject({ checkedAt: NOW + 1, goodAt: NOW + 1, version: 7 });
  });

  test("takes the place of the one before, and clears its fault", async () => {
    await check(answer(await sign(documentOf())));
    await check(answer("", 500));
    expect(await stateNow()).toMatchObject({ problem: "status", detail: "500" });
    expect(await check(answer(await sign(documentOf({ version: 8 }))))).toBe(true);
    expect((await feedSlot.read())?.version).toBe(8);
    expect(await stateNow()).not.toHaveProperty("problem");
  });

  test("of another source starts anew", async () => {
    await check(answer(await sign(documentOf({ version: 70 }))));
    const other = { ...source, url: "https://other.acme.example/" };
    const fetchFrom = answer(await sign(documentOf({ version: 3 }))) as typeof fetch;
    expect(await checkFeed(other, { builtInDate: ruleDate(), now: NOW, fetchFrom })).toBe(true);
    expect((await feedSlot.read())?.version).toBe(3);
  });
});

describe("with a good copy kept, it stays, and the fault is named, when the feed", () => {
  beforeEach(async () => {
    await check(answer(await sign(documentOf())));
  });

  const faults: [string, () => Promise<string>, string][] = [
    [
      "is signed by another key",
      async () => sign(documentOf({ version: 8 }), {}, (await generateKeyPair("EdDSA", { crv: "Ed25519" })).privateKey as CryptoKey),
      "signature",
    ],
    ["is signed with a secret that everybody knows", async () => hmac(), "signature"],
    ["is not signed at all", async () => `${header({ alg: "none" })}.${payloadOf(documentOf({ version: 8 }))}.`, "signature"],
    ["is signed for another use", () => sign(documentOf({ version: 8 }), { typ: "JWT" }), "signature"],
    ["was changed after it was signed", async () => changed(await sign(documentOf({ version: 8 }))), "signature"],
    ["is cut off", async () => (await sign(documentOf({ version: 8 }))).slice(0, -200), "signature"],
    ["is empty", async () => "", "signature"],
    ["is a page", async () => "<!doctype html>", "signature"],
    ["is older", () => sign(documentOf({ version: 6 })), "older"],
    ["is over", () => sign(documentOf({ version: 8, expiresAt: NOW })), "expired"],
    ["is behind the rules that are built in", () => sign(documentOf({ version: 8, date: "2024-01-01" })), "superseded"],
    ["is of another format", () => sign({ ...documentOf({ version: 8 }), format: 2 }), "format"],
    ["has no number", () => sign({ ...documentOf(), version: "8" }), "format"],
    ["is no object", () => sign([]), "format"],
    [
      "has a broken rule",
      () => sign(documentOf({ version: 8, rules: { ...RULES, vendors: [{ ...RULES.vendors[0], names: 7 }] } })),
      "rules",
    ],
    ["has more than rules", () => sign(documentOf({ version: 8, rules: { ...RULES, code: "alert(1)" } })), "rules"],
    ["names a restriction that is not in it", () => sign(documentOf({ version: 8, rules: { ...RULES, restrictions: [] } })), "rules"],
  ];

  test.each(faults)("%s", async (_case, make, problem) => {
    const before = await feedSlot.read();
    expect(await check(answer(await make()))).toBe(false);
    expect(await feedSlot.read()).toEqual(before);
    expect(await stateNow()).toMatchObject({ problem, version: 7, goodAt: NOW });
  });

  test("has a broken rule: its place is named", async () => {
    await check(answer(await sign(documentOf({ version: 8, rules: { ...RULES, vendors: [{ ...RULES.vendors[0], names: 7 }] } }))));
    expect((await stateNow())?.detail).toMatch(/^rules: at \$\.vendors\[0\]\.names: expected/);
  });

  test("is larger than devices read: the rest of it is not fetched", async () => {
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent++;
        controller.enqueue(new Uint8Array(1_000_000).fill(97));
      },
    });
    expect(await check(answer(stream))).toBe(false);
    expect(await stateNow()).toMatchObject({ problem: "size" });
    expect(sent).toBeLessThan(MAX_LETTERS / 1_000_000 + 4);
  });

  test.each([404, 401, 500, 503, 204])("comes with status %i", async (status) => {
    await check(answer(null, status));
    expect(await stateNow()).toMatchObject({ problem: "status", detail: String(status) });
  });

  test("is elsewhere", async () => {
    await check(async () => Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" }));
    expect(await stateNow()).toMatchObject({ problem: "redirect" });
  });

  test("cannot be reached", async () => {
    await check(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await stateNow()).toMatchObject({ problem: "network" });
  });

  test("does not come in time", async () => {
    const hang = (_url: unknown, options?: RequestInit) =>
      new Promise<Response>((_resolve, reject) => options?.signal?.addEventListener("abort", () => reject(options.signal?.reason)));
    await check(hang, { patience: 5 });
    expect(await stateNow()).toMatchObject({ problem: "timeout" });
  });

  test("has the last copy end: that is said, also when the server has nothing new", async () => {
    await check(answer(null, 304), { now: NOW + DAY });
    expect(await stateNow()).toMatchObject({ problem: "expired" });
  });

  test("is checked while the policy changes: the answer no longer counts", async () => {
    const late = async () => {
      await feedStateSlot.update(() => ({ source: { ...source, key: "x" }, version: 0 }));
      return new Response(await sign(documentOf({ version: 9 })));
    };
    expect(await check(late)).toBe(false);
    expect((await feedSlot.read())?.version).toBe(7);
  });
});

test("a browser that cannot check signatures uses none", async () => {
  const importKey = vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new DOMException("Unrecognized name.", "NotSupportedError"));
  expect(await check(answer(await sign(documentOf())))).toBe(false);
  importKey.mockRestore();
  expect(await stateNow()).toMatchObject({ problem: "unsupported" });
  expect(await feedSlot.read()).toBeUndefined();
});

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
const header = (fields: object) => base64url({ typ: "vendor-notice-rules", ...fields });
const payloadOf = (document: object) => base64url(document);

function changed(feed: string): string {
  const [head, , signature] = feed.split(".");
  return `${head}.${payloadOf(documentOf({ version: 9 }))}.${signature}`;
}

/** The public key is no secret: whoever knows it could make this one. */
async function hmac(): Promise<string> {
  const jwt = new SignJWT({ ...documentOf({ version: 8 }) } as never).setProtectedHeader({ alg: "HS256", typ: "vendor-notice-rules" });
  return jwt.sign(Buffer.from(((await exportJWK(keys.publicKey)) as JWK).x as string, "base64url"));
}

describe("what was stored is a copy only where it is whole", () => {
  const copy = {
    date: "2026-11-25",
    expiresAt: NOW,
    version: 7,
    data: { vendors: [], restrictions: [], alternatives: [] },
    compiled: { vendors: [], sites: [] },
  };
  const state = { source: { url: "https://rules.acme.example/feed.jws", key: "k" }, version: 7 };

  test("as it was written", async () => {
    fillArea(local, { feed: copy, feedState: state });
    expect([await feedSlot.read(), await feedStateSlot.read()]).toEqual([copy, state]);
  });

  test.each([
    null,
    "text",
    { ...copy, date: 7 },
    { ...copy, expiresAt: "soon" },
    { ...copy, data: undefined },
    { ...copy, compiled: undefined },
    { ...copy, data: { ...copy.data, vendors: {} } },
    { ...copy, compiled: { ...copy.compiled, sites: null } },
  ])("the copy %j is none", async (feed) => {
    fillArea(local, { feed });
    expect(await feedSlot.read()).toBeUndefined();
  });

  test.each([
    null,
    "text",
    { ...state, version: "7" },
    { ...state, source: undefined },
    { ...state, source: { ...state.source, url: 7 } },
    { ...state, source: { ...state.source, key: null } },
  ])("the state %j is none", async (feedState) => {
    fillArea(local, { feedState });
    expect(await feedStateSlot.read()).toBeUndefined();
  });
});
