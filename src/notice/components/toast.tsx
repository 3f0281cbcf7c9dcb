/** After closing: what was done, and a way back for some seconds. */
import { useEffect, useState } from "preact/hooks";
import { label } from "../labels";
import { useFocus } from "./use-focus";

const STAYS = 8000;

interface ToastProps {
  text: string;
  onUndo(): void;
  onEnd(): void;
}

export function Toast({ text, onUndo, onEnd }: ToastProps) {
  const undo = useFocus<HTMLButtonElement>(true);
  // Nobody loses the way back while about to take it.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onEnd, STAYS);
    return () => clearTimeout(timer);
  }, [held, onEnd]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the timer and listens for Escape
    <div
      class="card toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onKeyDown={(event) => event.key === "Escape" && onEnd()}
    >
      <span>{text}</span>
      <button
        type="button"
        class="button plain"
        ref={undo}
        onClick={onUndo}
        onFocus={(event) => setHeld(event.currentTarget.matches(":focus-visible"))}
        onBlur={() => setHeld(false)}
      >
        {label("notice_undo")}
      </button>
    </div>
  );
}
