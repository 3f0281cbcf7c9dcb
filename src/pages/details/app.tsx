import { localized } from "../../notice/localized";
import browser from "../../platform/browser";
import { formatDay, language, t } from "../../platform/locale";
import type { AlternativeFile, Restriction } from "../../rules/schema";
import { approvedOf } from "../../settings/policy/approved";
import type { PolicyValues } from "../../settings/policy/catalogue";
import { PageName } from "../shared/page-name";
import { rules } from "../shared/rules-in-use";
import { Alternatives } from "./alternatives";
import { type Cite, numberSources } from "./citations";
import { Contents } from "./contents";
import { GUIDE, Guide, guideTitle } from "./guide";
import { idsOfAlternatives, idsOfRestriction } from "./reading-order";
import { Section } from "./section";
import { Sides } from "./sides";
import { Sources } from "./sources";
import { Statement, Text } from "./statement";
import { Timeline } from "./timeline";

interface Props {
  restriction: Restriction;
  /** Name of the vendor for people. */
  vendor: string;
  /** What to use instead; none for a vendor that an organization added. */
  alternatives: readonly AlternativeFile[];
  /** What the organization says by policy. */
  policy: PolicyValues;
}

/** The whole of a restriction. */
export function Details({ restriction, vendor, alternatives, policy }: Props) {
  const approved = approvedOf(policy);
  const listed = policy.hideDefaultAlternatives && approved.length > 0 ? [] : alternatives;
  const { list, citeFrom } = numberSources([
    { sources: restriction.sources, ids: idsOfRestriction(restriction) },
    ...listed.map((file) => ({ sources: file.sources, ids: idsOfAlternatives(file) })),
  ]);
  const cite = citeFrom(restriction.sources);
  const sections = restriction.sections.map((section) => ({ ...section, title: localized(section.title, language()) }));
  return (
    <>
      <Head restriction={restriction} />
      <div class="columns">
        <Contents
          entries={[
            { id: "brief", title: t("details_brief") },
            ...(restriction.guide ? [{ id: GUIDE, title: guideTitle(vendor) }] : []),
            { id: "dates", title: t("details_dates") },
            { id: "sides", title: t("details_sides") },
            ...sections,
            ...(alternatives.length > 0 ? [{ id: "alternatives", title: t("details_alternatives") }] : []),
            { id: "sources", title: t("details_sources") },
          ]}
        />
        <main>
          <Brief restriction={restriction} cite={cite} />
          {restriction.guide && <Guide parts={restriction.guide} vendor={vendor} cite={cite} />}
          <Section id="dates" title={t("details_dates")}>
            <Timeline restriction={restriction} cite={cite} />
          </Section>
          <Section id="sides" title={t("details_sides")}>
            <Sides restriction={restriction} vendor={vendor} cite={cite} />
          </Section>
          {sections.map(({ id, title, statements }) => (
            <Section key={id} id={id} title={title}>
              {statements.map((statement) => (
                <Statement key={statement.id} of={statement} cite={cite} />
              ))}
            </Section>
          ))}
          {listed.length + approved.length > 0 && (
            <Alternatives files={listed} approved={approved} organization={policy.organizationName} citeFrom={citeFrom} />
          )}
          <Sources list={list} />
        </main>
      </div>
      <Foot restriction={restriction} />
    </>
  );
}

function Head({ restriction }: { restriction: Restriction }) {
  const { title, authority, citation, published } = restriction;
  return (
    <header class="head">
      <PageName />
      <h1>
        <Text of={title} />
      </h1>
      <p>{t("details_published_by", authority.name, formatDay(published))}</p>
      <p class="soft">
        <bdi>{citation}</bdi>
      </p>
      {!/^en\b/.test(language()) && <p>{t("notice_in_english")}</p>}
      <p class="not-advice">{t("details_not_advice")}</p>
    </header>
  );
}

/** What a reader must know first: what the rule asks of them, which is nothing, and what the authority advises. */
function Brief({ restriction, cite }: { restriction: Restriction; cite: Cite }) {
  return (
    <Section id="brief" title={t("details_brief")}>
      <Statement of={restriction.privateUse.statement} cite={cite} />
      <Statement of={restriction.advice} cite={cite} />
    </Section>
  );
}

function Foot({ restriction }: { restriction: Restriction }) {
  const { version } = browser.runtime.getManifest();
  return (
    <footer class="foot soft">
      <p>{t("details_not_advice")}</p>
      <p>{t("details_versions", version, rules.compiled.version, `${restriction.id}@${restriction.version}`)}</p>
    </footer>
  );
}
