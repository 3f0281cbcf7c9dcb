/** Tells screen readers once, politely. */
import { useEffect, useState } from "preact/hooks";

/** A live region must be there before its text, or it is not read. */
const BEFORE = 250;
/** Then it is emptied, so that nobody meets the same sentence twice while reading on. */
const AFTER = 8000;

export function Announcer({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timers = [setTimeout(() => setSaid(text), BEFORE), setTimeout(() => setSaid(""), AFTER)];
    return () => timers.forEach(clearTimeout);
  }, [text]);
  return <output class="unseen">{said}</output>;
}
