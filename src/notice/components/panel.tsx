/** What opens below the banner's buttons, one at a time. */
import { useLayoutEffect } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { label } from "../labels";
import type { DismissScope, NoticeModel } from "../model";
import { AlternativesPanel } from "./alternatives-panel";
import { BackgroundPanel } from "./background-panel";
import { DismissMenu } from "./dismiss-menu";
import { useFocus } from "./use-focus";
import { WhyPanel } from "./why-panel";

export type PanelName = "alternatives" | "why" | "background" | "dismiss";

export function panelId(name: PanelName): string {
  return `panel-${name}`;
}

interface PanelProps {
  name: PanelName;
  model: NoticeModel;
  onDismiss(scope: DismissScope): void;
}

/** Takes the focus when it opens, so that keyboard and screen reader go on where the eye does. */
export function Panel({ name, model, onDismiss }: PanelProps) {
  const ref = useFocus<HTMLFieldSetElement>(true);
  const title = `${panelId(name)}-title`;
  useLayoutEffect(() => ref.current?.scrollIntoView({ block: "nearest" }), [ref]);
  return (
    <div class={`panel ${name}`} id={panelId(name)} role="group" aria-labelledby={title} tabIndex={-1} ref={ref}>
      <h3 id={title}>{label(`notice_${name}_title`)}</h3>
      {contents({ name, model, onDismiss })}
    </div>
  );
}

function contents({ name, model, onDismiss }: PanelProps): ComponentChildren {
  if (name === "alternatives") return <AlternativesPanel groups={model.alternatives} />;
  if (name === "why") return <WhyPanel evidence={model.evidence} reference={model.reference} />;
  if (name === "background") return <BackgroundPanel statements={model.statements} />;
  return <DismissMenu choices={model.dismissals} onDismiss={onDismiss} />;
}
