/** A full page to be read, then to go back or to go on. */
import { useRef } from "preact/hooks";
import { MAX_REASON } from "../../settings/log";
import { label } from "../labels";
import { FullPage } from "./full-page";
import type { MessageProps } from "./message";

interface InterruptionProps extends MessageProps {
  onBack(): void;
  /** @param reason what the reader wrote, if anything */
  onContinue(reason?: string): void;
}

export function Interruption({ onBack, onContinue, ...message }: InterruptionProps) {
  const field = useRef<HTMLInputElement>(null);
  const goOn = () => onContinue(field.current?.value.trim() || undefined);
  return (
    <FullPage {...message} onEscape={goOn}>
      {message.model.askReason && (
        <label class="reason">
          {label("notice_reason")}
          <input type="text" maxLength={MAX_REASON} autocomplete="off" aria-describedby="reason-note" ref={field} />
        </label>
      )}
      <p class="hint" id="reason-note">
        {message.model.askReason && `${label("notice_reason_note")} `}
        {label("notice_interruption_note")}
      </p>
      <div class="row">
        <button type="button" class="button primary" onClick={onBack}>
          {label("notice_interruption_go_back")}
        </button>
        <button type="button" class="button secondary" onClick={goOn}>
          {label("notice_interruption_continue")}
        </button>
      </div>
    </FullPage>
  );
}
