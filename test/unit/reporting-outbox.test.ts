/** The outbox: nothing leaves it before somebody answered for it, it never grows beyond its bound, and what is dropped is counted. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/detection/verdict";
import {
  add,
  type Batch,
  decodeOutbox,
  EMPTY,
  isDue,
  MAX_BATCH,
  MAX_RECORDS,
  nextBatch,
  type Outbox,
  settle,
  startAnew,
} from "../../src/settings/reporting/outbox";
import { makeRecord, type ReportRecord } from "../../src/settings/reporting/record";

const MINUTE = 60_000;
const record = (index: number, more: Partial<ReportRecord> = {}): ReportRecord => ({
  id: `id-${index}`,
  at: index,
  event: "action",
  action: "now",
  kind: "purchase",
  vendor: "acme",
  host: "shop.example",
  rules: ["price"],
  confidence: 0.9,
  reference: "ACM-P-1",
  mode: "notice",
  version: "0.1.0",
  rulesVersion: "2026-11-25.ab",
  ...more,
});
const filled = (count: number, from = 0): Outbox =>
  Array.from({ length: count }, (_, index) => record(from + index)).reduce<Outbox>((outbox, entry) => add(outbox, entry), EMPTY);
const batchOf = (outbox: Outbox) => nextBatch(outbox) as Batch;

describe("a visit", () => {
  const visit = (at: number, more = {}) => record(at, { event: "visit", action: "shown", ...more });

  test("counts once in ten minutes, however often the page is judged", () => {
    const outbox = [visit(0), visit(MINUTE), visit(9 * MINUTE, { action: "silent" }), visit(10 * MINUTE)].reduce(add, EMPTY);
    expect(outbox.records.map(({ at }) => at)).toEqual([0, 10 * MINUTE]);
  });

  test.each([{ kind: "download" }, { host: "other.example" }, { reference: "ACM-P-2" }, { url: "https://shop.example/b" }] as const)(
    "to another page counts: %j",
    (more) => expect([visit(0), visit(1, more)].reduce(add, EMPTY).records).toHaveLength(2),
  );

  test("and each action in it count one by one", () => {
    expect([visit(0), record(1), record(2)].reduce(add, EMPTY).records).toHaveLength(3);
  });

  test("leaves nothing behind after its time, nor without end within it", () => {
    const many = Array.from({ length: 1000 }, (_, index) => visit(index, { reference: String(index) })).reduce(add, EMPTY);
    expect(Object.keys(many.visits).length).toBeLessThanOrEqual(201);
    expect(Object.keys(add(many, record(60 * MINUTE)).visits)).toEqual([]);
  });
});

describe("when too many wait", () => {
  test("the oldest are dropped and counted, and the count goes first", () => {
    const outbox = filled(MAX_RECORDS + 7);
    expect(outbox.records).toHaveLength(MAX_RECORDS);
    expect(outbox.records[0]?.id).toBe("id-7");
    expect(outbox).toMatchObject({ dropped: 7, lost: { count: 7 } });
    expect(batchOf(outbox).lost?.count).toBe(7);
  });

  test("a count that was told is not told again, and one that rose meanwhile is told for the rest under an id of its own", () => {
    const before = filled(MAX_RECORDS + 7);
    const batch = batchOf(before);
    const told = settle(before, batch, { done: "delivered", rejected: 0 }, 1, 0);
    expect(told).not.toHaveProperty("lost");
    const meanwhile = [record(9001), record(9002)].reduce(add, before);
    const after = settle(meanwhile, batch, { done: "delivered", rejected: 0 }, 1, 0);
    expect(after.lost?.count).toBe(2);
    expect(after.lost?.id).not.toBe(batch.lost?.id);
    expect(after.dropped).toBe(9);
  });
});

describe("after a request", () => {
  test("that was delivered, its records are gone, and those that came meanwhile stay", () => {
    const before = filled(3);
    const after = settle(add(before, record(10)), batchOf(before), { done: "delivered", rejected: 0 }, 99, 0);
    expect(after).toMatchObject({ records: [{ id: "id-10" }], delivered: 99, failures: 0, notBefore: 0, dropped: 0 });
    expect(after).not.toHaveProperty("fault");
  });

  test("that was delivered in part, the rest counts as dropped", () => {
    const before = filled(3);
    const fault = { reason: "rejected", number: 2 } as const;
    const after = settle(before, batchOf(before), { done: "delivered", rejected: 2, fault }, 99, 0);
    expect(after).toMatchObject({ records: [], dropped: 2, lost: { count: 2 }, fault: { ...fault, at: 99 } });
  });

  test("that was refused, its records count as dropped, and the next request waits", () => {
    const before = filled(MAX_BATCH + 1);
    const after = settle(before, batchOf(before), { done: "refused", fault: { reason: "status", number: 500 } }, 1000, 0);
    expect(after.records).toHaveLength(1);
    expect(after).toMatchObject({ dropped: MAX_BATCH, lost: { count: MAX_BATCH }, failures: 1, fault: { reason: "status", number: 500 } });
    expect(isDue(after, after.notBefore - 1)).toBe(false);
    expect(isDue(after, after.notBefore)).toBe(true);
  });

  test("that came to nothing, all stay and the wait doubles", () => {
    const outcome = { done: "later", fault: { reason: "unreachable" } } as const;
    const waits: number[] = [];
    let outbox = filled(2);
    for (let failure = 0; failure < 12; failure++) {
      outbox = settle(outbox, batchOf(outbox), outcome, 0, 1);
      waits.push(outbox.notBefore / MINUTE);
    }
    expect(outbox.records).toHaveLength(2);
    expect(waits).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
  });

  test("a new policy tries at once", () => {
    const outbox = settle(filled(1), batchOf(filled(1)), { done: "later", fault: { reason: "timeout" } }, 1000, 1);
    expect(startAnew(outbox)).toMatchObject({ failures: 0, notBefore: 0, records: [{ id: "id-0" }] });
  });

  test("a clock that was put back does not make it wait for years", () => {
    expect(isDue({ ...EMPTY, notBefore: Date.parse("2036-01-01") }, Date.parse("2026-01-01"))).toBe(true);
  });
});

/** Plays one thing that can happen, and counts what the other side knows of. */
function play(state: State, what: Step): State {
  const { outbox, made, taken, told } = state;
  if ("add" in what) {
    const fresh = Array.from({ length: what.add }, (_, index) => record(made + index));
    return { ...state, outbox: fresh.reduce(add, outbox), made: made + what.add };
  }
  const batch = nextBatch(outbox);
  if (!batch) return state;
  const next = { ...state, outbox: settle(outbox, batch, what, 0, 0) };
  if (what.done !== "delivered") return next;
  const rejected = Math.min(what.rejected, batch.records.length);
  return { ...next, taken: taken + batch.records.length - rejected, told: told + (batch.lost?.count ?? 0) };
}

