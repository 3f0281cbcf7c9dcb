/** Whose words these are: the extension's, and on a managed device the organization's; never the page's. */
import type { ComponentChildren } from "preact";
import { label } from "../labels";
import type { NoticeModel } from "../model";
import { NoticeIcon } from "./icons";

export function Head({ model, children }: { model: NoticeModel; children?: ComponentChildren }) {
  const { managed } = model;
  return (
    <header class="head">
      <span class="mark">
        <NoticeIcon />
      </span>
      <p class="from">
        <b>{label("appName")}</b> <span>{managed ? label("notice_from_organization", managed.organization) : label("notice_from")}</span>
      </p>
      {children}
    </header>
  );
}
