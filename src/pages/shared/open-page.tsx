/** What every page of the extension does first. */
import { type ComponentChild, render } from "preact";
import { direction, t } from "../../platform/locale";

/** Draws a page into its document, which then carries the language and the direction of its texts. */
export function openPage(title: string, page: ComponentChild): void {
  dressDocument(title);
  render(page, document.body);
}

/** Gives the document its title, and the language and direction that texts have now. */
export function dressDocument(title: string): void {
  document.documentElement.lang = t("page_language");
  document.documentElement.dir = direction();
  document.title = title;
}
