/** The notice in a page, injected by the worker when there is something to say. A second injection into the same document does nothing. */
import { type Drawn, draw } from "./components/draw";
import { isAlive, listen, post } from "./extension";
import { currentHandle, type NoticeHandle } from "./handle";
import type { NoticeAction, NoticeModel } from "./model";
import { pageAddress } from "./page-address";

function start(): void {
  let drawn: Drawn | undefined;

  const hide = () => {
    drawn?.remove();
    drawn = undefined;
  };
  const act = (id: string, action: NoticeAction) => {
    // After an update of the extension the buttons lead nowhere: the notice goes without a word.
    if (!post({ type: "notice/act", id, action })) hide();
  };
  const show = (model: NoticeModel) => {
    // The worker's answer may arrive when the tab already shows another page.
    if (pageAddress().slice(0, model.page.length) !== model.page) return;
    drawn ??= draw({ act, gone: hide, alive: isAlive });
    drawn.show(model);
  };

  listen((message) => {
    if (message.type === "notice/show") show(message.model);
    else if (message.type === "notice/focus") drawn?.focus();
    // A notice that the reader has just closed still offers "Undo" and goes by itself.
    else if (!drawn?.isClosing()) hide();
  });
  const handle: NoticeHandle = { hide, fade: (faded) => drawn?.fade(faded), leave: () => drawn?.leave(), alive: isAlive };
  globalThis.vendorNotice = handle;
}

if (!currentHandle()?.alive()) {
  currentHandle()?.hide();
  start();
}
