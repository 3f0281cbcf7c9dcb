/** The notice as a page of its own before the page: to be read, then to go back or to go on. Modal, and then fully so. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { label } from "../labels";
import { Head } from "./head";
import { Message, type MessageProps } from "./message";
import { usePanels } from "./use-panels";

interface InterruptionProps extends MessageProps {
  onBack(): void;
  onContinue(): void;
}

const TITLE = "interruption-title";

export function Interruption({ onBack, onContinue, ...message }: InterruptionProps) {
  const panels = usePanels();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Reading begins at the heading, not at the first button.
    dialog.current?.querySelector<HTMLElement>(`#${TITLE}`)?.focus();
  }, []);
  // Escape, or the gesture that stands for it.
  const onCancel = (event: Event) => {
    event.preventDefault();
    if (!panels.close()) onContinue();
  };

  return (
    <dialog class="interruption" aria-labelledby={TITLE} onCancel={onCancel} onClose={onContinue} ref={dialog}>
      <div class="card sheet">
        <Head model={message.model} />
        <div class="body">
          <Message {...message} panels={panels} titleId={TITLE} />
        </div>
        <footer class="choices">
          <p class="hint">{label("notice_interruption_note")}</p>
          <div class="row">
            <button type="button" class="button primary" onClick={onBack}>
              {label("notice_interruption_go_back")}
            </button>
            <button type="button" class="button secondary" onClick={onContinue}>
              {label("notice_interruption_continue")}
            </button>
          </div>
        </footer>
      </div>
    </dialog>
  );
}
