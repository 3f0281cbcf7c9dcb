import type { ComponentChildren } from "preact";

/** A line of a list of facts: what it is, and how it stands. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