type State = { outbox: Outbox; made: number; taken: number; told: number };
type Step = { add: number } | { done: "delivered"; rejected: number } | { done: "refused" } | { done: "later" };

test("whatever happens, each record is delivered, waiting, or counted as dropped", () => {
  const step = fc.oneof(
    fc.record({ add: fc.integer({ min: 1, max: 300 }) }),
    fc.constantFrom<Step>({ done: "delivered", rejected: 0 }, { done: "delivered", rejected: 3 }, { done: "refused" }, { done: "later" }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const { outbox, made, taken, told } = steps.reduce<State>(play, { outbox: EMPTY, made: 0, taken: 0, told: 0 });
      expect(outbox.records.length).toBeLessThanOrEqual(MAX_RECORDS);
      expect(taken + outbox.records.length + outbox.dropped).toBe(made);
      expect(told + (outbox.lost?.count ?? 0)).toBe(outbox.dropped);
    }),
    { numRuns: 60 },
  );
});

describe("what was stored", () => {
  test("is read as it was written", () => {
    const outbox = settle(
      filled(MAX_RECORDS + 5),
      batchOf(filled(2)),
      { done: "refused", fault: { reason: "status", number: 403 } },
      5,
      0.5,
    );
    expect(decodeOutbox(structuredClone(outbox))).toEqual(outbox);
  });

  test.each([undefined, null, 7, "text", [], { records: 7, lost: { count: -1 }, dropped: "1", fault: {}, visits: [1] }])(
    "as %j gives an empty one",
    (stored) => expect(decodeOutbox(stored)).toMatchObject({ records: [], dropped: 0, failures: 0, notBefore: 0 }),
  );

  test("holds no record that is none", () => {
    const bad = [null, {}, record(1, { kind: "none" as never }), record(2, { rules: [7] as never }), { ...record(3), host: undefined }];
    expect(decodeOutbox({ records: [...bad, record(4)] }).records.map(({ id }) => id)).toEqual(["id-4"]);
  });

  test.each([
    ["at", "1"],
    ["event", "view"],
    ["action", "gone"],
    ["kind", "none"],
    ["rules", "price"],
    ["rules", ["price", 7]],
    ["confidence", "0.9"],
    ["url", 7],
    ["reason", {}],
    ["id", 7],
    ["vendor", null],
    ["host", undefined],
    ["reference", 7],
    ["mode", 7],
    ["version", 1],
    ["rulesVersion", 2],
  ])("is no record where its %s is %j", (key, value) => {
    expect(decodeOutbox({ records: [{ ...record(1), [key]: value }] }).records).toEqual([]);
  });

  test.each([
    ["a visit", { event: "visit", action: "shown" }],
    ["one with its address and a reason", { url: "https://shop.example/a", reason: "for work" }],
  ] as const)("is a record where it is %s", (_what, more) => {
    expect(decodeOutbox({ records: [record(1, more)] }).records).toEqual([record(1, more)]);
  });

  test.each([
    ["lost", { id: "lost-1", at: 1, count: 2 }, { id: 1 }, { at: "1" }, { count: "2" }, { count: 0 }],
    ["fault", { reason: "status", number: 403, at: 1 }, { reason: "mood" }, { number: "403" }, { at: undefined }],
    ["fault", { reason: "timeout", at: 1 }, { at: "1" }],
  ] as const)("has a part %s that is whole, or none", (key, whole, ...wrong) => {
    expect(decodeOutbox({ [key]: whole })).toHaveProperty(key, whole);
    for (const part of wrong)
      expect(decodeOutbox({ [key]: { ...(whole as object), ...(part as object) } }), JSON.stringify(part)).not.toHaveProperty(key);
    expect(decodeOutbox({ [key]: null })).not.toHaveProperty(key);
  });

  test("has only numbers where numbers belong, and no records beyond the bound", () => {
    const stored = { dropped: Number.NaN, failures: "2", notBefore: Number.POSITIVE_INFINITY, delivered: "1", visits: { a: 1, b: "2" } };
    expect(decodeOutbox(stored)).toEqual({ ...EMPTY, visits: { a: 1 } });
    expect(decodeOutbox({ delivered: 5, visits: null })).toEqual({ ...EMPTY, delivered: 5 });
    const many = Array.from({ length: MAX_RECORDS + 3 }, (_, index) => record(index));
    expect(decodeOutbox({ records: [null, ...many] }).records.map(({ at }) => at)).toEqual(many.slice(3).map(({ at }) => at));
  });
});

