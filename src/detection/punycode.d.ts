/** The package has no types of its own; the one function that is used. */
declare module "punycode.js" {
  const punycode: { toUnicode(domain: string): string };
  export default punycode;
}
