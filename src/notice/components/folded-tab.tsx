/** The notice made small: a tab at the edge of the page. */
import { label } from "../labels";
import { NoticeIcon } from "./icons";
import { useFocus } from "./use-focus";

export function FoldedTab({ takeFocus, onUnfold }: { takeFocus: boolean; onUnfold(): void }) {
  const ref = useFocus<HTMLButtonElement>(takeFocus);
  const name = label("appName");
  return (
    <section aria-label={name}>
      <button type="button" class="tab" ref={ref} aria-label={label("notice_unfold", name)} aria-expanded={false} onClick={onUnfold}>
        <span class="mark">
          <NoticeIcon />
        </span>
        <span class="tab-name">{name}</span>
      </button>
    </section>
  );
}
