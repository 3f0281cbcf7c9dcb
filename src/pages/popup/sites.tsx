/** Which sites the extension looks at by itself: the listed ones, or every site when the person wants that. */
import type { TabView } from "../../messages";
import { t } from "../../platform/locale";
import { EverySiteButton } from "../shared/every-site-button";
import { useEverySite } from "../shared/use-every-site";
import { hostOf } from "./texts";

interface Props {
  view: TabView;
  say: (text: string) => void;
}

export function Sites({ view, say }: Props) {
  const everySite = useEverySite();
  const { state } = everySite;
  if (state === undefined || state === "required") return null;
  if (state === "listed" && (!view.outside || view.state === "unreadable")) return null;
  return (
    <section class="sites">
      <p>
        {state === "every" ? t("popup_every_site_granted") : outsideText(view)} <span class="soft">{t("popup_privacy")}</span>
      </p>
      <EverySiteButton everySite={everySite} say={say} />
    </section>
  );
}

function outsideText({ url }: TabView): string {
  const host = hostOf(url);
  return host ? t("popup_outside", host) : t("popup_outside_unknown");
}
