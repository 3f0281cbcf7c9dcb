import { formatDay, t } from "../../platform/locale";
import { NewTabLink } from "../shared/new-tab-link";
import type { Citation } from "./citations";
import { Section } from "./section";

/** Every source: who published it, what it is and where, and how well it is known. */
export function Sources({ list }: { list: readonly Citation[] }) {
  return (
    <Section id="sources" title={t("details_sources")}>
      <p>{t("details_sources_note")}</p>
      <ol class="sources">
        {list.map((source) => (
          <Entry key={source.number} source={source} />
        ))}
      </ol>
    </Section>
  );
}

function Entry({ source }: { source: Citation }) {
  const { number, publisher, title, url, date, checkedOn, confirmed } = source;
  return (
    <li id={`source-${number}`}>
      <p>
        <bdi>
          {publisher}: <NewTabLink href={url}>{title}</NewTabLink>
        </bdi>
      </p>
      <p class="soft">
        <span class={`tag ${confirmed}`}>{t(`details_${confirmed}`)}</span>
        {date && <span>{t("details_dated", formatDay(date))}</span>}
        <span>{t("details_checked", formatDay(checkedOn))}</span>
        <bdi class="address">{new URL(url).host}</bdi>
      </p>
    </li>
  );
}
