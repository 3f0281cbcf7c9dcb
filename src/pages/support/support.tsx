/** The support page: for whoever answers why a page was flagged, or was not. `#KAS-P-7Q2M4K` opens with that code looked up. */
import { t } from "../../platform/locale";
import { speakAsChosen } from "../../settings/store";
import { watchErrors } from "../../settings/watch-errors";
import { openPage } from "../shared/open-page";
import { Support } from "./app";

watchErrors("support");
await speakAsChosen();
openPage(`${t("support_title")} – ${t("appName")}`, <Support />);
// The place that the address points at exists only now.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
