import { t } from "../../platform/locale";
import type { EverySite } from "./use-every-site";

interface Props {
  everySite: EverySite;
  /** Told what came of it, in words. */
  say: (text: string) => void;
}

/** Asks for every site, or gives it back. */
export function EverySiteButton({ everySite: { state, ask, giveBack }, say }: Props) {
  if (state === undefined || state === "required") return null;
  const every = state === "every";
  function press(): void {
    // Nothing may be awaited before the request.
    const outcome = every ? giveBack() : ask();
    outcome.then(
      (done) => say(t(done ? (every ? "popup_every_site_off" : "popup_every_site_on") : "every_site_declined")),
      () => say(t("popup_failed")),
    );
  }
  return (
    <button type="button" class="button" onClick={press}>
      {t(every ? "popup_listed_only" : "popup_every_site")}
    </button>
  );
}
