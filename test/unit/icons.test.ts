/** The icons of the package are those that `npm run icons` makes. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { ICON_SIZES, ICONS_FOLDER, renderIcon } from "../../src/cli/icons/render";

interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel. */
  pixels: Uint8Array;
}

/** Reads a PNG by drawing it anew, pixel for pixel. */
function read(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const data = `data:image/png;base64,${png.toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${data}" width="${width}" height="${height}"/></svg>`;
  return { width, height, pixels: new Resvg(svg).render().pixels };
}

/** Drawing is not the same to the last bit on every processor. */
const NEAR = 8;

describe.each(ICON_SIZES)("the icon at %i px", (size) => {
  const committed = read(readFileSync(join(ICONS_FOLDER, `${size}.png`)));

  test("is what the SVG gives: run `npm run icons`", () => {
    const wanted = read(renderIcon(size));
    expect([committed.width, committed.height]).toEqual([size, size]);
    const off = committed.pixels.filter((value, index) => Math.abs(value - (wanted.pixels[index] ?? 0)) > NEAR);
    expect(off).toHaveLength(0);
  });

  test("is drawn on nothing, and rimmed with white for dark toolbars", () => {
    const pixel = (x: number, y: number) => [...committed.pixels.slice((y * size + x) * 4, (y * size + x + 1) * 4)];
    expect(pixel(0, 0)[3]).toBeLessThan(64);
    // The middle of the left edge: the rim is a sixteenth wide and stands a sixteenth from the border.
    expect(pixel(Math.floor(size * 0.09), size / 2)).toEqual([255, 255, 255, 255]);
  });
});

test("every icon that the manifest names is made", () => {
  const named = Object.entries({ ...manifest.icons, ...manifest.action.default_icon });
  for (const [size, path] of named) {
    expect(path).toBe(`icons/${size}.png`);
    expect(ICON_SIZES).toContain(Number(size));
    expect(existsSync(join(ICONS_FOLDER, `${size}.png`))).toBe(true);
  }
  expect([...new Set(named.map(([size]) => Number(size)))].sort((a, b) => a - b)).toEqual([...ICON_SIZES]);
});
