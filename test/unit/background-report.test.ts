/** Reporting in the worker: what is sent, when, how often, and that nothing is without a policy or from a private window. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Verdict } from "../../src/detection/verdict";
import { fillArea } from "./support/storage-area";

const world = vi.hoisted(() => ({ local: {} as Record<string, unknown>, alarms: new Map<string, number>() }));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea } = await import("./support/storage-area");
  const alarms = {
    get: async (name: string) => world.alarms.has(name) && { name, scheduledTime: world.alarms.get(name) },
    create: async (name: string, { when }: { when: number }) => void world.alarms.set(name, when),
    clear: async (name: string) => world.alarms.delete(name),
  };
  const runtime = { getManifest: () => ({ version: "0.1.0", host_permissions: ["*://*/*"] }) };
  return { default: { storage: { local: storageArea(world.local) }, runtime, alarms } };
});
vi.mock("../../src/background/rules", () => ({ rulesInUse: async () => ({ ruleset: { version: "2026-11-25.ab12" } }) }));

const PAGE = "https://www.shop.example/buy/1?who=me#top";
const evidence = [{ rule: "price" }];
const verdict = { kind: "purchase", vendor: "acme", confidence: 0.9, evidence, reference: "ACM-P-1" } as unknown as Verdict;
const ENDPOINT = "https://collector.example/";
const SECOND = 1000;
const MINUTE = 60 * SECOND;

type Request = { url: string; init: RequestInit & { headers: Record<string, string> }; body: { records: Record<string, unknown>[] } };
const requests: Request[] = [];
/** What the other side does; by default it takes everything. */
let respond: (init: RequestInit) => Promise<Response>;

/** As the worker is when it was just started. */
let worker: typeof import("../../src/background/report");
async function startWorker(): Promise<void> {
  vi.resetModules();
  vi.clearAllTimers();
  worker = await import("../../src/background/report");
}
const policy = (values: object) => {
  world.local.policy = { values, refused: [] };
};
const outbox = () => world.local.reports as { records: object[]; dropped: number; failures: number; notBefore: number; fault?: object };
/** Lets time pass, and the browser ring the alarm when it is due. */
async function pass(ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    await vi.advanceTimersByTimeAsync(Math.min(SECOND, end - Date.now()));
    const when = world.alarms.get(worker.REPORT_ALARM);
    if (when === undefined || when > Date.now()) continue;
    world.alarms.delete(worker.REPORT_ALARM);
    void worker.sendReports();
    await vi.advanceTimersByTimeAsync(0);
  }
}
const sent = () => requests.flatMap(({ body }) => body.records);

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse("2026-11-25T12:00:00Z") });
  fillArea(world.local);
  world.alarms.clear();
  requests.length = 0;
  respond = async () => new Response("{}");
  vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0" });
  vi.stubGlobal("fetch", async (url: string, init: Request["init"]) => {
    requests.push({ url, init, body: JSON.parse(String(init.body)) });
    return respond(init);
  });
  policy({ reportEndpoint: ENDPOINT, reportFormat: "json" });
  await startWorker();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([{}, { mode: "tab" }, { reportFormat: "json", reportToken: "t" }, { reportEndpoint: "http://collector.example" }])(
  "with the policy %j nothing is sent and nothing kept",
  async (values) => {
    policy(values);
    await worker.reportVisit(false, PAGE, verdict, "shown");
    await worker.reportAction(false, PAGE, verdict, "month");
    await worker.resumeReports();
    await pass(2 * 60 * MINUTE);
    expect(requests).toEqual([]);
    expect(world.local).not.toHaveProperty("reports");
    expect(world.alarms.size).toBe(0);
  },
);

test("of a private window nothing is sent and nothing kept", async () => {
  await worker.reportVisit(true, PAGE, verdict, "shown");
  await worker.reportAction(true, PAGE, verdict, "continued", "because");
  await pass(60 * MINUTE);
  expect(requests).toEqual([]);
  expect(world.local).not.toHaveProperty("reports");
});

