/** Every state of the notice worth looking at: what is shown, what is pressed then, and on which pages and widths. */

import type { LabelKey } from "../../notice/labels";
import type { NoticeModel } from "../../notice/model";
import { localeFolders, readTexts } from "../locales/messages";
import { MANAGED, modelFor, OFFERS, POLICY, VENUES, type Wanted } from "./models";

export interface Scene {
  name: string;
  group: string;
  theme: "light" | "dark";
  direction: "ltr" | "rtl";
  width: number;
  height: number;
  /** Of the system, for forced colours. */
  forced?: boolean;
  model(page: string): NoticeModel;
  /** Names of the controls to press, in order. */
  presses: RegExp[];
}

type Setting = Pick<Scene, "theme" | "direction" | "width" | "height" | "forced">;

const WIDTHS: [number, number][] = [
  [1280, 800],
  [320, 568],
];
const EVERYWHERE: Setting[] = (["light", "dark"] as const).flatMap((theme) =>
  (["ltr", "rtl"] as const).flatMap((direction) => WIDTHS.map(([width, height]) => ({ theme, direction, width, height }))),
);
/** 4K, a tablet, 400 % zoom of an ordinary window, and forced colours. */
const ELSEWHERE: Setting[] = [
  { theme: "light", direction: "ltr", width: 3840, height: 2160 },
  { theme: "light", direction: "ltr", width: 768, height: 1024 },
  { theme: "light", direction: "ltr", width: 640, height: 400 },
  { theme: "light", direction: "ltr", width: 320, height: 200 },
  { theme: "light", direction: "ltr", width: 1280, height: 800, forced: true },
];

interface State {
  name: string;
  wanted: Wanted;
  /** Labels of the controls to press, in order. */
  presses?: LabelKey[];
}

const STATES: State[] = [
  { name: "panel-alternatives", wanted: {}, presses: ["notice_alternatives"] },
  { name: "panel-why", wanted: {}, presses: ["notice_why"] },
  { name: "panel-background", wanted: {}, presses: ["notice_background"] },
  { name: "panel-dismiss", wanted: {}, presses: ["notice_dismiss"] },
  { name: "tab", wanted: { changes: { folded: true } } },
  { name: "interruption", wanted: { changes: { mode: "interrupt" } } },
  { name: "interruption-alternatives", wanted: { changes: { mode: "interrupt" } }, presses: ["notice_alternatives"] },
  { name: "managed", wanted: { changes: { managed: MANAGED } } },
  { name: "managed-interruption", wanted: { changes: { managed: MANAGED, mode: "interrupt" } } },
  { name: "managed-reason", wanted: { changes: { managed: MANAGED, policy: { ...POLICY, askReason: true }, mode: "interrupt" } } },
  { name: "managed-block", wanted: { changes: { managed: MANAGED, policy: POLICY, mode: "block" } } },
  {
    name: "managed-block-alternatives",
    wanted: { changes: { managed: MANAGED, policy: POLICY, mode: "block" } },
    presses: ["notice_alternatives"],
  },
  {
    name: "managed-dismiss",
    wanted: { changes: { managed: MANAGED, policy: { ...POLICY, snooze: false } } },
    presses: ["notice_dismiss"],
  },
  { name: "toast", wanted: {}, presses: ["notice_close"] },
];

/** @returns every scene, those of one page together */
export function allScenes(): Scene[] {
  const kinds = OFFERS.flatMap((offer) => VENUES.map((venue) => ({ name: `${offer}-${venue}`, wanted: { offer, venue } })));
  const narrow = { theme: "light", direction: "ltr", width: 320, height: 568 } as const;
  return [
    ...languages().map((locale) =>
      scene("languages", { name: `language-${locale}`, wanted: { locale } }, { ...narrow, direction: directionOf(locale) }),
    ),
    ...kinds.flatMap((state) => EVERYWHERE.map((setting) => scene("kinds", state, setting))),
    ...STATES.flatMap((state) => EVERYWHERE.map((setting) => scene("states", state, setting))),
    ...[{ name: "purchase-shop", wanted: {} }, ...STATES].flatMap((state) =>
      ELSEWHERE.map((setting) => scene("elsewhere", state, setting)),
    ),
  ].sort((a, b) => a.theme.localeCompare(b.theme));
}

/** Every language but English, of which all other pictures are. */
function languages(): string[] {
  return localeFolders().filter((folder) => folder !== "en");
}

export function directionOf(locale: string): Scene["direction"] {
  return locale === RIGHT_TO_LEFT ? "rtl" : "ltr";
}

/** The language of pictures that read from right to left. */
const RIGHT_TO_LEFT = "ar";

function scene(group: string, { name, wanted, presses = [] }: State, setting: Setting): Scene {
  const { theme, direction, width, height, forced } = setting;
  const where = [name, theme, direction, `${width}x${height}`, ...(forced ? ["forced"] : [])].join("-");
  const locale = wanted.locale ?? (direction === "rtl" ? RIGHT_TO_LEFT : "en");
  const texts = readTexts(locale);
  return {
    ...setting,
    group,
    name: where,
    presses: presses.map((key) => startsWith(texts[key]?.message ?? "")),
    model: (page) => modelFor(page, { ...wanted, direction, locale }),
  };
}

/** A control goes by its label, sometimes with more behind it. */
export function startsWith(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "i");
}
