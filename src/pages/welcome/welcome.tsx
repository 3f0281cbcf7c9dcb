/** The first-run page: what the extension does, what it never does, and the one choice there is. */
import { t } from "../../platform/locale";
import { speakAsChosen } from "../../settings/store";
import { openPage } from "../shared/open-page";
import { Welcome } from "./app";

await speakAsChosen();
openPage(`${t("welcome_title")} – ${t("appName")}`, <Welcome />);
