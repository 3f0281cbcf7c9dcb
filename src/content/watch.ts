/**
 * When to look at a page: after load, and again when a shop changes it without a load. What is watched are the address, the title
 * and structured data in the head; looks are bounded for each address and never come more often than `PAUSE` allows.
 */
import { isAlive } from "../notice/extension";
import { currentHandle } from "../notice/handle";
import { pageAddress } from "../notice/page-address";

/** Milliseconds between a change and the look at it, so that one change of page is one look. */
const PAUSE = 250;
/** Looks for one address after the first. */
const LOOKS = 8;
/** Looks in the life of a document; a page that changes its address without end is then left alone. */
const LIFETIME = 400;
/** Late content that touches neither title nor head: looks at these times after a page came, in milliseconds. */
const LATER = [1000, 3000];

/** @param look looks at the page; told whether what was seen before no longer counts */
export function watchPage(look: (anew: boolean) => void): void {
  let address = pageAddress();
  let looks = 0;
  let total = 0;
  let waiting = false;
  let observer: MutationObserver | undefined;

  const again = (anew: boolean) => {
    waiting = false;
    // Asked only where there is something to take away: a first touch of the extension's interface costs more than a look.
    if (currentHandle() && !isAlive()) return leave();
    if (pageAddress() !== address) arrive();
    if (total >= LIFETIME) observer?.disconnect();
    else if (looks < LOOKS) {
      looks++;
      total++;
      look(anew);
    }
  };
  /** Another page without a load: a notice for the one before must not stand over it. */
  const arrive = () => {
    address = pageAddress();
    looks = 0;
    currentHandle()?.hide();
    later();
  };
  /** After an update of the extension, or without it, nobody listens any more. */
  const leave = () => {
    listen("removeEventListener");
    observer?.disconnect();
    currentHandle()?.leave();
  };
  const soon = () => {
    // A busy page that has had its looks costs nothing more.
    if (waiting || (looks >= LOOKS && pageAddress() === address)) return;
    waiting = true;
    setTimeout(again, PAUSE, false);
  };
  /** The first of these looks sees what changed before it: until then nothing has to be observed, and the page loads without that. */
  const later = () => {
    for (const wait of LATER) setTimeout(lookLater, wait);
  };
  const lookLater = () => {
    observer ??= observeHead(soon);
    soon();
  };
  // Back from the cache of whole pages: the toolbar has forgotten this one.
  const comeBack = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    looks = 0;
    again(true);
  };
  const listen = (change: "addEventListener" | "removeEventListener") => {
    // The Navigation API tells of a change after it was made; browsers without it tell of back and forward only, and of titles.
    (globalThis as { navigation?: EventTarget }).navigation?.[change]("currententrychange", soon);
    globalThis[change]("popstate", soon);
    globalThis[change]("pageshow", comeBack as EventListener);
  };

  look(false);
  later();
  listen("addEventListener");
}

function observeHead(changed: () => void): MutationObserver {
  const observer = new MutationObserver(changed);
  if (document.head) observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  return observer;
}
