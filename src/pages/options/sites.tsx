/** Which sites the extension looks at by itself, and the choice to let it look at every one. */
import { t } from "../../platform/locale";
import type { SiteRole } from "../../rules/schema";
import { EverySiteButton } from "../shared/every-site-button";
import { Part } from "../shared/part";
import { compiled } from "../shared/rules";
import { useEverySite } from "../shared/use-every-site";

const ROLES = [
  ["shop", "options_sites_shop"],
  ["software-shop", "options_sites_software_shop"],
  ["marketplace", "options_sites_marketplace"],
  ["app-store", "options_sites_app_store"],
  ["portal", "options_sites_portal"],
  ["reseller", "options_sites_reseller"],
  ["catalogue", "options_sites_catalogue"],
] as const satisfies readonly (readonly [Exclude<SiteRole, "quiet">, string])[];

export function Sites({ say }: { say: (text: string) => void }) {
  const everySite = useEverySite();
  const { state } = everySite;
  return (
    <Part id="sites" title={t("options_sites")}>
      <p>{t(state === "required" ? "options_sites_required" : state === "every" ? "options_sites_every" : "options_sites_listed")}</p>
      <Listed />
      {state === "listed" && <p>{t("options_sites_offer")}</p>}
      <div class="row">
        <EverySiteButton everySite={everySite} say={say} />
      </div>
    </Part>
  );
}

/** The sites of the rules, by kind: how many, and on request which. */
function Listed() {
  const kinds = [
    { label: t("options_sites_own"), names: compiled.vendors.flatMap(({ domains }) => domains) },
    ...ROLES.map(([role, key]) => ({ label: t(key), names: compiled.sites.filter((site) => site.role === role).map(({ name }) => name) })),
  ];
  return (
    <ul class="list kinds">
      {kinds.map(({ label, names }) => (
        <li key={label}>
          <details>
            <summary>
              <span>{label}</span> <span class="count">{names.length}</span>
            </summary>
            <p class="soft">
              <bdi>{names.toSorted((a, b) => a.localeCompare(b)).join(", ")}</bdi>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
