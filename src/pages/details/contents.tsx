import { t } from "../../platform/locale";

interface Props {
  entries: readonly { id: string; title: string }[];
}

/** The contents stand beside the text on wide screens, and folded above it on narrow ones; the style sheet has the same width. */
function besideText(): boolean {
  return matchMedia("(min-width: 821px)").matches;
}

/** Table of contents. */
export function Contents({ entries }: Props) {
  return (
    <nav aria-labelledby="contents">
      <details open={besideText()}>
        <summary>
          <h2 id="contents">{t("details_contents")}</h2>
        </summary>
        <ol>
          {entries.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} dir="auto">
                {title}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
