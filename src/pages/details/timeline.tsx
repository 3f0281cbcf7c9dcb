import type { ComponentChildren } from "preact";
import { formatDay, t } from "../../platform/locale";
import type { Restriction } from "../../rules/schema";
import { isolate } from "../shared/isolate";
import type { Cite } from "./citations";
import { References, Statement } from "./statement";

/** The dates of a restriction: made known, published, and then in force, act by act. */
export function Timeline({ restriction, cite }: { restriction: Restriction; cite: Cite }) {
  const { announced, published, phases } = restriction;
  const publication = cite(sourcesOfPublication(restriction));
  return (
    <ol class="timeline">
      <Event day={announced}>
        <p>
          {t("details_announced", restriction.authority.name)}
          <References to={publication} />
        </p>
      </Event>
      <Event day={published}>
        <p>
          {t("details_published", isolate(restriction.citation))}
          <References to={publication} />
        </p>
      </Event>
      {phases.map((phase) => (
        <Event key={phase.from} day={phase.from} inForce>
          {phase.statements.map((statement) => (
            <Statement key={statement.id} of={statement} cite={cite} />
          ))}
        </Event>
      ))}
    </ol>
  );
}

/** The statement of a restriction's file that says when it was announced and published. */
const ABOUT_PUBLICATION = "status-published";

function sourcesOfPublication({ sections, official }: Restriction): string[] {
  const statements = sections.flatMap((section) => section.statements);
  return statements.find(({ id }) => id === ABOUT_PUBLICATION)?.sources ?? [official];
}

function Event({ day, inForce = false, children }: { day: string; inForce?: boolean; children: ComponentChildren }) {
  return (
    <li class={inForce ? "in-force" : undefined}>
      <h3>
        <time dateTime={day}>{formatDay(day)}</time>
      </h3>
      {children}
    </li>
  );
}
