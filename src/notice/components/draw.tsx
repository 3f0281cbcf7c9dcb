/** Puts the components into the page and keeps them in step with what the worker says. */
import { render } from "preact";
import { openHost } from "../host";
import { setLabels } from "../labels";
import type { NoticeAction, NoticeModel } from "../model";
import { css } from "../styles/css";
import { pageTheme } from "../theme";
import { Notice } from "./notice";

export interface DrawOptions {
  act(id: string, action: NoticeAction): void;
  /** Nothing is left to show. */
  gone(): void;
  /** False when the extension can no longer be reached. */
  alive(): boolean;
}

export interface Drawn {
  show(model: NoticeModel): void;
  /** True while only "Hidden. Undo" is shown. */
  isClosing(): boolean;
  remove(): void;
}

export function draw({ act, gone, alive }: DrawOptions): Drawn {
  const { root, remove } = openHost(css);
  root.dataset.theme = pageTheme();
  let closing = false;
  let round = 0;

  const perform = (id: string, action: NoticeAction) => {
    closing = action.do === "dismiss" || (closing && action.do !== "undo");
    act(id, action);
  };
  // Before anything else happens: with the extension gone there are no labels to draw with either.
  const leaveIfOrphaned = (event: Event) => {
    if (alive()) return;
    event.stopImmediatePropagation();
    gone();
  };
  root.addEventListener("click", leaveIfOrphaned, { capture: true });

  return {
    show(model) {
      // What is open stays open when the page was judged anew; a notice that was closed starts over.
      if (closing) round++;
      closing = false;
      setLabels(model.labels);
      root.lang = model.language;
      root.dir = model.direction;
      render(<Notice key={round} model={model} act={(action) => perform(model.id, action)} gone={gone} />, root);
    },
    isClosing: () => closing,
    remove() {
      render(null, root);
      remove();
    },
  };
}
