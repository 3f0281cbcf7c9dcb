/** Pages for the command line: saved HTML or a bare title and text, read by the same extraction as in the browser. */
import { readFileSync, type Stats, statSync } from "node:fs";
import { parseHTML } from "linkedom";
import { parse, serialize } from "parse5";
import { extract } from "../detection/extract/extract";
import { emptyFacts, fit, LIMITS, type PageFacts } from "../detection/facts";
import { namesVendor } from "../detection/gate";
import { squeeze } from "../detection/words";
import type { Gate } from "../rules/compiled";

/** Larger files are no pages. */
export const MAX_FILE = 20 * 1024 * 1024;

/** A row or file that cannot be judged; the message is for people, one line. */
export class InputError extends Error {
  override name = "InputError";
}

/** @throws InputError when there is no such file or it is a folder */
export function statOf(path: string): Stats {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new InputError(`${path}: no such file`);
  if (stat.isDirectory()) throw new InputError(`${path}: is a folder, expected a file`);
  return stat;
}

/**
 * @param path file with saved HTML
 * @throws InputError when it is missing, a folder, too large or not text
 */
export function readHtml(path: string): string {
  return readText(path, "a saved HTML page");
}

/** The same for any text; `expected` says what the file should be. */
export function readText(path: string, expected: string): string {
  const { size } = statOf(path);
  if (size > MAX_FILE)
    throw new InputError(`${path}: ${Math.round(size / 1e6)} MB, larger than the ${MAX_FILE / 1048576} MB that ${expected} may have`);
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 4096).includes(0)) throw new InputError(`${path}: holds binary data, expected ${expected}`);
  return new TextDecoder("utf-8").decode(bytes);
}

/**
 * @param gate names of the content script's first question; a page that does not pass it has no facts
 * @returns what the page says about itself, or undefined when nothing names the vendor
 */
export function factsOfHtml(html: string, url: string, gate: Gate): PageFacts | undefined {
  const document = documentOf(html);
  return namesVendor(document, url, gate) ? extract(document, url) : undefined;
}

/** What a page says about itself, whether or not it names a vendor. */
export function factsOfAnyHtml(html: string, url: string): PageFacts {
  return extract(documentOf(html), url);
}

/** parse5 repairs broken markup as browsers do; linkedom gives the repaired page the interface of a document. */
function documentOf(html: string): Document {
  return parseHTML(serialize(parse(html))).document;
}

/** Facts of a page of which only title and text are at hand. */
export function factsOfText(url: string, title = "", text = ""): PageFacts {
  return fit({ ...emptyFacts(url), title: squeeze(title, LIMITS.title), text: squeeze(text, LIMITS.text) });
}