describe("a record", () => {
  const evidence = [{ rule: "price" }, { rule: "title" }, { rule: "price" }];
  const verdict = { kind: "purchase", vendor: "acme", confidence: 0.98765, evidence, reference: "ACM-P-1" } as unknown as Verdict;
  const happening = {
    event: "visit",
    action: "shown",
    url: "https://name:word@www.shop.example:8443/a?b=c#secret",
    verdict,
    mode: "notice",
    version: "1",
    rulesVersion: "2",
  } as const;

  test("names the host only, unless the policy wants the address", () => {
    const made = makeRecord({ ...happening, detail: "host" }, "id", 1);
    expect(made).toMatchObject({ host: "www.shop.example", rules: ["price", "title"], confidence: 0.99, kind: "purchase", vendor: "acme" });
    expect(made).not.toHaveProperty("url");
    expect(JSON.stringify(made)).not.toMatch(/word|secret|8443/);
  });

  test("has an address without name, password and fragment", () => {
    expect(makeRecord({ ...happening, detail: "address" }, "id", 1)?.url).toBe("https://www.shop.example:8443/a?b=c");
  });

  test("bounds a long address, and carries a reason", () => {
    const made = makeRecord({ ...happening, detail: "address", reason: "for work", url: `https://a.example/${"x".repeat(5000)}` }, "id", 1);
    expect(made?.url).toHaveLength(2000);
    expect(made?.reason).toBe("for work");
  });

  test.each([{ verdict: { ...verdict, kind: "none" } as Verdict }, { url: "no address" }])("there is none of %j", (more) => {
    expect(makeRecord({ ...happening, ...more, detail: "host" }, "id", 1)).toBeUndefined();
  });
});
