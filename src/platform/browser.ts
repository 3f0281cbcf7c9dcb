/** The extension interface of the browser, as promises. The only file that knows which library is behind it. */
import browser from "webextension-polyfill";

export default browser;
