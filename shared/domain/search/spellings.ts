/** What a spelling stands for: the number of a word, or the numbers of several. */
export type WordNumbers = number | readonly number[];

/** The spellings met so far with the words they are once folded. */
export interface Spellings {
  /**
   * Calls back with the words of a text, in order. `learn` is asked once for each new spelling; most words of a text
   * were met before, and then neither a string is made nor anything folded.
   */
  eachIn(text: string, learn: (spelling: string) => WordNumbers, onWord: (number: number) => void): void;
  forget(): void;
}

/** When there are more, all are forgotten and learned anew; they only save time. */
const MOST_SPELLINGS = 250_000;
/** Twice as many places, and a power of two. */
const TABLE_SIZE = 1 << 19;
const FIRST_POOL = 1 << 16;

/** What `\s` matches, but for the byte order mark, which folding takes away. */
function isBlank(code: number): boolean {
  if (code === 32 || (code > 8 && code < 14)) return true;
  if (code < 160) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** No spelling is known yet. */
export function createSpellings(): Spellings {
  // A hash table over the letters themselves: a Map would need a string for every word of every text.
  const table = new Int32Array(TABLE_SIZE).fill(-1);
  const hashes = new Int32Array(MOST_SPELLINGS);
  const starts = new Int32Array(MOST_SPELLINGS + 1);
  let letters = new Uint16Array(FIRST_POOL);
  let meanings: WordNumbers[] = [];

  const forget = (): void => {
    table.fill(-1);
    letters = new Uint16Array(FIRST_POOL);
    meanings = [];
  };
  const isSame = (spelling: number, text: string, from: number, to: number): boolean => {
    const start = starts[spelling] ?? 0;
    if ((starts[spelling + 1] ?? 0) - start !== to - from) return false;
    for (let place = from; place < to; place += 1) {
      if (letters[start + place - from] !== text.charCodeAt(place)) return false;
    }
    return true;
  };
  const remember = (at: number, hash: number, text: string, from: number, to: number, meaning: WordNumbers): void => {
    const spelling = meanings.length;
    const start = spelling === 0 ? 0 : (starts[spelling] ?? 0);
    const end = start + to - from;
    if (end > letters.length) {
      const more = new Uint16Array(Math.max(letters.length * 2, end));
      more.set(letters);
      letters = more;
    }
    for (let place = from; place < to; place += 1) letters[start + place - from] = text.charCodeAt(place);
    starts[spelling + 1] = end;
    hashes[spelling] = hash;
    table[at] = spelling;
    meanings.push(meaning);
  };
  const meaningOf = (
    text: string,
    from: number,
    to: number,
    hash: number,
    learn: (spelling: string) => WordNumbers,
  ): WordNumbers => {
    let at = (hash ^ (hash >>> 15)) & (TABLE_SIZE - 1);
    for (;;) {
      const spelling = table[at] ?? -1;
      if (spelling < 0) break;
      if (hashes[spelling] === hash && isSame(spelling, text, from, to)) return meanings[spelling] ?? [];
      at = (at + 1) & (TABLE_SIZE - 1);
    }
    const meaning = learn(text.slice(from, to));
    if (meanings.length >= MOST_SPELLINGS) forget();
    else remember(at, hash, text, from, to, meaning);
    return meaning;
  };

  return {
    eachIn(text, learn, onWord) {
      let from = -1;
      let hash = 0;
      for (let place = 0; place <= text.length; place += 1) {
        const code = place === text.length ? 32 : text.charCodeAt(place);
        if (!isBlank(code)) {
          if (from < 0) {
            from = place;
            hash = 0;
          }
          hash = (Math.imul(hash, 31) + code) | 0;
          continue;
        }
        if (from < 0) continue;
        const meaning = meaningOf(text, from, place, hash, learn);
        if (typeof meaning === 'number') onWord(meaning);
        else meaning.forEach(onWord);
        from = -1;
      }
    },
    forget,
  };
}
