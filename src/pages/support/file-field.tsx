/** A field that also takes a file: chosen with a button, or dropped onto it. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../../platform/locale";

interface Props {
  take: (file: File) => void;
  /** Kinds of files to offer, as for an `input`. */
  accept: string;
  /** Text of the button. */
  label: string;
  children: ComponentChildren;
}

export function FileField({ take, accept, label, children }: Props) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  /** Without this the browser opens what is dropped in place of the page. */
  function claim(event: DragEvent, over: boolean): void {
    event.preventDefault();
    setOver(over);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same
    <div
      class={isOver ? "drop over" : "drop"}
      onDragOver={(event) => claim(event, true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        claim(event, false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) take(file);
      }}
    >
      {children}
      <div class="row">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {label}
        </button>
        <span class="soft">{t("support_drop")}</span>
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) take(file);
          // The same file, once mended, can be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
