/** The notice in its states: a full page or a banner, folded to a tab, or closed with a last chance to take that back. */
import { useCallback, useState } from "preact/hooks";
import { label } from "../labels";
import type { DismissScope, NoticeAction, NoticeModel } from "../model";
import { Announcer } from "./announcer";
import { Banner } from "./banner";
import { Block } from "./block";
import { FoldedTab } from "./folded-tab";
import { Interruption } from "./interruption";
import { Toast } from "./toast";

type First = "block" | "interruption" | "banner" | "tab";

interface NoticeProps {
  model: NoticeModel;
  act(action: NoticeAction): void;
  gone(): void;
}

type State = { shows: First } | { shows: "toast"; scope: DismissScope };

export function Notice({ model, act, gone }: NoticeProps) {
  const [state, setState] = useState<State>({ shows: first(model) });
  // Focus follows what the reader does; it is never taken when the notice appears by itself.
  const [touched, setTouched] = useState(false);

  const go = (next: State, action: NoticeAction) => {
    setTouched(true);
    setState(next);
    act(action);
  };
  const fold = (folded: boolean) => go({ shows: folded ? "tab" : "banner" }, { do: "fold", folded });
  // Not remembered, and the focus stays where the reader took it.
  const giveWay = useCallback(() => {
    setTouched(false);
    setState({ shows: "tab" });
  }, []);
  const message = {
    model,
    onDismiss: (scope: DismissScope) => go({ shows: "toast", scope }, { do: "dismiss", scope }),
    onDetails: (part?: "guide") => act({ do: "details", part }),
  };

  return (
    <>
      <Announcer text={spoken(state, model)} />
      {state.shows === "block" && <Block {...message} onBack={() => act({ do: "back" })} />}
      {state.shows === "interruption" && (
        <Interruption
          {...message}
          onBack={() => act({ do: "back" })}
          onContinue={(reason) => go({ shows: "tab" }, { do: "continue", reason })}
        />
      )}
      {state.shows === "banner" && <Banner {...message} takeFocus={touched} onFold={() => fold(true)} onGiveWay={giveWay} />}
      {state.shows === "tab" && <FoldedTab takeFocus={touched} onUnfold={() => fold(false)} />}
      {state.shows === "toast" && (
        <Toast text={label(`notice_closed_${state.scope}`)} onUndo={() => go({ shows: "banner" }, { do: "undo" })} onEnd={gone} />
      )}
    </>
  );
}

function first({ mode, folded }: NoticeModel): First {
  if (mode === "block") return "block";
  if (mode === "interrupt") return "interruption";
  return folded ? "tab" : "banner";
}

/** What a screen reader hears once. A folded notice was asked to be quiet; a full page has the focus and is read anyway. */
function spoken(state: State, model: NoticeModel): string {
  if (state.shows === "toast") return label(`notice_closed_${state.scope}`);
  return state.shows === "banner" ? label("notice_announcement", label("appName"), model.heading.text) : "";
}
