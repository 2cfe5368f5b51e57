/** Per word the records that hold it, each with the place it has there: the slot times four, and the place. */
export interface Postings {
  /** Notes that a word stands there. Slots come in ascending order; the same posting twice in a row is kept once. */
  note(word: number, posting: number): void;
  /** Calls back with every posting of a word, in the order they were noted. */
  each(word: number, onPosting: (posting: number) => void): void;
  /** Raises `best` of each slot that holds the word to what its place is worth, `worths[place]`, where that is more. */
  raise(word: number, worths: readonly number[], best: Uint8Array): void;
  /** All of them, to be kept; not a copy, so they are only to be read or cloned before more is noted. */
  keep(): KeptPostings;
}

/** The postings of word `w` stand in `ordered` from `starts[w]` to `starts[w + 1]`. */
export interface KeptPostings {
  readonly starts: Int32Array<ArrayBuffer>;
  readonly ordered: Int32Array<ArrayBuffer>;
}

/** Notes from here on are put in order as a whole; fewer are hung onto the lists of their words. */
const MANY = 50_000;
const FIRST_ROOM = 1 << 16;
const NOTHING: readonly number[] = [];

/**
 * Postings of words. Reading a whole database notes a million of them: they are written one behind the other, and put
 * in order once, by counting, when somebody asks. What is noted after that hangs at its word in a list. Begins with
 * those that were kept, or with none.
 */
export function createPostings(kept?: KeptPostings): Postings {
  let words = new Int32Array(FIRST_ROOM);
  let noted = new Int32Array(FIRST_ROOM);
  let length = 0;
  let starts = kept?.starts ?? new Int32Array(1);
  let ordered = kept?.ordered ?? new Int32Array(0);
  let later: number[][] = [];

  const hang = (word: number, posting: number): void => {
    const list = later[word];
    if (list === undefined) later[word] = [posting];
    else if (list[list.length - 1] !== posting) list.push(posting);
  };
  const putInOrder = (): void => {
    const before = { starts, ordered, later };
    const known = before.starts.length - 1;
    let count = Math.max(known, before.later.length);
    for (let at = 0; at < length; at += 1) count = Math.max(count, (words[at] ?? 0) + 1);
    const next = new Int32Array(count + 1);
    for (let word = 0; word < known; word += 1) next[word + 1] = (before.starts[word + 1] ?? 0) - (before.starts[word] ?? 0);
    before.later.forEach((list, word) => (next[word + 1] = (next[word + 1] ?? 0) + list.length));
    for (let at = 0; at < length; at += 1) {
      const word = (words[at] ?? 0) + 1;
      next[word] = (next[word] ?? 0) + 1;
    }
    for (let word = 0; word < count; word += 1) next[word + 1] = (next[word + 1] ?? 0) + (next[word] ?? 0);
    const all = new Int32Array(next[count] ?? 0);
    const fill = next.slice();
    const put = (word: number, posting: number): void => {
      const at = fill[word] ?? 0;
      all[at] = posting;
      fill[word] = at + 1;
    };
    for (let word = 0; word < known; word += 1) {
      for (let at = before.starts[word] ?? 0; at < (before.starts[word + 1] ?? 0); at += 1) put(word, before.ordered[at] ?? 0);
    }
    before.later.forEach((list, word) => list.forEach((posting) => put(word, posting)));
    for (let at = 0; at < length; at += 1) put(words[at] ?? 0, noted[at] ?? 0);
    starts = next;
    ordered = all;
    later = [];
  };
  const settle = (isForKeeping: boolean): void => {
    if (length === 0 && !(isForKeeping && later.length > 0)) return;
    if (length >= MANY || isForKeeping) putInOrder();
    else for (let at = 0; at < length; at += 1) hang(words[at] ?? 0, noted[at] ?? 0);
    length = 0;
    if (words.length > FIRST_ROOM) {
      words = new Int32Array(FIRST_ROOM);
      noted = new Int32Array(FIRST_ROOM);
    }
  };

  return {
    note(word, posting) {
      const last = length - 1;
      if (last >= 0 && words[last] === word && noted[last] === posting) return;
      if (length === words.length) {
        const moreWords = new Int32Array(length * 2);
        moreWords.set(words);
        words = moreWords;
        const moreNoted = new Int32Array(length * 2);
        moreNoted.set(noted);
        noted = moreNoted;
      }
      words[length] = word;
      noted[length] = posting;
      length += 1;
    },
    each(word, onPosting) {
      settle(false);
      const end = starts[word + 1] ?? 0;
      for (let at = word + 1 < starts.length ? (starts[word] ?? 0) : end; at < end; at += 1) onPosting(ordered[at] as number);
      later[word]?.forEach(onPosting);
    },
    raise(word, worths, best) {
      settle(false);
      const [first = 0, second = 0, third = 0, fourth = 0] = worths;
      const list = ordered;
      const end = starts[word + 1] ?? 0;
      for (let at = word + 1 < starts.length ? (starts[word] ?? 0) : end; at < end; at += 1) {
        const posting = list[at] as number;
        const place = posting & 3;
        const worth = place === 3 ? fourth : place === 2 ? third : place === 1 ? second : first;
        const slot = posting >>> 2;
        if ((best[slot] as number) < worth) best[slot] = worth;
      }
      for (const posting of later[word] ?? NOTHING) {
        const worth = worths[posting & 3] ?? 0;
        if ((best[posting >>> 2] ?? 0) < worth) best[posting >>> 2] = worth;
      }
    },
    keep() {
      settle(true);
      return { starts, ordered };
    },
  };
}
