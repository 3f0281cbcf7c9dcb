import { t } from "../../platform/locale";

/** Whose page this is, above its heading. */
export function PageName() {
  return (
    <p class="product">
      <img src="/icons/48.png" width="24" height="24" alt="" /> {t("appName")}
    </p>
  );
}
