/** Sets a text of unknown direction apart within a sentence (Unicode's first strong isolate), so that neither changes the other's order. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
