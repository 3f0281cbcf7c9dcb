/** Which part of the page an element stands in. Each element is looked at once, however many of its descendants ask. */
import type { Place } from "../facts";

/** What makes an element the beginning of a part: its name, its role, or words of its class and id. */
const HEADER_TAG = /^(?:header|nav)$/;
const HEADER_ROLE = /^(?:navigation|banner)$/;
const HEADER_NAME = /navbar|menu/i;
const FOOTER_NAME = /footer/i;
const ASIDE_NAME = /sidebar|related|recommend|similar|upsell|sponsor|also|cookie/i;

/** A part inside another one is what the stronger of the two says: a list of related things in a menu is a menu. */
const STRENGTH: Record<Place, number> = { main: 0, aside: 1, footer: 2, header: 3 };

export class Places {
  readonly #known = new Map<Element, Place>();

  of(element: Element): Place {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const own = beginning(element);
    const around = parent ? this.of(parent) : "main";
    const place = STRENGTH[own] > STRENGTH[around] ? own : around;
    this.#known.set(element, place);
    return place;
  }
}

/** Class names on html and body say nothing about a part. */
function beginning(element: Element): Place {
  const tag = element.localName;
  if (tag === "body" || tag === "html") return "main";
  const role = element.getAttribute("role") ?? "";
  const name = `${element.getAttribute("class") ?? ""} ${element.id}`;
  if (HEADER_TAG.test(tag) || HEADER_ROLE.test(role) || HEADER_NAME.test(name)) return "header";
  if (tag === "footer" || role === "contentinfo" || FOOTER_NAME.test(name)) return "footer";
  return tag === "aside" || role === "complementary" || ASIDE_NAME.test(name) ? "aside" : "main";
}
