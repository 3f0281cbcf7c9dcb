/** How the sentry finds the reader once it was injected: through the world that all scripts of the extension share on a page. */

export interface Reader {
  /** @param anew report even what was reported before */
  report(anew: boolean): void;
}

declare global {
  var vendorNoticeReader: Reader | undefined;
}

export function currentReader(): Reader | undefined {
  return globalThis.vendorNoticeReader;
}

export function setReader(reader: Reader): void {
  globalThis.vendorNoticeReader = reader;
}
