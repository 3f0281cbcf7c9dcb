/** The notice as it is read first: what is restricted, what that means here, and what can be done. */
import { useRef, useState } from "preact/hooks";
import { label } from "../labels";
import type { DismissScope, NoticeModel } from "../model";
import { Actions } from "./actions";
import { IconButton } from "./icon-button";
import { CloseIcon, FoldIcon, NoticeIcon } from "./icons";
import { Sourced } from "./links";
import { Panel, type PanelName } from "./panel";
import { useFocus } from "./use-focus";

/** Statements that stand in the banner; those behind them (why, and the reply) have a panel of their own. */
export const FIRST = 3;

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
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The page's own dialog, if one is open, is not what was meant.
    event.preventDefault();
    if (!open) return onFold();
    toggles.current.get(open)?.focus();
    setOpen(undefined);
  };

  return (
    <section class="card banner" aria-label={label("appName")} onKeyDown={escape}>
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
        <ul class="statements">
          {model.statements.slice(0, FIRST).map((statement) => (
            <li key={statement.text}>
              <Sourced statement={statement} />
            </li>
          ))}
        </ul>
        <Actions model={model} open={open} onToggle={toggle} onDetails={onDetails} toggles={toggles.current} />
        {open && <Panel key={open} name={open} model={model} onDismiss={onDismiss} />}
      </div>
    </section>
  );
}
