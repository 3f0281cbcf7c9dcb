/** The icon at any size, from its one source, `public/icons/icon.svg`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { ROOT } from "../build-extension";

export const ICONS_FOLDER = join(ROOT, "public/icons");

/** Of the package: toolbars ask for 16 to 32 (by the pixels of the screen), lists of extensions for 48 and 96, stores for 128. */
export const ICON_SIZES = [16, 24, 32, 48, 96, 128] as const;

/**
 * @param size width and height in pixels
 * @returns a PNG with a transparent ground
 */
export function renderIcon(size: number): Buffer {
  const svg = readFileSync(join(ICONS_FOLDER, "icon.svg"), "utf8");
  return new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}
