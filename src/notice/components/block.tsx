/** A full page that cannot be passed: the reader can go back, ask, or look for something else. */
import { label } from "../labels";
import { FullPage } from "./full-page";
import type { MessageProps } from "./message";

export function Block({ onBack, ...message }: MessageProps & { onBack(): void }) {
  return (
    <FullPage {...message}>
      <p class="hint">{label("notice_block_note")}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={onBack}>
          {label("notice_interruption_go_back")}
        </button>
      </div>
    </FullPage>
  );
}
