import type { ComponentChildren } from "preact";
import { t } from "../../platform/locale";

interface Props {
  href: string;
  class?: string;
  lang?: string;
  children: ComponentChildren;
}

/** A link out of the extension. It opens beside the page, says so, and tells the other side nothing about where it came from. */
export function NewTabLink({ children, ...link }: Props) {
  return (
    <a {...link} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> {t("page_new_tab")}</span>
    </a>
  );
}
