/** Which part of the notice is opened, and where the focus goes when it closes. */
import { useRef, useState } from "preact/hooks";
import type { PanelName } from "./panel";

export interface Panels {
  open: PanelName | undefined;
  toggle(name: PanelName): void;
  /** Closes what is open, and gives the focus back to the button that opened it; false when nothing was. */
  close(): boolean;
  /** The button of each panel. */
  toggles: Map<PanelName, HTMLElement>;
}

export function usePanels(): Panels {
  const [open, setOpen] = useState<PanelName>();
  const { current: toggles } = useRef(new Map<PanelName, HTMLElement>());
  return {
    open,
    toggles,
    toggle: (name) => setOpen(open === name ? undefined : name),
    close() {
      if (!open) return false;
      toggles.get(open)?.focus();
      setOpen(undefined);
      return true;
    },
  };
}
