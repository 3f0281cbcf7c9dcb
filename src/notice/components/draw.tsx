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
  /** Takes the keyboard to the notice. */
  focus(): void;
  /** Lets the page be seen through the notice, or no longer. */
  fade(faded: boolean): void;
  /** True while only "Hidden. Undo" is shown. */
  isClosing(): boolean;
  /** The extension is gone. */
  leave(): void;
  remove(): void;
}

export function draw({ act, gone, alive }: DrawOptions): Drawn {
  let closing = false;
  let round = 0;
  let shown: NoticeModel | undefined;
  const { root, settle, remove } = openHost(css, alive, () => {
    // A full page that was taken away is no longer modal: it starts over.
    if (shown && shown.mode !== "notice" && !closing) again();
  });
  root.dataset.theme = pageTheme(root);

  const perform = (id: string, action: NoticeAction) => {
    closing = action.do === "dismiss" || (closing && action.do !== "undo");
    if (shown && action.do === "continue") shown = { ...shown, mode: "notice", folded: true };
    act(id, action);
  };
  const leave = () => {
    // The extension that came instead has its own say before the page.
    if (shown?.mode === "block") location.reload();
    else gone();
  };
  const leaveIfOrphaned = (event: Event) => {
    if (alive()) return;
    event.stopImmediatePropagation();
    leave();
  };
  const life = new AbortController();
  const { signal } = life;
  // Before anything else happens: with the extension gone there are no labels to draw with either.
  root.addEventListener("click", leaveIfOrphaned, { capture: true, signal });
  // Whoever switched the extension off did so in another tab, and now comes back.
  document.addEventListener("visibilitychange", () => void (alive() || leave()), { signal });

  const paint = (model: NoticeModel) => {
    render(<Notice key={round} model={model} act={(action) => perform(model.id, action)} gone={gone} />, root);
    settle();
  };
  const again = () => {
    round++;
    if (shown) paint(shown);
  };

  return {
    show(model) {
      shown = model;
      // What is open stays open when the page was judged anew; a notice that was closed starts over.
      if (closing) round++;
      closing = false;
      setLabels(model.labels);
      root.lang = model.language;
      root.dir = model.direction;
      paint(model);
    },
    focus: () => (root.querySelector<HTMLElement>("h2") ?? root.querySelector("button"))?.focus(),
    fade: (faded) => root.classList.toggle("faded", faded),
    isClosing: () => closing,
    leave,
    remove() {
      life.abort();
      render(null, root);
      remove();
    },
  };
}
