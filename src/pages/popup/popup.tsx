/** The toolbar popup: what is known of the page in the active tab, and what the person can do about it. */
import { t } from "../../platform/locale";
import { openPage } from "../shared/open-page";
import { Popup } from "./app";

openPage(t("appName"), <Popup />);
