/**
 * When the notice is not to be seen for a while: over a video in full screen; and while the page has a dialog open that makes all
 * else inert, which the notice could cover and nobody could then move out of the way.
 */

/** Events that tell of a dialog of the page; they do not bubble, but a listener that captures hears them. Focus tells where those are missing. */
const SIGNS = ["toggle", "close", "cancel", "focusin"] as const;

/** @returns looks once more, after something was drawn */
export function stepAside(root: HTMLElement, signal: AbortSignal): () => void {
  const update = () => {
    // With a full page of its own open, nothing of the page can come before it.
    const own = root.querySelector("dialog[open]") !== null;
    // Full screen counts as modal, too.
    root.hidden = document.fullscreenElement !== null || (!own && document.querySelector(":modal") !== null);
  };
  for (const name of SIGNS) document.addEventListener(name, update, { signal, capture: true });
  document.addEventListener("fullscreenchange", update, { signal });
  update();
  return update;
}
