/** Addresses for a benchmark, as many as wanted, the same in every run: ordinary ones, and a known share of labelled ones. */
import { readAddresses } from "../measure/corpus";

/** One labelled address in so many: the labelled ones name a vendor, or stand where vendors are talked about. */
export const LABELLED_IN = 20;

const TOPICS = ["news", "garden", "recipes", "sports", "travel", "music", "science", "health", "history", "weather", "cars", "films"];
const SHAPES: readonly ((topic: string, number: number) => string)[] = [
  (topic, n) => `https://www.${topic}-daily${n % 997}.example/${2015 + (n % 11)}/${1 + (n % 12)}/the-${topic}-story-number-${n}`,
  (topic, n) => `https://shop${n % 499}.example/p/${topic}-lamp-${n}/dp/B${(n * 7919).toString(36).toUpperCase()}?ref=sr_1_${n % 50}&th=1`,
  (topic, n) => `https://forum.${topic}${n % 211}.example/viewtopic.php?t=${n}&start=${(n % 9) * 15}`,
  (topic, n) => `https://www.google.com/search?q=best+${topic}+${n}&client=firefox-b-d`,
  (topic, n) => `https://en.wikipedia.org/wiki/${topic}_of_the_year_${n}`,
  (_topic, n) => `https://cdn${n % 17}.example/assets/build-${n.toString(16)}/main.min.js?v=${n}`,
  (topic, n) => `https://www.amazon.com/s?k=${topic}+headphones+${n}`,
  (topic, n) => `https://${topic}.example/caf%C3%A9/${n}/index.html`,
];

/** @param labelled file of labelled addresses */
export function* benchAddresses(count: number, labelled: string): Generator<string> {
  const known = readAddresses(labelled).map(({ row }) => row.url);
  for (let number = 0; number < count; number++) {
    if (number % LABELLED_IN === 0) yield known[(number / LABELLED_IN) % known.length] as string;
    else yield ordinary(number);
  }
}

function ordinary(number: number): string {
  const shape = SHAPES[number % SHAPES.length] as (typeof SHAPES)[number];
  return shape(TOPICS[number % TOPICS.length] as string, number);
}
