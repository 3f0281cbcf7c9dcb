/**
 * The frame around an element of the page. It lies over the page in the top layer, lets every click through, follows the element
 * and goes by itself; no node of the page is changed.
 */
import { currentHandle } from "../notice/handle";

/** Milliseconds for which the frame stands: time to look from the popup to the page. */
const STAYS = 6000;
/** Pixels between element and frame. */
const GAP = 4;

/** Set on the element itself and as important: a page may style every element. */
const LOOK = {
  all: "initial",
  display: "block",
  position: "fixed",
  inset: "auto",
  margin: "0",
  padding: "0",
  "box-sizing": "border-box",
  border: "3px solid #2b5fd9",
  "border-radius": "6px",
  "box-shadow": "0 0 0 3px #fff, 0 0 0 5px #1d2433",
  background: "transparent",
  "pointer-events": "none",
  "z-index": "2147483647",
} as const;

let end: (() => void) | undefined;

/** Frames one element at a time, after bringing it into view. */
export function frame(element: Element): void {
  end?.();
  element.scrollIntoView({ block: "center", inline: "nearest" });
  const box = document.createElement("div");
  const style = (name: string, value: string) => box.style.setProperty(name, value, "important");
  for (const [name, value] of Object.entries(LOOK)) style(name, value);
  box.setAttribute("aria-hidden", "true");
  box.popover = "manual";
  document.documentElement.append(box);
  try {
    box.showPopover();
  } catch {
    // Without a top layer it still lies above the page by its z-index.
  }
  const stop = follow(element, (rect) => {
    style("left", `${rect.left - GAP}px`);
    style("top", `${rect.top - GAP}px`);
    style("width", `${rect.width + 2 * GAP}px`);
    style("height", `${rect.height + 2 * GAP}px`);
  });
  const timer = setTimeout(() => end?.(), STAYS);
  end = () => {
    end = undefined;
    stop();
    clearTimeout(timer);
    box.remove();
    currentHandle()?.fade(false);
  };
  currentHandle()?.fade(true);
}

/** Tells where the element is, as often as the screen is drawn. */
function follow(element: Element, move: (rect: DOMRect) => void): () => void {
  let request = 0;
  const step = () => {
    move(element.getBoundingClientRect());
    request = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(request);
}
