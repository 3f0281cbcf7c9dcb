/** Every state of the notice worth looking at: what is shown, what is pressed then, and on which pages and widths. */
import type { NoticeModel } from "../../notice/model";
import { MANAGED, modelFor, OFFERS, VENUES, type Wanted } from "./models";

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
  presses?: RegExp[];
}

const STATES: State[] = [
  { name: "panel-alternatives", wanted: {}, presses: [/^see alternatives/i] },
  { name: "panel-why", wanted: {}, presses: [/^why am i/i] },
  { name: "panel-background", wanted: {}, presses: [/^why this rule/i] },
  { name: "panel-dismiss", wanted: {}, presses: [/^don.t show/i] },
  { name: "tab", wanted: { changes: { folded: true } } },
  { name: "interruption", wanted: { changes: { mode: "interrupt" } } },
  { name: "interruption-alternatives", wanted: { changes: { mode: "interrupt" } }, presses: [/^see alternatives/i] },
  { name: "managed", wanted: { changes: { managed: MANAGED } } },
  { name: "managed-interruption", wanted: { changes: { managed: MANAGED, mode: "interrupt" } } },
  { name: "toast", wanted: {}, presses: [/^close/i] },
];

/** @returns every scene, those of one page together */
export function allScenes(): Scene[] {
  const kinds = OFFERS.flatMap((offer) => VENUES.map((venue) => ({ name: `${offer}-${venue}`, wanted: { offer, venue } })));
  return [
    ...kinds.flatMap((state) => EVERYWHERE.map((setting) => scene("kinds", state, setting))),
    ...STATES.flatMap((state) => EVERYWHERE.map((setting) => scene("states", state, setting))),
    ...[{ name: "purchase-shop", wanted: {} }, ...STATES].flatMap((state) =>
      ELSEWHERE.map((setting) => scene("elsewhere", state, setting)),
    ),
  ].sort((a, b) => a.theme.localeCompare(b.theme));
}

function scene(group: string, { name, wanted, presses = [] }: State, setting: Setting): Scene {
  const { theme, direction, width, height, forced } = setting;
  const where = [name, theme, direction, `${width}x${height}`, ...(forced ? ["forced"] : [])].join("-");
  return { ...setting, group, name: where, presses, model: (page) => modelFor(page, { ...wanted, direction }) };
}
