import { language } from "../../platform/locale";

/** The day on the person's own calendar. */
export function dayOf(time: number): string {
  return new Date(time).toLocaleDateString(language(), { dateStyle: "long" });
}

/** Day and time of day, short enough for a table. */
export function momentOf(time: number): string {
  return new Date(time).toLocaleString(language(), { dateStyle: "medium", timeStyle: "short" });
}
