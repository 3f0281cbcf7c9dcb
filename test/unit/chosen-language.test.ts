/** Texts in a chosen language: the format of message files, English where a translation lacks a text, and the way back. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { LANGUAGE_NAMES, tagOf } from "../../src/platform/languages";
import { decodeMessages, fill } from "../../src/platform/message-format";

const files: Record<string, unknown> = {
  en: {
    appName: { message: "Notice" },
    page_language: { message: "en" },
    notice_source: { message: "Source: $1" },
    popup_check: { message: "Check" },
  },
  es: {
    appName: { message: "Aviso" },
    page_language: { message: "es" },
    notice_source: { message: "Fuente: $WHO$", placeholders: { who: { content: "$1" } } },
  },
  ar: { appName: { message: "تنبيه" }, page_language: { message: "ar" } },
  de: "not messages",
};
/** What the browser says of itself; `mute` as a worker that was just started may be. */
const said = vi.hoisted(() => ({ mute: false, language: "en-US" }));
vi.mock("../../src/platform/browser", () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://me/${path}` },
    i18n: {
      getMessage: (key: string, values: string[]) => (said.mute ? "" : ({ page_language: "en" }[key] ?? `browser:${key}:${values.join()}`)),
      getUILanguage: () => said.language,
    },
  },
}));
/** Held back until a test lets them go; by default at once. */
let gate: Record<string, Promise<void>> = {};
vi.stubGlobal("fetch", async (url: string) => {
  const name = /_locales\/(\w+)\/messages\.json$/.exec(url)?.[1] ?? "";
  await gate[name];
  if (!(name in files)) throw new TypeError("Failed to fetch");
  return { json: async () => files[name] };
});

const { chosenMessages, direction, language, speak, t } = await import("../../src/platform/locale");

beforeEach(async () => {
  gate = {};
  Object.assign(said, { mute: false, language: "en-US" });
  await speak("auto");
});

describe("a browser that has no texts yet", () => {
  test.each([
    ["es-MX", "Aviso", "es"],
    ["es", "Aviso", "es"],
    ["fi-FI", "Notice", "en"],
  ])("in %s: the files are read instead", async (tag, name, read) => {
    Object.assign(said, { mute: true, language: tag });
    await speak("auto");
    expect([t("appName"), language()]).toEqual([name, read]);
  });

  test("is asked again later", async () => {
    said.mute = true;
    await speak("auto");
    said.mute = false;
    await speak("auto");
    expect(t("appName")).toBe("browser:appName:");
  });
});

describe("filling a text", () => {
  test.each([
    ["plain", [], "plain"],
    ["$1 of $2", ["a", "b"], "a of b"],
    ["$2 of $1", ["a", "b"], "b of a"],
    ["$1 and $1", ["a"], "a and a"],
    ["missing $3", ["a"], "missing "],
    ["costs $$5", [], "costs $5"],
    ["$$1", ["a"], "$1"],
    ["$0 $ $x", ["a"], "$0 $ $x"],
    ["$1", ["$2", "b"], "$2"],
  ])("%s with %j", (message, values, expected) => expect(fill({ message }, values)).toBe(expected));

  test("named placeholders are found in any case, and hold text around the value", () => {
    const placeholders = { site: { content: "«$1»" }, n: { content: "$2" } };
    expect(fill({ message: "$Site$: $N$ of $other$", placeholders }, ["a.example", "3"])).toBe("«a.example»: 3 of $other$");
  });
});

test("a file that holds no messages has none", () => {
  for (const file of [null, undefined, "text", 7]) expect(decodeMessages(file)).toEqual({});
  expect(decodeMessages({ a: { message: "A" }, b: null, c: { message: 7 }, d: "D" })).toEqual({ a: { message: "A" } });
});

describe("the language of texts", () => {
  test("is the browser's until one is chosen, and again after", async () => {
    expect(t("notice_source", "x")).toBe("browser:notice_source:x");
    await speak("es");
    expect([t("notice_source", "x"), language(), direction()]).toEqual(["Fuente: x", "es", "ltr"]);
    await speak("auto");
    expect([t("appName"), language()]).toEqual(["browser:appName:", "en-US"]);
    expect(chosenMessages(() => true)).toBeUndefined();
  });

  test("is English, text by text, where a translation lacks one", async () => {
    await speak("es");
    expect(t("popup_check")).toBe("Check");
  });

  test.each(["de", "ko"] as const)("is English where the package has no good file (%s)", async (name) => {
    await speak(name);
    expect([t("appName"), language()]).toEqual(["Notice", "en"]);
  });

  test("runs from right to left where it does", async () => {
    await speak("ar");
    expect([direction(), t("appName")]).toEqual(["rtl", "تنبيه"]);
  });

  test("is the one asked for last, whichever file comes first", async () => {
    let letGo = () => {};
    gate.es = new Promise((resolve) => {
      letGo = resolve;
    });
    const slow = speak("es");
    await speak("ar");
    letGo();
    await slow;
    expect(language()).toBe("ar");
  });

  test("reaches the notice as the messages that it names", async () => {
    await speak("es");
    expect(chosenMessages((key) => key === "appName")).toEqual({ appName: { message: "Aviso" } });
  });
});

test("every language has a tag that browsers know", () => {
  for (const name of LANGUAGE_NAMES) expect(Intl.getCanonicalLocales(tagOf(name))).toEqual([tagOf(name)]);
});
