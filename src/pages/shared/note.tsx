/** Says what was done, to eyes and ears, and takes it back where that can be done. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../platform/locale";
import { Icon } from "./icons";
import { focusPart } from "./part";

interface Note {
  text: string;
  /** Set where there is a way back; such a note stays until it is closed or something else is done. */
  undo?: () => Promise<void>;
}

/** Milliseconds for which a plain note stays. */
const STAYS = 6000;

interface Notes {
  note: Note | undefined;
  say: (text: string, undo?: Note["undo"]) => void;
  close: () => void;
}

export function useNote(): Notes {
  const [note, setNote] = useState<Note>();
  useEffect(() => {
    if (!note || note.undo) return;
    const timer = setTimeout(setNote, STAYS, undefined);
    return () => clearTimeout(timer);
  }, [note]);
  // What could not be done, such as writing to a full disk, is said, whichever control it was.
  useEffect(() => {
    const fail = () => setNote({ text: t("popup_failed") });
    addEventListener("unhandledrejection", fail);
    return () => removeEventListener("unhandledrejection", fail);
  }, []);
  return { note, say: (text, undo) => setNote({ text, undo }), close: () => setNote(undefined) };
}

interface Props {
  of: Notes;
  /** Id of the heading that takes the focus when the bar's own control, which had it, is gone. */
  heading: string;
}

export function NoteBar({ of: { note, say, close }, heading }: Props) {
  async function undo(): Promise<void> {
    await note?.undo?.();
    focusPart(heading);
    say(t("options_undone"));
  }

  function putAway(): void {
    focusPart(heading);
    close();
  }

  return (
    <div class={note ? "note filled" : "note"}>
      <p role="status">{note?.text}</p>
      {note?.undo && (
        <>
          <button type="button" class="button" onClick={() => void undo()}>
            {t("options_undo")}
          </button>
          <button type="button" class="close" title={t("options_note_close")} aria-label={t("options_note_close")} onClick={putAway}>
            <Icon name="cross" />
          </button>
        </>
      )}
    </div>
  );
}
