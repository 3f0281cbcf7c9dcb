import type { ComponentChildren } from "preact";

/** A name and what goes with it, in a list of facts (`dl`). */
export function Fact({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
