/** How far to hide the notice: each choice says where it holds. */
import type { DismissScope, NoticeModel } from "../model";

interface DismissMenuProps {
  choices: NoticeModel["dismissals"];
  onDismiss(scope: DismissScope): void;
}

export function DismissMenu({ choices, onDismiss }: DismissMenuProps) {
  return (
    <div class="row">
      {choices.map(({ scope, label }) => (
        <button type="button" key={scope} class="button secondary" onClick={() => onDismiss(scope)}>
          {label}
        </button>
      ))}
    </div>
  );
}
