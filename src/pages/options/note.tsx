/** Says what was done, to eyes and ears, and takes it back where that can be done. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../platform/locale";

export interface Note {
  text: string;
  /** Set where there is a way back; such a note stays until something else is done. */
  undo?: () => Promise<void>;
}

/** Milliseconds for which a plain note stays. */
const STAYS = 6000;

export function useNote(): { note: Note | undefined; say: (text: string, undo?: Note["undo"]) => void } {
  const [note, setNote] = useState<Note>();
  useEffect(() => {
    if (!note || note.undo) return;
    const timer = setTimeout(setNote, STAYS, undefined);
    return () => clearTimeout(timer);
  }, [note]);
  return { note, say: (text, undo) => setNote({ text, undo }) };
}

interface Props {
  note: Note | undefined;
  undo: () => void;
}

export function NoteBar({ note, undo }: Props) {
  return (
    <div class={note ? "note filled" : "note"}>
      <p role="status">{note?.text}</p>
      {note?.undo && (
        <button type="button" class="button" onClick={undo}>
          {t("options_undo")}
        </button>
      )}
    </div>
  );
}
