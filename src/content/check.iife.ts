/** "Check this page": reads the page the person is looking at, whatever it names, and reports what it says. Injected on request only. */
import { extract } from "../detection/extract/extract";
import { emptyFacts } from "../detection/facts";
import { post } from "./wire";

function report(): void {
  let facts = emptyFacts(location.href);
  try {
    facts = extract(document, location.href);
  } catch {
    // A page that cannot be read is judged by its address.
  }
  post({ type: "page/facts", facts, asked: true });
}

report();
