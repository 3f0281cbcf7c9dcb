/** What is installed: versions, the day of the rules, licences, privacy. */
import browser from "../../platform/browser";
import { isManagedEdition } from "../../platform/edition";
import { formatDay, t } from "../../platform/locale";
import { Fact } from "../shared/fact";
import { NewTabLink } from "../shared/new-tab-link";
import { Part } from "../shared/part";
import { compiled } from "../shared/rules";

export function About() {
  const { version } = browser.runtime.getManifest();
  return (
    <Part id="about" title={t("options_about")}>
      <dl>
        <Fact name={t("options_version")}>{version}</Fact>
        <Fact name={t("options_edition")}>{t(isManagedEdition() ? "options_edition_managed" : "options_edition_standard")}</Fact>
        <Fact name={t("options_rule_date")}>{formatDay(compiled.version.slice(0, 10))}</Fact>
        <Fact name={t("options_rule_version")}>
          <code dir="ltr">{compiled.version}</code>
        </Fact>
      </dl>
      <p>{t("options_not_advice")}</p>
      <ul class="links">
        <li>
          <a href="/src/pages/support/index.html">{t("support_title")}</a>
        </li>
        <li>
          <NewTabLink href="/src/pages/details/index.html">{t("popup_whole_rule")}</NewTabLink>
        </li>
        <li>
          <NewTabLink href="/privacy.txt">{t("options_privacy_text")}</NewTabLink>
        </li>
        <li>
          <NewTabLink href="/licenses.txt">{t("options_licenses")}</NewTabLink>
        </li>
      </ul>
    </Part>
  );
}
