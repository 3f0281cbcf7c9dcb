/** Controls that put something into a cart, told by ids, classes, field names and addresses that shop systems use in every language. */

const OWN =
  /add[-_. ]?(?:to|2)?[-_. ]?(?:the|your)?[-_. ]?(?:cart|basket|bag|trolley)\b|(?:cart|basket)[-_.]?(?:add|btn|button)|(?:btn|button|submit)[-_.]*(?:buy|cart|basket)\b|in-?den-?warenkorb|\bbuy-?(?:now|btn|button)\b/i;
const FORM = /cart\/add|add[-_]?to[-_]?cart|basket\/add/i;
const LINK = /[?&/](?:add-to-cart|cart\/add|add_to_cart|addtocart)\b/i;
const NAMES = ["id", "name", "class", "value", "data-action", "data-test", "data-testid", "aria-label", "title"];
/** What links say of themselves; there are many, and few have more. */
const LINK_NAMES = ["id", "class", "data-action"];

/** @returns true for a control that puts something into a cart, by its own markup or the form that it sends */
export function putsIntoCart(element: Element): boolean {
  const link = element.localName === "a";
  const own = (link ? LINK_NAMES : NAMES).map((name) => element.getAttribute(name) ?? "").join(" ");
  if (OWN.test(own)) return true;
  if (link) return LINK.test(element.getAttribute("href") ?? "");
  const submits = element.localName === "button" || element.getAttribute("type") === "submit" || element.getAttribute("type") === "image";
  return submits && FORM.test(element.closest("form")?.getAttribute("action") ?? "");
}
