/** The last errors on the device: bounded, each once, and without addresses. */
import { expect, test, vi } from "vitest";

vi.mock("../../src/platform/browser", () => ({ default: {} }));
const { addError, decodeErrors } = await import("../../src/settings/errors");

const error = (at: number, message: string) => ({ at, where: "worker", message });

test("the same error again only brings its time up to date", () => {
  const errors = [error(1, "a"), error(2, "b"), error(3, "a")].reduce(addError, decodeErrors(undefined));
  expect(errors).toEqual([error(2, "b"), error(3, "a")]);
});

test("the oldest go first, and none is long", () => {
  const many = Array.from({ length: 30 }, (_, at) => error(at, `${at} ${"x".repeat(1000)}`)).reduce(addError, decodeErrors([]));
  expect(many).toHaveLength(20);
  expect(many[0]?.at).toBe(10);
  expect(many.every(({ message }) => message.length <= 300)).toBe(true);
});

test.each(["https://shop.example/secret?who=me", "FILE:///home/me/page.html", "wss://a.example/x"])("%s is not kept", (address) => {
  const [kept] = addError([], error(1, `TypeError: cannot read "${address}" now`));
  expect(kept?.message).toBe('TypeError: cannot read "[address]" now');
});

test("what was stored and is no error is left out", () => {
  expect(decodeErrors([error(1, "a"), null, {}, error(Number.NaN, "b"), { at: 1, where: 2, message: "c" }])).toEqual([error(1, "a")]);
  expect(decodeErrors("broken")).toEqual([]);
});
