/** What opens below the banner's buttons, one at a time. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { label } from "../labels";
import type { DismissScope, NoticeModel } from "../model";
import { AlternativesPanel } from "./alternatives-panel";
import { DismissMenu } from "./dismiss-menu";
import { IconButton } from "./icon-button";
import { CloseIcon } from "./icons";
import { FIRST, Statements } from "./statements";
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
  onClose(): void;
}

/** Takes the focus when it opens, so that keyboard and screen reader go on where the eye does. */
export function Panel({ name, model, onDismiss, onClose }: PanelProps) {
  const ref = useFocus<HTMLElement>(true);
  const title = `${panelId(name)}-title`;
  useLayoutEffect(() => ref.current?.scrollIntoView({ block: "nearest" }), [ref]);
  return (
    <section class={`panel ${name}`} id={panelId(name)} aria-labelledby={title} tabIndex={-1} ref={ref}>
      <h3 id={title}>{label(`notice_${name}_title`)}</h3>
      <IconButton name={label("notice_panel_close")} icon={<CloseIcon />} onClick={onClose} />
      {contents({ name, model, onDismiss })}
    </section>
  );
}

function contents({ name, model, onDismiss }: Omit<PanelProps, "onClose">): ComponentChildren {
  if (name === "alternatives") return <AlternativesPanel groups={model.alternatives} />;
  if (name === "why") return <WhyPanel evidence={model.evidence} reference={model.reference} />;
  if (name === "background") return <Statements statements={model.statements.slice(FIRST)} />;
  return <DismissMenu choices={model.dismissals} onDismiss={onDismiss} />;
}
