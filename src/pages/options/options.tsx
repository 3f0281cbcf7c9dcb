/** The options page: everything a person can decide, and what is kept on this device. */
import { t } from "../../platform/locale";
import { speakAsChosen } from "../../settings/store";
import { openPage } from "../shared/open-page";
import { Options } from "./app";

await speakAsChosen();
openPage(`${t("options_title")} – ${t("appName")}`, <Options />);
