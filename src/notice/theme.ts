/** Light or dark: as the page really is, else as the person set the system. */

export type Theme = "light" | "dark";

/** Channels of a computed colour: rgb(18, 18, 18) or rgba(0, 0, 0, 0). Other notations are rare and say nothing here. */
const RGB = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;
/** Relative luminance at which black and white text stand out equally well (WCAG 2.2, contrast ratio). */
const MIDDLE = 0.179;

/** @param notice is left out of account */
export function pageTheme(notice: HTMLElement): Theme {
  for (const element of [...inTheMiddle(notice), document.body, document.documentElement]) {
    const luminance = element && opaqueLuminance(getComputedStyle(element).backgroundColor);
    if (typeof luminance === "number") return luminance < MIDDLE ? "dark" : "light";
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** What is painted in the middle of the window, topmost first: many pages give their colour to a box, not to the body. */
function inTheMiddle(notice: HTMLElement): Element[] {
  const root = notice.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : notice;
  return document.elementsFromPoint(innerWidth / 2, innerHeight / 2).filter((element) => element !== host && !isPicture(element));
}

/** Colours of pictures and buttons say nothing of the page's. */
function isPicture(element: Element): boolean {
  return element.matches("img, picture, video, canvas, svg, svg *, button, a, input");
}

/** @returns relative luminance, 0 to 1; undefined for a colour that lets something else shine through */
function opaqueLuminance(colour: string): number | undefined {
  const found = RGB.exec(colour);
  if (!found || Number(found[4] ?? 1) < 1) return undefined;
  const [red = 0, green = 0, blue = 0] = found.slice(1, 4).map((channel) => linear(Number(channel) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
