/**
 * @returns the text of the page's title element. Not `document.title`: a form or picture named "title" takes its place on the document,
 * and the parser of the command line misses titles in some documents.
 */
export function titleOf(doc: Document): string {
  return doc.querySelector("title")?.textContent ?? "";
}
