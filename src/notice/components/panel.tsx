/** What opens below the banner's buttons, one at a time. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { label } from "../labels";
import type { DismissScope, NoticeModel } from "../model";
import { AlternativesPanel } from "./alternatives-panel";
import { Background } from "./background";
import { DismissMenu } from "./dismiss-menu";
import { WhyPanel } from "./why-panel";

export type PanelName = "alternatives" | "why" | "background" | "dismiss";

export function panelId(name: PanelName): string {
  return `panel-${name}`;
}

interface PanelProps {
  name: PanelName;
  model: NoticeModel;
  onDismiss(scope: DismissScope): void;
  onDetails(): void;
  onClose(): void;
}

/** Takes the focus when it opens, so that keyboard and screen reader go on where the eye does. */
export function Panel({ onClose, ...props }: PanelProps) {
  const { name, model } = props;
  const ref = useRef<HTMLElement>(null);
  const title = `${panelId(name)}-title`;
  useLayoutEffect(() => {
    if (ref.current) bringIntoView(ref.current);
  }, []);
  return (
    <section class={`panel ${name}`} id={panelId(name)} aria-labelledby={title} tabIndex={-1} ref={ref}>
      {/* Where nothing can be chosen, the panel is called as its button is. */}
      <h3 id={title}>{name === "dismiss" && model.dismissNote ? label("notice_dismiss") : label(`notice_${name}_title`)}</h3>
      <button type="button" class="button plain back" onClick={onClose}>
        {label("notice_back")}
      </button>
      {contents(props)}
    </section>
  );
}

/** A panel that fits is shown whole; of a longer one, its beginning. */
function bringIntoView(panel: HTMLElement): void {
  const room = panel.parentElement?.clientHeight ?? 0;
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: panel.offsetHeight > room ? "start" : "nearest" });
}

function contents({ name, model, onDismiss, onDetails }: Omit<PanelProps, "onClose">): ComponentChildren {
  if (name === "alternatives") return <AlternativesPanel groups={model.alternatives} />;
  if (name === "why") return <WhyPanel evidence={model.evidence} reference={model.reference} />;
  if (name === "background") return <Background statements={model.background} onDetails={onDetails} />;
  return <DismissMenu choices={model.dismissals} note={model.dismissNote} onDismiss={onDismiss} />;
}
