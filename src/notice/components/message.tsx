/** What a notice says and what can be done about it: the same in the banner and on a full page. */
import { label } from "../labels";
import type { DismissScope, NoticeModel } from "../model";
import { Actions } from "./actions";
import { Organization } from "./organization";
import { Panel } from "./panel";
import { Statements } from "./statements";
import type { Panels } from "./use-panels";

export interface MessageProps {
  model: NoticeModel;
  onDismiss(scope: DismissScope): void;
  onDetails(part?: "guide"): void;
}

interface Props extends MessageProps {
  panels: Panels;
  /** Id of the heading. */
  titleId: string;
}

export function Message({ model, panels, titleId, onDismiss, onDetails }: Props) {
  const { open } = panels;
  // Who cannot go on is told at once why there is a rule.
  const statements = model.mode === "block" ? [...model.brief, ...model.background] : model.brief;
  return (
    <>
      <h2 id={titleId} tabIndex={-1}>
        {model.heading.text}
      </h2>
      {model.blocked && <Blocked by={model.blocked} page={model.page} />}
      <Statements statements={statements} brief />
      {model.managed && <Organization managed={model.managed} />}
      {!/^en\b/.test(model.language) && <p class="hint">{label("notice_in_english")}</p>}
      <Actions model={model} panels={panels} onDetails={onDetails} />
      {open && (
        <Panel key={open} name={open} model={model} onDismiss={onDismiss} onDetails={() => onDetails()} onClose={() => panels.close()} />
      )}
    </>
  );
}

/** Who does not let the page open, and which page that is. */
function Blocked({ by, page }: { by: string; page: string }) {
  return (
    <p class="blocked">
      {by} <bdi dir="ltr">{page}</bdi>
    </p>
  );
}
