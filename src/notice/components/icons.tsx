/** Drawn in the colour of the text around them; names stand on the controls that hold them. */
import type { ComponentChildren } from "preact";

function Icon({ size = 20, children }: { size?: number; children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

/** The extension's mark: a plain "i". */
export function NoticeIcon() {
  return (
    <Icon>
      <path d="M10 9.2v6" stroke-width="2.2" />
      <path d="M10 4.9v.1" stroke-width="2.8" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  );
}

export function FoldIcon() {
  return (
    <Icon>
      <path d="m5 12.5 5-5 5 5" />
    </Icon>
  );
}

export function ChevronIcon() {
  return (
    <Icon size={14}>
      <path d="m5 7.5 5 5 5-5" />
    </Icon>
  );
}

export function OutwardIcon() {
  return (
    <Icon size={14}>
      <path d="M6.5 13.5 14 6M8 6h6v6" />
    </Icon>
  );
}
