/** A control that an organization has a say in stays in sight, and gives the reason. */
import { parseHTML } from "linkedom";
import { type ComponentChild, render } from "preact";
import { afterEach, expect, test, vi } from "vitest";

vi.mock("../../src/platform/locale", () => ({ t: (key: string, ...values: string[]) => [key, ...values].join(" ") }));
const { Radios } = await import("../../src/pages/shared/radios");
const { OrganizationName } = await import("../../src/pages/shared/managed");
const { Select } = await import("../../src/pages/shared/select");

afterEach(() => vi.unstubAllGlobals());

/** Draws a component and gives the element that holds it. */
function draw(component: ComponentChild): HTMLElement {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  vi.stubGlobal("document", document);
  render(component, document.body);
  return document.body;
}

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
] as const;
const radios = (setting: object, organization?: string) =>
  draw(
    <OrganizationName.Provider value={organization}>
      <Radios name="x" labelledBy="h" options={options} choose={() => {}} setting={setting as never} />
    </OrganizationName.Provider>,
  ).querySelector("fieldset");
const select = (setting: object) => draw(<Select id="x" label="X" options={options} choose={() => {}} setting={setting as never} />);

test("one that is locked cannot be used, and says why", () => {
  const locked = { value: "b", origin: "policy", locked: true };
  const group = radios(locked);
  expect(group?.hasAttribute("disabled")).toBe(true);
  expect(group?.getAttribute("aria-describedby")).toBe("x-managed");
  expect(group?.querySelector("#x-managed")?.textContent).toBe("options_locked");
  const list = select(locked);
  expect(list.querySelector("select")?.hasAttribute("disabled")).toBe(true);
  expect(list.querySelector("#x-managed")?.textContent).toBe("options_locked");
});

test("one that is preset can be used, and says where its value comes from", () => {
  const group = radios({ value: "b", origin: "policy", locked: false });
  expect(group?.hasAttribute("disabled")).toBe(false);
  expect(group?.querySelector("#x-managed")?.textContent).toBe("options_preset");
});

test("an organization that gave its name is named", () => {
  const said = (locked: boolean) => radios({ value: "b", origin: "policy", locked }, "Acme")?.querySelector("#x-managed")?.textContent;
  expect([said(true), said(false)]).toEqual(["options_locked_by \u2068Acme\u2069", "options_preset_by \u2068Acme\u2069"]);
});

test("one that is the person's own says nothing", () => {
  const group = radios({ value: "b", origin: "choice", locked: false });
  expect(group?.hasAttribute("disabled")).toBe(false);
  expect(group?.hasAttribute("aria-describedby")).toBe(false);
  expect(group?.querySelector("#x-managed")).toBeNull();
});
