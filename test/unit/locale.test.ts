/** The language of the texts, which is not always that of the browser. */
import { beforeEach, expect, test, vi } from "vitest";

const i18n = vi.hoisted(() => ({ wanted: "en-US", shown: "en" }));
vi.mock("../../src/platform/browser", () => ({
  default: { i18n: { getUILanguage: () => i18n.wanted, getMessage: (key: string) => (key === "page_language" ? i18n.shown : "") } },
}));

import { direction, formatDay, language } from "../../src/platform/locale";

beforeEach(() => Object.assign(i18n, { wanted: "en-US", shown: "en" }));

test.each([
  ["en-GB", "en", "en-GB", "ltr", "20 July 2024"],
  ["pt-BR", "pt-BR", "pt-BR", "ltr", "20 de julho de 2024"],
  ["zh-TW", "zh-TW", "zh-TW", "ltr", "2024年7月20日"],
  ["ar-EG", "ar", "ar-EG", "rtl", undefined],
  // Without a translation, everything is English, and read as English.
  ["he", "en", "en", "ltr", "July 20, 2024"],
  ["pl", "en", "en", "ltr", "July 20, 2024"],
])("a browser in %s with texts in %s", (wanted, shown, expected, way, day) => {
  Object.assign(i18n, { wanted, shown });
  expect([language(), direction()]).toEqual([expected, way]);
  if (day) expect(formatDay("2024-07-20")).toBe(day);
});
