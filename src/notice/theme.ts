/** Light or dark: as the page really is, else as the person set the system. */

export type Theme = "light" | "dark";

/** Channels of a computed colour: rgb(18, 18, 18) or rgba(0, 0, 0, 0). Other notations are rare and say nothing here. */
const RGB = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;
/** Relative luminance at which black and white text stand out equally well (WCAG 2.2, contrast ratio). */
const MIDDLE = 0.179;

export function pageTheme(): Theme {
  for (const element of [document.body, document.documentElement]) {
    const luminance = element && opaqueLuminance(getComputedStyle(element).backgroundColor);
    if (typeof luminance === "number") return luminance < MIDDLE ? "dark" : "light";
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** @returns relative luminance, 0 to 1; undefined for a colour that lets something else shine through */
export function opaqueLuminance(colour: string): number | undefined {
  const found = RGB.exec(colour);
  if (!found || Number(found[4] ?? 1) < 1) return undefined;
  const [red = 0, green = 0, blue = 0] = found.slice(1, 4).map((channel) => linear(Number(channel) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
