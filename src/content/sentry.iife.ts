/**
 * The sentry: the one script that runs on listed pages by itself. It asks whether the page names a restricted vendor and,
 * only then, tells the worker what the page says about itself. On every other page it ends with that question.
 *
 * No framework, no polyfill: it must weigh nothing. It touches no node of the page.
 */
import gatePattern from "virtual:gate";
import { extract } from "../detection/extract/extract";
import { namesVendor } from "../detection/gate";
import { watchPage } from "./watch";
import { post } from "./wire";

declare global {
  var vendorNoticeSentry: boolean | undefined;
}

function start(): void {
  const pattern = new RegExp(gatePattern, "i");
  let reported = "";

  const look = (): boolean => {
    try {
      const url = location.href;
      if (namesVendor(document, url, pattern)) {
        const facts = extract(document, url);
        const signature = JSON.stringify(facts);
        if (signature !== reported) post({ type: "page/facts", facts, asked: false });
        reported = signature;
        return true;
      }
      if (reported) post({ type: "page/left", url });
      reported = "";
    } catch {
      // A page that fights being read (clobbered names, throwing getters) is left alone.
    }
    return false;
  };

  // The old page's report no longer counts, but that there was one still does: the worker must hear that it is gone.
  watchPage(look, () => {
    if (reported) reported = "gone";
  });
}

// Injected a second time (after an update, or by "Check this page") there is already one at work.
if (!globalThis.vendorNoticeSentry) {
  globalThis.vendorNoticeSentry = true;
  start();
}
