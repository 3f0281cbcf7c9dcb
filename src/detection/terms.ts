/**
 * Finds many terms (names, phrases) in a text in one pass, at a cost that does not grow with the number of terms:
 * each word of the text is looked up by its first word or, where a script has no spaces, by its first letter.
 */
import { fold, wordsOf } from "./words";

export interface TermMatch<T> {
  value: T;
  /** Index of the first matched word. */
  at: number;
  /** Number of words matched. */
  length: number;
}

interface Term<T> {
  value: T;
  words: string[];
  /** The last word may go on: "касперск*" also finds "касперского". */
  open: boolean;
}

/** Scripts whose words are written without spaces, or with endings attached to them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Hangul}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Letters by which open terms are looked up. */
const STEM = 2;
/** Words of letters below Thai, the first of these scripts, need no closer look. */
const BEYOND = /[\u0e00-\uffff]/;
/** A shorter name inside a longer word is chance. */
const INSIDE = 5;

const NONE: readonly never[] = [];
/** From this many words on remembering a result costs less than finding it again. */
const LONG = 24;

export class TermIndex<T> {
  readonly #byWord = new Map<string, Term<T>[]>();
  readonly #byStem = new Map<string, Term<T>[]>();
  readonly #byStart = new Map<string, Term<T>[]>();
  readonly #byLetter = new Map<string, Term<T>[]>();
  /** Rules ask the same of the same text again and again while one page is judged. */
  readonly #known = new WeakMap<readonly string[], TermMatch<T>[]>();

  /** @param term words as people write them; a trailing `*` leaves the end of the last word open */
  add(term: string, value: T): void {
    const open = term.endsWith("*");
    const words = wordsOf(open ? term.slice(0, -1) : term);
    const first = words[0];
    if (!first) return;
    const entry = { value, words, open };
    if (UNSPACED.test(first)) put(this.#byLetter, first[0] as string, entry);
    else if (open && words.length === 1) put(this.#byStem, first.slice(0, STEM), entry);
    else put(this.#byWord, first, entry);
    if (words.length === 1 && first.length >= INSIDE) put(this.#byStart, first.slice(0, INSIDE), entry);
  }

  /** All matches in the order of the text; matches may overlap. The words must not change afterwards. */
  find(words: readonly string[]): readonly TermMatch<T>[] {
    const known = words.length < LONG ? undefined : this.#known.get(words);
    if (known) return known;
    const found: TermMatch<T>[] = [];
    for (let at = 0; at < words.length; at++) this.#findAt(words, at, found);
    if (words.length >= LONG) this.#known.set(words, found);
    return found;
  }

  /** First match or undefined, for yes/no questions. */
  first(text: string): TermMatch<T> | undefined {
    return this.find(wordsOf(text))[0];
  }

  /** Values of terms of one word that stand somewhere inside `label`, as in "acmeshop" or "buy-acme". */
  inside(label: string): T[] {
    const text = fold(label);
    const found = new Set<T>();
    for (let start = 0; start + INSIDE <= text.length; start++) {
      for (const term of this.#byStart.get(text.slice(start, start + INSIDE)) ?? [])
        if (text.startsWith(term.words[0] as string, start)) found.add(term.value);
    }
    return [...found];
  }

  #findAt(words: readonly string[], at: number, found: TermMatch<T>[]): void {
    const word = words[at] as string;
    for (const term of this.#byWord.get(word) ?? NONE)
      if (follows(words, at, term)) found.push({ value: term.value, at, length: term.words.length });
    for (const term of this.#byStem.get(word.slice(0, STEM)) ?? NONE)
      if (word.startsWith(term.words[0] as string)) found.push({ value: term.value, at, length: 1 });
    if (this.#byLetter.size > 0 && isUnspaced(word)) this.#findInside(words, at, found);
  }

  #findInside(words: readonly string[], at: number, found: TermMatch<T>[]): void {
    const word = words[at] as string;
    for (let start = 0; start < word.length; start++) {
      for (const term of this.#byLetter.get(word[start] as string) ?? NONE) {
        const length = reach(words, at, start, term.words);
        if (length > 0) found.push({ value: term.value, at, length });
      }
    }
  }
}

function isUnspaced(word: string): boolean {
  return BEYOND.test(word) && UNSPACED.test(word);
}

/** How many words a term covers that begins inside a word; the spaces of the term may be missing in the text. 0 when it does not fit. */
function reach(words: readonly string[], at: number, start: number, term: readonly string[]): number {
  const word = words[at] as string;
  if (word.startsWith(term.join(""), start)) return 1;
  const [first = "", ...rest] = term;
  if (rest.length === 0 || word.slice(start) !== first) return 0;
  const last = rest.length - 1;
  const fits = rest.every((part, offset) => {
    const next = words[at + 1 + offset] ?? "";
    return offset === last ? next.startsWith(part) : next === part;
  });
  return fits ? term.length : 0;
}

function follows<T>(words: readonly string[], at: number, term: Term<T>): boolean {
  const last = term.words.length - 1;
  return term.words.every((part, offset) => {
    const word = words[at + offset];
    return word === part || (offset === last && term.open && word?.startsWith(part) === true);
  });
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
