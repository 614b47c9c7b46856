/** Words of a Chinese text, so that a title breaks between words and never inside one. */

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const cache = new Map<string, readonly string[]>();
const CACHE_LIMIT = 20_000;

/** No line begins with these: they belong to the word before them. */
const CLOSING = /^[，。、；：？！）】》〉」』”’…—,.;:?!)\]%℃·]+$/u;
/** No line ends with these: they belong to the word after them. */
const OPENING = /[（【《〈「『“‘([]$/u;

export function phrasesOf(text: string): readonly string[] {
  const known = cache.get(text);
  if (known) return known;
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) {
      phrases[phrases.length - 1] = last + segment;
    } else phrases.push(segment);
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, phrases);
  return phrases;
}
