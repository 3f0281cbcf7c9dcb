/**
 * Outlines a piece of evidence on the page, for somebody who asks "where?". Injected only on that wish. It is called through the
 * world that all scripts of the extension share on a page, which the page's own scripts cannot reach, and listens to nothing.
 */
import type { Where } from "../detection/verdict";
import { frame } from "./outline-box";
import { targetOf } from "./outline-target";

declare global {
  var vendorNoticeOutline: ((where: Where, text: string) => boolean) | undefined;
}

/** @returns false where the evidence is not to be seen; a page that fights being read (clobbered names) counts as such */
globalThis.vendorNoticeOutline ??= (where, text) => {
  try {
    const element = targetOf(document, where, text);
    if (element) frame(element);
    return element !== undefined;
  } catch {
    return false;
  }
};
