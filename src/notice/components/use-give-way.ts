/** Nobody types into a field that a notice hides: the banner gives way to what the keyboard has reached behind it. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** @see https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum */
export function useGiveWay(card: RefObject<HTMLElement | null>, giveWay: () => void): void {
  useEffect(() => {
    const onFocus = ({ target, isTrusted }: FocusEvent) => {
      if (isTrusted && target instanceof Element && card.current && isHidden(target, card.current)) giveWay();
    };
    document.addEventListener("focusin", onFocus, { capture: true });
    return () => document.removeEventListener("focusin", onFocus, { capture: true });
  }, [giveWay]);
}

/** True for an element of the page of which the card leaves nothing to see. */
function isHidden(element: Element, card: HTMLElement): boolean {
  // The notice itself shows outside as its host.
  if (element.contains(card.getRootNode() instanceof ShadowRoot ? (card.getRootNode() as ShadowRoot).host : card)) return false;
  const [inner, outer] = [element.getBoundingClientRect(), card.getBoundingClientRect()];
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}
