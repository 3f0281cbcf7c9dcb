/** Starts a worker thread. In Node 20 it does not get the TypeScript loader of its parent; plain JavaScript can fetch it. */
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
