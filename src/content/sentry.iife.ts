/**
 * The sentry: the one script that runs on listed pages by itself. It asks whether the page names a restricted vendor and,
 * only then, has the page read. On every other page it ends with that question: no message, no storage, no network.
 *
 * No framework, no polyfill: it must weigh nothing. It touches no node of the page.
 */
import { namesVendor } from "../detection/gate";
import { post } from "../notice/extension";
import { pageAddress } from "../notice/page-address";
import { currentReader } from "./reader-handle";
import { watchPage } from "./watch";

declare global {
  var vendorNoticeSentry: boolean | undefined;
}

/** True while the worker believes that this document names a vendor. */
let named = false;

/** A page that fights being read (clobbered names, throwing getters) is left alone. */
function asks(): boolean {
  try {
    return namesVendor(document, pageAddress(), __VENDOR_NAMES__);
  } catch {
    return false;
  }
}

function look(anew: boolean): void {
  if (asks()) {
    const reader = currentReader();
    // A page that comes back after another one is told anew, even if it says the same as before.
    if (reader) reader.report(anew || !named);
    else post({ type: "page/named" });
    named = true;
  } else if (named) {
    named = false;
    post({ type: "page/left", url: pageAddress() });
  }
}

// Injected a second time, after an update of the extension, there may be one at work already.
if (!globalThis.vendorNoticeSentry) {
  globalThis.vendorNoticeSentry = true;
  // A page that is only prepared (prerendered) is looked at when somebody opens it.
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener("prerenderingchange", () => watchPage(look), { once: true });
  } else watchPage(look);
}
