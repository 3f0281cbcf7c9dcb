import type { ComponentChildren } from "preact";

interface Props {
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A part of the page under a heading of its own. */
export function Part({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Takes the focus to a heading, when the control that had it is gone. */
export function focusPart(id: string): void {
  document.getElementById(id)?.focus();
}
