/** What can be done: the likely things as buttons, the others as quiet words. */
import type { ComponentChildren } from "preact";
import { label } from "../labels";
import type { NoticeModel } from "../model";
import { ChevronIcon, OutwardIcon } from "./icons";
import { OutwardLink } from "./links";
import { type PanelName, panelId } from "./panel";
import type { Panels } from "./use-panels";

interface ActionsProps {
  model: NoticeModel;
  panels: Panels;
  onDetails(part?: "guide"): void;
}

export function Actions({ model, panels, onDetails }: ActionsProps) {
  const toggle = (name: PanelName, look: string, children: ComponentChildren) => (
    <button
      type="button"
      class={`button ${look}`}
      aria-expanded={panels.open === name}
      aria-controls={panelId(name)}
      onClick={() => panels.toggle(name)}
      ref={(element) => {
        if (element) panels.toggles.set(name, element);
      }}
    >
      {children}
      <ChevronIcon />
    </button>
  );
  // Before a page, what to do about the page leads.
  const leading = model.mode === "notice" ? "primary" : "secondary";
  return (
    <>
      <div class="row main">
        {model.alternatives.length > 0 && toggle("alternatives", leading, label("notice_alternatives"))}
        {model.rule && (
          <OutwardLink link={model.rule} name={`${label("notice_rule")}, ${model.rule.text}`} look="button secondary">
            {label("notice_rule")}
            <OutwardIcon />
          </OutwardLink>
        )}
      </div>
      <div class="row quiet">
        {toggle("why", "plain", label("notice_why"))}
        {model.mode === "block" ? (
          <button type="button" class="button plain" onClick={() => onDetails()}>
            {label("notice_details")}
          </button>
        ) : (
          model.background.length > 0 && toggle("background", "plain", label("notice_background"))
        )}
        {model.guide && (
          <button type="button" class="button plain" onClick={() => onDetails("guide")}>
            {label("notice_guide", model.vendor)}
          </button>
        )}
        {(model.dismissals.length > 0 || model.dismissNote) && toggle("dismiss", "plain", label("notice_dismiss"))}
      </div>
    </>
  );
}
