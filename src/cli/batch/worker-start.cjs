/**
 * Starts a worker thread. In Node 20 it does not get the TypeScript loader of its parent; plain JavaScript can fetch one.
 * That for `require` runs in the same thread, where the one for modules would start another thread beside each worker.
 */
require("tsx/cjs/api").register();
require("./worker.ts");
