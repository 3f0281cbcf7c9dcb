/** What the notice leaves in the world that all scripts of the extension share on a page. */

/** Name of the element that holds the notice; whoever reads the page leaves it out. */
export const HOST_NAME = "vendor-notice";

export interface NoticeHandle {
  /** Takes the notice away at once: the page it was about is gone. */
  hide(): void;
  /** Lets the page be seen through the notice while something on the page is pointed out, or no longer. */
  fade(faded: boolean): void;
  /** The extension is gone: takes the notice away; a blocked page is loaded anew, for the extension that came instead. */
  leave(): void;
  /** False once the extension was updated or switched off while the page stayed open. */
  alive(): boolean;
}

declare global {
  var vendorNotice: NoticeHandle | undefined;
}

/** The notice that is at work in this document, if any. */
export function currentHandle(): NoticeHandle | undefined {
  return globalThis.vendorNotice;
}
