/**
 * Pages of a recorded browser session: HAR 1.2, as every browser's network panel saves it.
 * Format: http://www.softwareishard.com/blog/har-12-spec/
 */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { InputError, statOf } from "../page";
import type { Entry } from "./entry";

/** The whole recording is read at once. */
const MAX_HAR = 256 * 1024 * 1024;

const HarSchema = v.object({ log: v.object({ entries: v.array(v.unknown()) }) });

/** Requests that were stopped have no content. */
const PageSchema = v.object({
  request: v.object({ url: v.string() }),
  response: v.object({
    status: v.optional(v.number(), 0),
    content: v.optional(
      v.object({ mimeType: v.optional(v.string(), ""), text: v.optional(v.string()), encoding: v.optional(v.string()) }),
      {},
    ),
  }),
});

type Page = v.InferOutput<typeof PageSchema>;

/**
 * @returns an entry for each document in the recording: its address, and the page itself where the recording holds it
 * @throws InputError when the file is no recording, or holds no page
 */
export async function* harEntries(path: string): AsyncGenerator<Entry[]> {
  const entries = v.safeParse(HarSchema, parsed(path));
  if (!entries.success) throw new InputError(`${path}: is no HAR file, expected an object with log.entries`);
  const found = entries.output.log.entries.flatMap((entry, index) => entryOf(entry, `log.entries[${index}]`));
  if (found.length === 0) throw new InputError(`${path}: holds no page, expected entries with HTML`);
  yield found;
}

function parsed(path: string): unknown {
  if (statOf(path).size > MAX_HAR) throw new InputError(`${path}: larger than the ${MAX_HAR / 1048576} MB a HAR file may have`);
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    throw new InputError(`${path}: is no HAR file (${(error as Error).message.slice(0, 100)})`);
  }
}

function entryOf(value: unknown, place: string): Entry[] {
  const result = v.safeParse(PageSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    return [{ place: `${place}.${v.getDotPath(issue) ?? ""}`, problem: `expected ${issue.expected}, found ${issue.received}` }];
  }
  const { request, response } = result.output;
  if (!isPage(result.output)) return [];
  return [{ place, row: { url: request.url }, ...pageOf(response.content) }];
}

/** A redirect carries a page that nobody sees. */
function isPage({ response: { status, content } }: Page): boolean {
  return /\bx?html\b/i.test(content.mimeType) && (status < 300 || status >= 400);
}

function pageOf({ text, encoding, mimeType }: Page["response"]["content"]): { page?: string } {
  if (!text) return {};
  if (encoding !== "base64") return { page: text };
  const bytes = Buffer.from(text, "base64");
  try {
    return { page: new TextDecoder(/charset="?([\w-]+)/i.exec(mimeType)?.[1] ?? "utf-8").decode(bytes) };
  } catch {
    // A charset that nobody knows.
    return { page: bytes.toString("utf8") };
  }
}
