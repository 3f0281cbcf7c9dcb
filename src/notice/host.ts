/**
 * The element that holds the notice: in the top layer, in a closed shadow root, with a style sheet that no page policy blocks.
 * It is drawn over the page and moves nothing in it.
 */
import { guard } from "./guard";
import { HOST_NAME } from "./handle";
import { stepAside } from "./step-aside";
import { attachStyle, showRoot } from "./style";

/** Times the notice comes back when the page takes it away; a page that insists wins. */
const RETURNS = 3;

/**
 * Set on the element itself and, stronger, by `:host` in the style sheet: a page may style every element with "!important",
 * and these must hold even where the style sheet could not be attached.
 */
const ESSENTIAL = {
  all: "initial",
  display: "block",
  position: "fixed",
  inset: "0 0 auto 0",
  "z-index": "2147483647",
  "pointer-events": "none",
} as const;

export interface NoticeHost {
  /** Where to draw. */
  root: HTMLElement;
  /** To be called after drawing. */
  settle(): void;
  remove(): void;
}

/**
 * @param css style of everything inside
 * @param alive false when the extension can no longer be reached: then the element goes when somebody takes it away
 * @param returned called when the page took the element away and it is back
 */
export function openHost(css: string, alive: () => boolean, returned: () => void): NoticeHost {
  // One that an older version of the extension left behind has buttons that lead nowhere.
  for (const old of document.querySelectorAll(HOST_NAME)) old.remove();

  const host = document.createElement(HOST_NAME);
  for (const [name, value] of Object.entries(ESSENTIAL)) host.style.setProperty(name, value, "important");
  host.popover = "manual";
  const shadow = host.attachShadow({ mode: "closed" });
  attachStyle(shadow, css);
  const root = document.createElement("div");
  root.className = "root";
  shadow.append(root);

  const life = new AbortController();
  guard(host, root, life.signal);
  const settle = stepAside(root, life.signal);
  keep(host, alive, returned, life.signal);
  raise(host);
  showRoot(life.signal);
  return {
    root,
    settle,
    remove() {
      life.abort();
      host.remove();
    },
  };
}

/** Puts the element into the document and into the top layer. */
function raise(host: HTMLElement): void {
  if (!host.isConnected) document.documentElement.append(host);
  try {
    if (!host.matches(":popover-open")) host.showPopover();
  } catch {
    // Without a top layer it still stands above the page by its z-index.
  }
}

/** Brings the element back when the page removes or closes it, a bounded number of times. */
function keep(host: HTMLElement, alive: () => boolean, returned: () => void, signal: AbortSignal): void {
  let left = RETURNS;
  const back = () => {
    if (signal.aborted || (host.isConnected && host.matches(":popover-open"))) return;
    // It is the next version of the extension that took it away, to draw its own.
    if (alive() && left-- > 0) {
      raise(host);
      returned();
    } else observer.disconnect();
  };
  const observer = new MutationObserver(back);
  // Only the children of the root element: this sees the host go and nothing of the page's own life.
  observer.observe(document.documentElement, { childList: true });
  host.addEventListener("toggle", back, { signal });
  signal.addEventListener("abort", () => observer.disconnect());
}
