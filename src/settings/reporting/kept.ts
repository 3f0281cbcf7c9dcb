/** Where records wait, and where they go to: both kept on the device, because the worker may be stopped at any moment. */
import { slot } from "../../platform/storage";
import { policySlot } from "../policy/kept";
import { type Destination, destinationOf } from "./destination";
import { decodeOutbox } from "./outbox";

export const outboxSlot = slot("local", "reports", decodeOutbox);

/** @returns undefined where no policy asks for reports */
export async function reportDestination(): Promise<Destination | undefined> {
  return destinationOf((await policySlot.read()).values);
}
