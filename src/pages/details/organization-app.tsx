/** The details of a rule of an organization: its own words, that it is no law, and what it offers instead. */
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import type { OrganizationRule, OwnAlternative } from "../../rules/own/own-rules";
import { isolate } from "../shared/isolate";
import { NewTabLink } from "../shared/new-tab-link";
import { PageName } from "../shared/page-name";
import { rules } from "../shared/rules-in-use";
import { Contents } from "./contents";
import { Section } from "./section";

interface Props {
  rule: OrganizationRule;
  /** Name of the vendor for people. */
  vendor: string;
  alternatives: readonly OwnAlternative[];
}

export function OrganizationDetails({ rule, vendor, alternatives }: Props) {
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <header class="head">
        <PageName />
        <h1>
          <bdi>{rule.title}</bdi>
        </h1>
        {vendor && <p>{t("sentence_organization_heading", vendor)}.</p>}
        <p class="not-advice">{t("sentence_organization_no_law")}</p>
      </header>
      <div class="columns">
        <Contents
          entries={[
            { id: "brief", title: t("details_brief") },
            ...(alternatives.length > 0 ? [{ id: "alternatives", title: t("alternatives_own") }] : []),
          ]}
        />
        <main>
          <Section id="brief" title={t("details_brief")}>
            <p>
              <bdi>{rule.text}</bdi>
            </p>
            {rule.link && (
              <p>
                <NewTabLink href={rule.link}>{t("popup_source", t("sentence_organization_source"))}</NewTabLink>
              </p>
            )}
          </Section>
          {alternatives.length > 0 && (
            <Section id="alternatives" title={t("alternatives_own")}>
              <ul class="products">
                {alternatives.map((product) => (
                  <Product key={product.url} {...product} />
                ))}
              </ul>
            </Section>
          )}
        </main>
      </div>
      <footer class="foot soft">
        <p>{t("details_versions", version, isolate(rules.compiled.version), isolate(`${rule.id}@${rule.version}`))}</p>
      </footer>
    </>
  );
}

function Product({ name, url, about }: OwnAlternative) {
  return (
    <li>
      <h3>
        <NewTabLink href={url}>
          <bdi>{name}</bdi>
        </NewTabLink>
      </h3>
      {about && (
        <p>
          <bdi>{about}</bdi>
        </p>
      )}
    </li>
  );
}
