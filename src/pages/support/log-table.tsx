/** A table of any length: only the rows in sight are in the document. */
import { useState } from "preact/hooks";
import { t } from "../../platform/locale";
import type { LogEntry } from "../../settings/log";
import { actionName } from "../shared/action-name";
import { momentOf } from "../shared/day";
import { kindName } from "../shared/kind-name";
import { ROW, rowsInSight } from "./rows-in-sight";

const COLUMNS = ["options_log_time", "options_log_site", "popup_kind", "options_log_action", "popup_reference"] as const;
/** Only where an organization has reasons asked. */
const REASON = "options_log_reason";

interface Props {
  log: readonly LogEntry[];
  /** Id of what says which entries these are. */
  labelledBy: string;
}

export function LogTable({ log, labelledBy }: Props) {
  const [scrolled, setScrolled] = useState(0);
  const { first, end } = rowsInSight(scrolled, log.length);
  const columns = log.some(({ reason }) => reason) ? ([...COLUMNS, REASON] as const) : COLUMNS;
  return (
    // It scrolls by itself, and so must be reachable by the keyboard.
    <section
      class="scrolls log"
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
      tabIndex={0}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <table aria-rowcount={log.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} columns={columns.length} />
          {log.slice(first, end).map((entry, index) => (
            <Row key={first + index} entry={entry} place={first + index} hasReasons={columns.length > COLUMNS.length} />
          ))}
          <Gap rows={log.length - end} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  entry: LogEntry;
  place: number;
  hasReasons: boolean;
}

function Row({ entry: { at, host, kind, code, action, reason }, place, hasReasons }: RowProps) {
  return (
    <tr aria-rowindex={place + 2}>
      <td>{momentOf(at)}</td>
      <td>
        <bdi title={host}>{host}</bdi>
      </td>
      <td>{kindName(kind)}</td>
      <td>{actionName(action)}</td>
      <td>
        <code dir="ltr">{code}</code>
      </td>
      {hasReasons && (
        <td>
          <bdi title={reason}>{reason}</bdi>
        </td>
      )}
    </tr>
  );
}

/** Stands for rows that are out of sight, so that the scroll bar tells the truth. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows === 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" class="gap">
      <td colSpan={columns} style={{ height: `${rows * ROW}px` }} />
    </tr>
  );
}
