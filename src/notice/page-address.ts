/** The address of the page one looks at: a fragment is a place on it, unless the site uses it to tell its pages apart (#/, #!). */
export function pageAddress(): string {
  const { href } = location;
  const at = href.indexOf("#");
  return at < 0 || /^[/!]/.test(href.slice(at + 1)) ? href : href.slice(0, at);
}
