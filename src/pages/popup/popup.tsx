/** The toolbar popup: what is known of the page in the active tab, and what the person can do about it. */
import { t } from "../../platform/locale";
import { speakAsChosen } from "../../settings/store";
import { openPage } from "../shared/open-page";
import { Popup } from "./app";

await speakAsChosen();
openPage(t("appName"), <Popup />);
