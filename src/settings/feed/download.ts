/** Fetches a feed: bounded in time and size, from the very address, with nothing that tells who asks. */

/** Letters of the largest feed that is read; the rules that are built in take less than a third. */
export const MAX_LETTERS = 4_000_000;
/** Milliseconds for the whole of it. */
const PATIENCE = 60_000;

export type DownloadProblem = "network" | "redirect" | "status" | "size" | "timeout";

export type Download =
  | { state: "new"; text: string; etag: string | undefined }
  /** The server says that what it had is what it has. */
  | { state: "same" }
  | { state: "failed"; problem: DownloadProblem; detail?: string };

/**
 * @param etag what the server called the copy that is kept
 * @param fetchFrom the browser's own, or one for a test
 */
export async function download(url: string, etag: string | undefined, fetchFrom = fetch, patience = PATIENCE): Promise<Download> {
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await fetchFrom(url, {
      signal: timeout,
      // Another place than the policy names is not asked.
      redirect: "manual",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      headers: etag ? { "If-None-Match": etag } : {},
    });
    if (response.type === "opaqueredirect") return { state: "failed", problem: "redirect" };
    if (response.status === 304) return { state: "same" };
    if (response.status !== 200) return { state: "failed", problem: "status", detail: String(response.status) };
    const text = await bounded(response);
    return text === undefined
      ? { state: "failed", problem: "size" }
      : { state: "new", text, etag: response.headers.get("etag") ?? undefined };
  } catch {
    return { state: "failed", problem: timeout.aborted ? "timeout" : "network" };
  }
}

/** The text of an answer, or undefined as soon as it is longer than it may be. */
async function bounded(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  // Not every browser can go through a stream by itself.
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > MAX_LETTERS) {
      await reader?.cancel();
      return undefined;
    }
  }
  return text + decoder.decode();
}
