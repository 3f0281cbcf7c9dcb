/** The notice as it is read first: what is restricted, what that means here, and what can be done. */
import { useRef, useState } from "preact/hooks";
import { label } from "../labels";
import type { DismissScope, NoticeModel } from "../model";
import { Actions } from "./actions";
import { IconButton } from "./icon-button";
import { CloseIcon, FoldIcon, NoticeIcon } from "./icons";
import { Panel, type PanelName } from "./panel";
import { FIRST, Statements } from "./statements";
import { useFocus } from "./use-focus";

interface BannerProps {
  model: NoticeModel;
  takeFocus: boolean;
  onFold(): void;
  onDismiss(scope: DismissScope): void;
  onDetails(): void;
}

export function Banner({ model, takeFocus, onFold, onDismiss, onDetails }: BannerProps) {
  const [open, setOpen] = useState<PanelName>();
  const toggles = useRef(new Map<PanelName, HTMLElement>());
  const foldButton = useFocus<HTMLButtonElement>(takeFocus);

  const toggle = (name: PanelName) => setOpen(open === name ? undefined : name);
  const closePanel = (name: PanelName) => {
    toggles.current.get(name)?.focus();
    setOpen(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The page's own dialog, if one is open, is not what was meant.
    event.preventDefault();
    if (open) closePanel(open);
    else onFold();
  };

  return (
    <section class="card banner" aria-label={label("appName")} onKeyDown={onKeyDown}>
      <header class="head">
        <span class="mark">
          <NoticeIcon />
        </span>
        <p class="from">
          <b>{label("appName")}</b> <span>{label("notice_from")}</span>
        </p>
        <IconButton name={label("notice_fold")} onClick={onFold} buttonRef={foldButton} icon={<FoldIcon />} />
        <IconButton name={label("notice_close")} onClick={() => onDismiss("now")} icon={<CloseIcon />} />
      </header>
      <div class="body">
        <h2>{model.heading}</h2>
        <Statements statements={model.statements.slice(0, FIRST)} brief />
        <Actions model={model} open={open} onToggle={toggle} onDetails={onDetails} toggles={toggles.current} />
        {open && <Panel key={open} name={open} model={model} onDismiss={onDismiss} onClose={() => closePanel(open)} />}
      </div>
    </section>
  );
}
