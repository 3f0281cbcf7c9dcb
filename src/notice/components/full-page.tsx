/** The notice as a page of its own before the page. Modal, and then fully so. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Head } from "./head";
import { Message, type MessageProps } from "./message";
import { usePanels } from "./use-panels";

interface FullPageProps extends MessageProps {
  /** Escape, or the gesture that stands for it, with nothing open that it could close. */
  onEscape?(): void;
  /** What can be done about the page; stays in sight. */
  children: ComponentChildren;
}

const TITLE = "full-page-title";

export function FullPage({ onEscape, children, ...message }: FullPageProps) {
  const panels = usePanels();
  const ref = useRef<HTMLDialogElement>(null);
  const open = () => {
    ref.current?.showModal();
    // Reading begins at the heading, not at the first button.
    ref.current?.querySelector<HTMLElement>(`#${TITLE}`)?.focus();
  };
  useLayoutEffect(open, []);
  const onCancel = (event: Event) => {
    event.preventDefault();
    if (!panels.close()) onEscape?.();
  };

  return (
    // Browsers let nobody be locked in: a second Escape closes whatever the first was told.
    <dialog class="full-page" aria-labelledby={TITLE} onCancel={onCancel} onClose={onEscape ?? open} ref={ref}>
      <div class="card sheet">
        <Head model={message.model} />
        <div class="body">
          <Message {...message} panels={panels} titleId={TITLE} />
        </div>
        <footer class="choices">{children}</footer>
      </div>
    </dialog>
  );
}
