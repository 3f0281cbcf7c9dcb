/** The ids of the sources of a file, in the order in which the page shows what rests on them. */
import type { AlternativeFile, Restriction, Statement } from "../../rules/schema";

export function idsOfRestriction({ privateUse, advice, guide = [], phases, reason, reply, sections, official }: Restriction): string[] {
  const statements: Statement[] = [
    privateUse.statement,
    advice,
    ...guide.flatMap((part) => part.statements),
    ...phases.flatMap((phase) => phase.statements),
    reason,
    reply,
    ...sections.flatMap((section) => section.statements),
  ];
  return [official, ...statements.flatMap(({ sources }) => sources)];
}

export function idsOfAlternatives({ alternatives }: AlternativeFile): string[] {
  return alternatives.flatMap(({ sources, evidence = [] }) => [...sources, ...evidence.flatMap((statement) => statement.sources)]);
}
