/**
 * What each store takes, in letters as JavaScript counts them and in pixels. Sources, checked in November 2026: names: MDN, manifest
 * key `name`; summaries: Chrome's reference of the manifest key `description` (132), which Edge takes over, and Mozilla's Extension
 * Workshop, "Create an appealing listing" (250); descriptions: the forms of Chrome and Edge ask for these lengths, Mozilla names
 * none. Pictures: Chrome's "Supplying images", Microsoft's "Publish a Microsoft Edge extension", step 5, and the same page of Mozilla.
 */
export interface Store {
  /** Shown to people who publish. */
  title: string;
  name: number;
  summary: number;
  description: { least: number; most: number };
  /** Names of the pictures that it takes (`PICTURES`). */
  pictures: readonly PictureName[];
  /** Most screenshots for one language. */
  screenshots: number;
}

export const PICTURES = {
  screenshot: { width: 1280, height: 800 },
  "tile-small": { width: 440, height: 280 },
  "tile-large": { width: 1400, height: 560 },
  logo: { width: 300, height: 300 },
} as const;

type PictureName = keyof typeof PICTURES;

export const STORES = {
  chrome: {
    title: "Chrome Web Store",
    name: 75,
    summary: 132,
    description: { least: 1, most: 16_000 },
    pictures: ["screenshot", "tile-small", "tile-large"],
    screenshots: 5,
  },
  edge: {
    title: "Microsoft Edge Add-ons",
    name: 45,
    summary: 132,
    description: { least: 250, most: 10_000 },
    pictures: ["screenshot", "tile-small", "tile-large", "logo"],
    screenshots: 6,
  },
  firefox: {
    title: "Firefox Add-ons",
    name: 50,
    summary: 250,
    description: { least: 1, most: Number.POSITIVE_INFINITY },
    pictures: ["screenshot"],
    screenshots: Number.POSITIVE_INFINITY,
  },
} as const satisfies Record<string, Store>;

export type StoreName = keyof typeof STORES;
