/** Ways to write the same page or address differently, and ways to name a vendor where it says nothing about a page. */

/** Every element with its attributes in reverse order. */
export function reverseAttributes(doc: Document): void {
  for (const element of doc.querySelectorAll("*")) {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const).reverse();
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes) element.setAttribute(name, value);
  }
}

/** White space around every text and, within it, more of it. */
export function spread(doc: Document): void {
  eachText(doc, (text) => `\n\t ${text.replace(/ /g, " \n  ")} \n`);
}

export function shout(doc: Document): void {
  eachText(doc, (text) => text.toUpperCase());
}

/** @param markup put at the beginning of the body */
export function prepend(doc: Document, markup: string): void {
  doc.body.insertAdjacentHTML("afterbegin", markup);
}

function eachText(doc: Document, change: (text: string) => string): void {
  for (const element of doc.querySelectorAll("title,body,body *")) {
    if (/^(?:script|style|pre|textarea)$/.test(element.localName)) continue;
    for (const node of element.childNodes) if (node.nodeType === 3 && node.nodeValue?.trim()) node.nodeValue = change(node.nodeValue);
  }
}

/** The address with more parameters; those it had stay first. */
export function withParameters(url: string, more: Record<string, string>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(more)) changed.searchParams.append(name, value);
  return changed.href;
}

export function withHash(url: string, hash: string): string {
  const changed = new URL(url);
  changed.hash = hash;
  return changed.href;
}

export function withOtherScheme(url: string): string {
  return url.startsWith("https:") ? `http:${url.slice(6)}` : `https:${url.slice(5)}`;
}

export function withSlash(url: string): string {
  const changed = new URL(url);
  changed.pathname = changed.pathname.endsWith("/") ? changed.pathname.slice(0, -1) : `${changed.pathname}/`;
  return changed.href;
}

/** @param locale such as en-us, put before the path */
export function withLocale(url: string, locale: string): string {
  const changed = new URL(url);
  changed.pathname = `/${locale}${changed.pathname}`;
  return changed.href;
}