test("of a page that was not flagged nothing is sent", async () => {
  await worker.reportVisit(false, PAGE, { ...verdict, kind: "none" }, "shown");
  await pass(60 * MINUTE);
  expect(requests).toEqual([]);
});

test("a visit and what was done go together, soon, and once", async () => {
  await worker.reportVisit(false, PAGE, verdict, "shown");
  await worker.reportVisit(false, PAGE, verdict, "silent");
  await pass(2 * SECOND);
  await worker.reportAction(false, PAGE, verdict, "continued", "for a test");
  expect(requests).toEqual([]);
  await pass(4 * SECOND);
  expect(requests).toHaveLength(1);
  expect(sent()).toMatchObject([
    { event: "visit", action: "shown", host: "www.shop.example", kind: "purchase", vendor: "acme", rules: ["price"], mode: "notice" },
    { event: "action", action: "continued", reason: "for a test", reference: "ACM-P-1", rulesVersion: "2026-11-25.ab12" },
  ]);
  expect(JSON.stringify(requests)).not.toMatch(/who=me|buy/);
  await pass(60 * MINUTE);
  expect(requests).toHaveLength(1);
  expect(world.alarms.size).toBe(0);
});

test("the request carries the token, and nothing of the browser's", async () => {
  policy({ reportEndpoint: ENDPOINT, reportToken: "abc.def" });
  await worker.reportVisit(false, PAGE, verdict, "shown");
  await pass(MINUTE);
  const [{ url, init } = {} as Request] = requests;
  expect(url).toBe("https://collector.example/v1/logs");
  expect(init).toMatchObject({ method: "POST", credentials: "omit", redirect: "manual", referrerPolicy: "no-referrer", cache: "no-store" });
  expect(init.headers).toEqual({ "Content-Type": "application/json", Authorization: "Bearer abc.def" });
  // It stands where the policy is kept, and nowhere else.
  expect(JSON.stringify(outbox())).not.toContain("abc.def");
});

test("the whole address goes only where the policy says so", async () => {
  policy({ reportEndpoint: ENDPOINT, reportFormat: "json", reportDetail: "address" });
  await worker.reportVisit(false, PAGE, verdict, "shown");
  await pass(MINUTE);
  expect(sent()[0]?.url).toBe("https://www.shop.example/buy/1?who=me");
});

describe("a server", () => {
  test.each<[string, () => Promise<Response>, object]>([
    ["that is not there", () => Promise.reject(new TypeError("Failed to fetch")), { reason: "unreachable" }],
    ["that is overloaded", async () => new Response("", { status: 503 }), { reason: "status", number: 503 }],
  ])("%s: waits grow, the record stays, and arrives under the same id when it is back", async (_what, fails, fault) => {
    respond = fails;
    await worker.reportVisit(false, PAGE, verdict, "shown");
    await pass(3 * 60 * MINUTE);
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.length).toBeLessThan(14);
    expect(outbox()).toMatchObject({ dropped: 0, records: [{}], fault });
    const ids = new Set(sent().map(({ id }) => id));
    expect(ids.size).toBe(1);
    const tries = requests.length;
    respond = async () => new Response("");
    await pass(61 * MINUTE);
    expect(requests).toHaveLength(tries + 1);
    expect(ids.has(sent().at(-1)?.id)).toBe(true);
    expect(outbox()).toMatchObject({ records: [], failures: 0, dropped: 0 });
    expect(outbox()).not.toHaveProperty("fault");
  });

  test("that hangs is given up after fifteen seconds, and nothing is lost", async () => {
    respond = ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError"))));
    await worker.reportVisit(false, PAGE, verdict, "shown");
    await pass(10 * SECOND);
    expect(requests).toHaveLength(1);
    await pass(15 * SECOND);
    expect(outbox()).toMatchObject({ failures: 1, fault: { reason: "timeout" }, records: [{}] });
  });

  test("that answers 500 for ever is asked ever less often, and what it refused is counted and told later", async () => {
    respond = async () => new Response("", { status: 500 });
    for (let index = 0; index < 12; index++) {
      await worker.reportAction(false, PAGE, verdict, "now");
      await pass(30 * MINUTE);
    }
    expect(requests.length).toBeLessThan(12);
    expect(outbox().dropped + outbox().records.length).toBe(12);
    respond = async () => new Response("{}");
    await worker.reportAction(false, PAGE, verdict, "site");
    await pass(2 * 60 * MINUTE);
    const told = requests.at(-1)?.body.records ?? [];
    expect(told[0]).toMatchObject({ event: "dropped", count: outbox().dropped });
    expect(told.at(-1)).toMatchObject({ action: "site" });
  });

  test("that asks for ten minutes gets them", async () => {
    respond = async () => new Response("", { status: 429, headers: { "Retry-After": "600" } });
    await worker.reportVisit(false, PAGE, verdict, "shown");
    await pass(10 * MINUTE);
    expect(requests).toHaveLength(1);
    await pass(2 * MINUTE);
    expect(requests).toHaveLength(2);
  });

  test("that is gone for long: no more than 500 records wait, in requests of at most 100", async () => {
    respond = () => Promise.reject(new TypeError("Failed to fetch"));
    for (let index = 0; index < 510; index++) await worker.reportAction(false, PAGE, verdict, "now");
    await pass(MINUTE);
    expect(outbox().records).toHaveLength(500);
    requests.length = 0;
    respond = async () => new Response("{}");
    await pass(2 * 60 * MINUTE);
    expect(requests.map(({ body }) => body.records.length)).toEqual([101, 100, 100, 100, 100]);
    expect(sent()[0]).toMatchObject({ event: "dropped", count: 10 });
    expect(outbox()).toMatchObject({ records: [], dropped: 10 });
  });
});

