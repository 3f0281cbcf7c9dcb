/** How far to hide the notice: each choice says where it holds. */
import { label } from "../labels";
import type { DismissScope, NoticeModel } from "../model";

interface DismissMenuProps {
  choices: NoticeModel["dismissals"];
  /** Why there are no choices. */
  note?: string;
  onDismiss(scope: DismissScope): void;
}

export function DismissMenu({ choices, note, onDismiss }: DismissMenuProps) {
  if (note) return <p>{note}</p>;
  return (
    <>
      <div class="row">
        {choices.map((choice) => (
          <button type="button" key={choice.scope} class="button secondary" onClick={() => onDismiss(choice.scope)}>
            {choice.label}
          </button>
        ))}
      </div>
      <p class="hint">{label("notice_dismiss_note")}</p>
    </>
  );
}
