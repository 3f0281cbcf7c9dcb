/**
 * The reader: tells the worker what a page says about itself. Injected only into pages that name a vendor, and by
 * "Check this page"; an ordinary page never loads it.
 */
import { extract } from "../detection/extract/extract";
import { emptyFacts, type PageFacts } from "../detection/facts";
import { post } from "../notice/extension";
import { pageAddress } from "../notice/page-address";
import { setReader } from "./reader-handle";

let reported = "";

/** @param anew report even what was reported before */
function report(anew: boolean): void {
  const facts = read();
  const signature = JSON.stringify(facts);
  if (!anew && signature === reported) return;
  reported = signature;
  post({ type: "page/facts", facts }, forget);
}

/** The worker did not get to the end: the next look tells it once more. */
function forget(): void {
  reported = "";
}

/** A page that fights being read (clobbered names, throwing getters) is judged by its address. */
function read(): PageFacts {
  try {
    return extract(document, pageAddress());
  } catch {
    return emptyFacts(pageAddress());
  }
}

setReader({ report });
report(true);
