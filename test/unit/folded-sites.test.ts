import { expect, test } from "vitest";
import { decodeFolded, MAX_FOLDED, setFolded } from "../../src/settings/folded-sites";

test("a site is remembered once, the newest last, and forgotten when unfolded", () => {
  expect(setFolded([], "a.example", true)).toEqual(["a.example"]);
  expect(setFolded(["a.example", "b.example"], "a.example", true)).toEqual(["b.example", "a.example"]);
  expect(setFolded(["a.example", "b.example"], "a.example", false)).toEqual(["b.example"]);
  expect(setFolded(["a.example"], "c.example", false)).toEqual(["a.example"]);
});

test("the list is bounded, and the oldest go first", () => {
  let list: string[] = [];
  for (let index = 0; index < MAX_FOLDED + 5; index++) list = setFolded(list, `s${index}.example`, true);
  expect(list).toHaveLength(MAX_FOLDED);
  expect([list[0], list.at(-1)]).toEqual(["s5.example", `s${MAX_FOLDED + 4}.example`]);
});

test.each([
  [undefined, []],
  [null, []],
  ["a.example", []],
  [{ a: 1 }, []],
  [
    ["a.example", 7, null, "b.example"],
    ["a.example", "b.example"],
  ],
])("stored %j is read as %j", (stored, list) => expect(decodeFolded(stored)).toEqual(list));
