import { t } from "../../platform/locale";

interface Props {
  entries: readonly { id: string; title: string }[];
}

/** Table of contents. */
export function Contents({ entries }: Props) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">{t("details_contents")}</h2>
      <ol>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
