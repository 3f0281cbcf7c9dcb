/** Whether an organization gets reports from this device. */
import { useEffect, useState } from "preact/hooks";
import { reportDestination } from "../../settings/reporting/kept";

/** @returns undefined until it is known */
export function useReporting(): boolean | undefined {
  const [isOn, setOn] = useState<boolean>();
  useEffect(() => void reportDestination().then((destination) => setOn(destination !== undefined)), []);
  return isOn;
}
