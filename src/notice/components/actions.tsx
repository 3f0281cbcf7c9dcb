/** What can be done: the likely things as buttons, the others as quiet words. */
import type { ComponentChildren } from "preact";
import { label } from "../labels";
import type { NoticeModel } from "../model";
import { ChevronIcon, OutwardIcon } from "./icons";
import { OutwardLink } from "./links";
import { type PanelName, panelId } from "./panel";
import { FIRST } from "./statements";

interface ActionsProps {
  model: NoticeModel;
  open: PanelName | undefined;
  onToggle(name: PanelName): void;
  onDetails(): void;
  /** Filled with the button of each panel: focus goes back there. */
  toggles: Map<PanelName, HTMLElement>;
}

export function Actions({ model, open, onToggle, onDetails, toggles }: ActionsProps) {
  const toggle = (name: PanelName, look: string, children: ComponentChildren) => (
    <button
      type="button"
      class={`button ${look}`}
      aria-expanded={open === name}
      aria-controls={panelId(name)}
      onClick={() => onToggle(name)}
      ref={(element) => {
        if (element) toggles.set(name, element);
      }}
    >
      {children}
      <ChevronIcon />
    </button>
  );
  return (
    <div class="actions">
      <div class="row">
        {model.alternatives.length > 0 && toggle("alternatives", "primary", label("notice_alternatives"))}
        <OutwardLink link={model.rule} name={`${label("notice_rule")}, ${model.rule.text}`} look="button secondary">
          {label("notice_rule")}
          <OutwardIcon />
        </OutwardLink>
      </div>
      <div class="row quiet">
        {toggle("why", "plain", label("notice_why"))}
        {model.statements.length > FIRST && toggle("background", "plain", label("notice_background"))}
        {model.dismissals.length > 0 && toggle("dismiss", "plain", label("notice_dismiss"))}
        <button type="button" class="button plain" onClick={onDetails}>
          {label("notice_details")}
        </button>
      </div>
    </div>
  );
}
