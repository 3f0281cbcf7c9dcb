/**
 * Stands guard on a page: asks whether it names one of these vendors and, only then, has it read. It touches no node of the page.
 * Two scripts may ask for it on one page; then one of them watches, for the names of both.
 */
import { namesVendor } from "../detection/gate";
import { post } from "../notice/extension";
import { pageAddress } from "../notice/page-address";
import type { Gate } from "../rules/compiled";
import { currentReader } from "./reader-handle";
import { watchPage } from "./watch";

interface Sentry {
  /** Watches for these names, too. */
  add(names: Gate): void;
}

declare global {
  var vendorNoticeSentry: Sentry | undefined;
}

/** @param names what the vendors are called: see `Gate` */
export function standGuard(names: Gate): void {
  // Injected a second time, after an update of the extension, there may be one at work already.
  if (globalThis.vendorNoticeSentry) globalThis.vendorNoticeSentry.add(names);
  else globalThis.vendorNoticeSentry = guard(names);
}

function guard(first: Gate): Sentry {
  let gate = first;
  /** True while the worker believes that this document names a vendor. */
  let named = false;

  /** A page that fights being read (clobbered names, throwing getters) is left alone. */
  const asks = () => {
    try {
      return namesVendor(document, pageAddress(), gate);
    } catch {
      return false;
    }
  };
  const look = (anew: boolean) => {
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
  };

  // A page that is only prepared (prerendered) is looked at when somebody opens it.
  if (isPrerendered()) document.addEventListener("prerenderingchange", () => watchPage(look), { once: true });
  else watchPage(look);

  return {
    add(names) {
      const added = names.filter((name) => !gate.includes(name));
      if (added.length === 0) return;
      gate = [...gate, ...added];
      // What is being read already is judged by all rules.
      if (!named && !isPrerendered()) look(false);
    },
  };
}

function isPrerendered(): boolean {
  return (document as Document & { prerendering?: boolean }).prerendering === true;
}
