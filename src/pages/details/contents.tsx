import { useEffect, useState } from "preact/hooks";
import { t } from "../../platform/locale";

interface Props {
  entries: readonly { id: string; title: string }[];
}

/** The contents stand beside the text on wide pages, and folded above it on narrow ones; the style sheet has the same width. */
const WIDE = matchMedia("(min-width: 821px)");

/** Table of contents. */
export function Contents({ entries }: Props) {
  const [open, setOpen] = useState(WIDE.matches);
  useEffect(() => WIDE.addEventListener("change", () => setOpen(WIDE.matches)), []);
  return (
    <nav aria-labelledby="contents">
      <details open={open}>
        <summary>
          <h2 id="contents">{t("details_contents")}</h2>
        </summary>
        <ol>
          {entries.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <bdi>{title}</bdi>
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
