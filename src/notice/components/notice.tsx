/** The notice in its three states: the banner, folded to a tab, or closed with a last chance to take that back. */
import { useState } from "preact/hooks";
import { label } from "../labels";
import type { DismissScope, NoticeAction, NoticeModel } from "../model";
import { Announcer } from "./announcer";
import { Banner } from "./banner";
import { FoldedTab } from "./folded-tab";
import { Toast } from "./toast";

interface NoticeProps {
  model: NoticeModel;
  act(action: NoticeAction): void;
  gone(): void;
}

type State = { shows: "banner" | "tab" } | { shows: "toast"; scope: DismissScope };

export function Notice({ model, act, gone }: NoticeProps) {
  const [state, setState] = useState<State>({ shows: model.folded ? "tab" : "banner" });
  // Focus follows what the reader does; it is never taken when the notice appears by itself.
  const [touched, setTouched] = useState(false);

  const go = (next: State, action: NoticeAction) => {
    setTouched(true);
    setState(next);
    act(action);
  };
  const fold = (folded: boolean) => go({ shows: folded ? "tab" : "banner" }, { do: "fold", folded });

  return (
    <>
      <Announcer text={spoken(state, model)} />
      {state.shows === "banner" && (
        <Banner
          model={model}
          takeFocus={touched}
          onFold={() => fold(true)}
          onDismiss={(scope) => go({ shows: "toast", scope }, { do: "dismiss", scope })}
          onDetails={() => act({ do: "details" })}
        />
      )}
      {state.shows === "tab" && <FoldedTab takeFocus={touched} onUnfold={() => fold(false)} />}
      {state.shows === "toast" && (
        <Toast text={label(`notice_closed_${state.scope}`)} onUndo={() => go({ shows: "banner" }, { do: "undo" })} onEnd={gone} />
      )}
    </>
  );
}

/** What a screen reader hears once; a folded notice was asked to be quiet. */
function spoken(state: State, model: NoticeModel): string {
  if (state.shows === "tab") return "";
  if (state.shows === "toast") return label(`notice_closed_${state.scope}`);
  return label("notice_announcement", label("appName"), model.heading);
}
