/** Notices the person hid or folded: each can be taken back. */
import { t } from "../../platform/locale";
import type { Dismissal } from "../../settings/dismissals";
import { setFolded } from "../../settings/folded-sites";
import { choices } from "../../settings/store";
import { dayOf } from "../shared/day";
import { kindName } from "../shared/kind-name";
import { focusPart, Part } from "../shared/part";

interface Props {
  dismissals: readonly Dismissal[];
  folded: readonly string[];
  /** False where an organization has notices shown all the same. */
  hold: boolean;
  say: (text: string, undo?: () => Promise<void>) => void;
}

const ID = "hidden";

export function Hidden({ dismissals, folded, hold, say }: Props) {
  const slots = choices(false);

  async function showAgain(gone: readonly Dismissal[]): Promise<void> {
    await slots.dismissals.update((list) => list.filter((kept) => !gone.some((one) => isSame(one, kept))));
    focusPart(ID);
    say(t("options_hidden_shown"), () => slots.dismissals.update((list) => [...list, ...gone.toReversed()]));
  }

  async function unfold(site: string): Promise<void> {
    await slots.folded.update((list) => setFolded(list, site, false));
    focusPart(ID);
    say(t("options_folded_gone", site), () => slots.folded.update((list) => setFolded(list, site, true)));
  }

  return (
    <Part id={ID} title={t("options_hidden")}>
      <p>{t(dismissals.length > 0 ? "options_hidden_note" : "options_hidden_none")}</p>
      {!hold && <p class="managed">{t("options_hidden_off")}</p>}
      {dismissals.length > 0 && (
        <>
          <ul class="list rows">
            {dismissals.map((dismissal) => (
              <Row
                key={`${dismissal.at} ${dismissal.target} ${dismissal.kind}`}
                dismissal={dismissal}
                showAgain={() => void showAgain([dismissal])}
              />
            ))}
          </ul>
          {dismissals.length > 1 && (
            <div class="row">
              <button type="button" class="button" onClick={() => void showAgain(dismissals)}>
                {t("options_hidden_all")}
              </button>
            </div>
          )}
        </>
      )}
      {folded.length > 0 && (
        <>
          <h3>{t("options_folded")}</h3>
          <ul class="list rows">
            {folded.map((site) => (
              <li key={site}>
                <p>
                  <bdi>{site}</bdi>
                </p>
                <button type="button" class="button" aria-label={`${t("options_unfold")}: ${site}`} onClick={() => void unfold(site)}>
                  {t("options_unfold")}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function isSame(a: Dismissal, b: Dismissal): boolean {
  return a.at === b.at && a.scope === b.scope && a.target === b.target && a.kind === b.kind && a.vendor === b.vendor;
}

function Row({ dismissal, showAgain }: { dismissal: Dismissal; showAgain: () => void }) {
  const { scope, target, kind, at, until } = dismissal;
  const name = scope === "month" ? t("options_hidden_everywhere") : target;
  return (
    <li>
      <div>
        <p>
          <bdi class="target">{name}</bdi>
        </p>
        <p class="soft">
          {t(`options_hidden_${scope}`)}
          {scope !== "month" && ` · ${kindName(kind)}`} ·{" "}
          {until ? t("options_hidden_until", dayOf(until)) : t("options_hidden_since", dayOf(at))}
        </p>
      </div>
      <button type="button" class="button" aria-label={`${t("popup_show_again")}: ${name}`} onClick={showAgain}>
        {t("popup_show_again")}
      </button>
    </li>
  );
}
