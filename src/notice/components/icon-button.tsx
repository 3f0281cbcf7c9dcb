import type { ComponentChild, RefObject } from "preact";

interface IconButtonProps {
  name: string;
  icon: ComponentChild;
  onClick(): void;
  buttonRef?: RefObject<HTMLButtonElement | null>;
}

/** A button that shows only a picture: its name is read out, and shown when the pointer rests on it. */
export function IconButton({ name, icon, onClick, buttonRef }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} onClick={onClick} ref={buttonRef}>
      {icon}
    </button>
  );
}
