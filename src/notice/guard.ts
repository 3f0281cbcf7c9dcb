/** Keeps page and notice apart: what the reader does in the notice is not seen by the page, what a page feigns is not obeyed. */

/**
 * Stopped at the host: pages with shortcuts, focus traps, "click outside" handlers or their own scrolling
 * would otherwise answer to what happens in the notice.
 */
const PRIVATE_EVENTS = [
  "keydown",
  "keyup",
  "keypress",
  "beforeinput",
  "input",
  "change",
  "paste",
  "copy",
  "cut",
  "click",
  "auxclick",
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "touchstart",
  "touchmove",
  "touchend",
  "wheel",
  "focusin",
  "focusout",
] as const;

/** Events that make the notice do something. */
const ACTING_EVENTS = ["click", "keydown"] as const;

export function guard(host: HTMLElement, root: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const name of PRIVATE_EVENTS) host.addEventListener(name, stop, { signal, passive: true });
  for (const name of ACTING_EVENTS) root.addEventListener(name, refuseFeigned, { signal, capture: true });
}

/** Only a person's own clicks and keys count. */
function refuseFeigned(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}
