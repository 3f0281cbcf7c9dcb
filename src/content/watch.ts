/**
 * When to look at a page again: shops change the page without a load. Looked at are changes of address, of title and of
 * structured data in the head, a bounded number of times for each address, never more often than `PAUSE` allows.
 */

/** Milliseconds between a change and the look at it, so that one change of page is one look. */
const PAUSE = 250;
/** Looks for one address after the first. */
const LOOKS = 8;
/** Looks in the life of a document; a page that changes its address without end is then left alone. */
const LIFETIME = 400;
/** Late content that touches neither title nor head: looks at these times after load, in milliseconds. */
const LATER = [1000, 3000];

declare global {
  /** Left by the notice in the scripts' own world, so that a notice for a page that is gone can go at once. */
  var vendorNotice: { hide(): void } | undefined;
}

/**
 * @param look looks at the page, true when it names a vendor
 * @param left called when what was reported no longer holds: the address changed without a load, or the page came back from the cache
 */
export function watchPage(look: () => boolean, left: () => void): void {
  let address = location.href;
  let looks = 0;
  let total = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const again = () => {
    timer = undefined;
    if (location.href !== address) {
      address = location.href;
      looks = 0;
      globalThis.vendorNotice?.hide();
      left();
      later();
    }
    if (looks++ < LOOKS && total++ < LIFETIME) look();
    else if (total >= LIFETIME) observer.disconnect();
  };
  const soon = () => {
    timer ??= setTimeout(again, PAUSE);
  };
  const later = () => {
    for (const wait of LATER) setTimeout(soon, wait);
  };

  const observer = new MutationObserver(soon);
  if (document.head) observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  // The Navigation API tells of a change after it was made; older browsers tell of back and forward only, and of titles.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener("currententrychange", soon);
  addEventListener("popstate", soon);
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    left();
    soon();
  });
  look();
  later();
}
