import type { ComponentChildren } from "preact";

export interface SectionProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A part of the page that the table of contents leads to. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <bdi>{title}</bdi>
      </h2>
      {children}
    </section>
  );
}
