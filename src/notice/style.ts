/** Style sheets made by script: no content security policy of a page blocks them, and none of them leaves a mark in its markup. */

/** @param css style of everything inside `shadow` */
export function attachStyle(shadow: ShadowRoot, css: string): void {
  try {
    adopt(shadow, css);
  } catch {
    const style = document.createElement("style");
    style.textContent = css;
    shadow.append(style);
  }
}

/** A page that hides every element, its root included, would hide the top layer with it. The rest of the page stays as it wants to be. */
export function showRoot(signal: AbortSignal): void {
  if (getComputedStyle(document.documentElement).display !== "none") return;
  try {
    const sheet = adopt(document, ":root:root { display: block !important; }");
    signal.addEventListener("abort", () => sheet.replaceSync(""));
  } catch {
    // Then the page stays blank, as it wants to be.
  }
}

function adopt(scope: DocumentOrShadowRoot, css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // Firefox before 153 refuses a write through the wrapper that keeps scripts of extensions and pages apart.
  const list = scope.adoptedStyleSheets as CSSStyleSheet[] & { wrappedJSObject?: CSSStyleSheet[] };
  (list.wrappedJSObject ?? list).push(sheet);
  return sheet;
}