describe("a worker that is stopped", () => {
  test("before it sent anything: the alarm wakes the next one", async () => {
    await worker.reportVisit(false, PAGE, verdict, "shown");
    await startWorker();
    await pass(29 * SECOND);
    expect(requests).toEqual([]);
    await pass(2 * SECOND);
    expect(sent()).toMatchObject([{ event: "visit" }]);
  });

  test("with the answer on its way: the record goes again, under the same id", async () => {
    respond = () => new Promise(() => undefined);
    await worker.reportVisit(false, PAGE, verdict, "shown");
    await pass(6 * SECOND);
    expect(requests).toHaveLength(1);
    await startWorker();
    respond = async () => new Response("{}");
    await pass(MINUTE);
    expect(requests).toHaveLength(2);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(1);
    expect(outbox().records).toEqual([]);
  });

  test("together with its alarms: the next one sets them again", async () => {
    await worker.reportVisit(false, PAGE, verdict, "shown");
    world.alarms.clear();
    await startWorker();
    await worker.resumeReports();
    await pass(MINUTE);
    expect(sent()).toHaveLength(1);
  });
});

describe("a policy", () => {
  test("that goes takes what waits with it", async () => {
    respond = () => Promise.reject(new TypeError("Failed to fetch"));
    await worker.reportVisit(false, PAGE, verdict, "shown");
    await pass(MINUTE);
    policy({});
    requests.length = 0;
    await worker.resumeReports(true);
    await pass(2 * 60 * MINUTE);
    expect(requests).toEqual([]);
    expect(world.local).not.toHaveProperty("reports");
  });

  test("that is put right does not wait for the hour to end", async () => {
    respond = async () => new Response("", { status: 503, headers: { "Retry-After": "36000" } });
    await worker.reportVisit(false, PAGE, verdict, "shown");
    await pass(MINUTE);
    respond = async () => new Response("{}");
    policy({ reportEndpoint: "https://other.example/hook", reportFormat: "json" });
    await worker.resumeReports(true);
    await pass(MINUTE);
    expect(requests.at(-1)?.url).toBe("https://other.example/hook");
    expect(outbox().records).toEqual([]);
  });
});

test("what goes wrong in here reaches nobody else", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  world.local.policy = { values: { reportEndpoint: ENDPOINT }, refused: [] };
  vi.stubGlobal("crypto", {
    randomUUID: () => {
      throw new Error("no");
    },
  });
  await expect(worker.reportVisit(false, PAGE, verdict, "shown")).resolves.toBeUndefined();
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
