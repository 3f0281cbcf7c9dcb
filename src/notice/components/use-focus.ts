/** Focus that follows what the reader did. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** @returns a ref; its element takes the focus when it appears, if `wanted` */
export function useFocus<T extends HTMLElement>(wanted: boolean): RefObject<T | null> {
  const ref = useRef<T>(null);
  // Only when the element appears.
  useLayoutEffect(() => {
    if (wanted) ref.current?.focus();
  }, []);
  return ref;
}
