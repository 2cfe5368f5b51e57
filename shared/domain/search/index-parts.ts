import { createPostings, type KeptPostings, type Postings } from './postings.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What is known of each record, one place per record and list. A record that was taken out has no key any more. */
export interface Slots {
  readonly keys: (string | null)[];
  readonly kinds: number[];
  readonly audits: number[];
  readonly templates: number[];
  /** When it was made or last judged: the later, the greater; 0 for never. */
  readonly times: number[];
}

/** Numbers for names that come again and again. */
export interface Names {
  /** The number of a name, given out when it is new; `NO_NAME` for none. */
  readonly numberOf: (name: string | null) => number;
  /** The number of a name, or one that nothing has. */
  readonly find: (name: string) => number;
  /** All names in the order of their numbers. */
  readonly all: () => readonly string[];
}

/** Everything an index is made of. */
export interface IndexParts {
  readonly slots: Slots;
  readonly audits: Names;
  readonly templates: Names;
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
}

/** An index as it can be kept outside: texts and numbers alone, which can be cloned. */
export interface KeptIndex {
  readonly keys: readonly string[];
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly audits: Int32Array<ArrayBuffer>;
  readonly templates: Int32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
  readonly auditNames: readonly string[];
  readonly templateNames: readonly string[];
  /** As `Vocabulary.keep` gives them. */
  readonly words: readonly string[];
  readonly postings: KeptPostings;
}

export const NO_NAME = -1;
const GONE = -1;

function createNames(known: readonly string[] = []): Names {
  const numbers = new Map<string, number>(known.map((name, number) => [name, number]));
  let lastName: string | null = null;
  let lastNumber = NO_NAME;
  return {
    numberOf(name) {
      if (name === null) return NO_NAME;
      // Rows of one audit mostly come one after the other.
      if (name === lastName) return lastNumber;
      lastName = name;
      const number = numbers.get(name);
      lastNumber = number ?? numbers.size;
      if (number === undefined) numbers.set(name, lastNumber);
      return lastNumber;
    },
    find: (name) => numbers.get(name) ?? NO_NAME - 1,
    all: () => [...numbers.keys()],
  };
}

/** The parts of an index without records. */
export function emptyParts(): IndexParts {
  return {
    slots: { keys: [], kinds: [], audits: [], templates: [], times: [] },
    audits: createNames(),
    templates: createNames(),
    vocabulary: createVocabulary(),
    postings: createPostings(),
  };
}

/** The same records, those left out that are dead or not wanted, and the words only they had: each stage of a note that was typed left some. */
export function copyParts(from: IndexParts, isWanted: (key: string) => boolean): IndexParts {
  const to: IndexParts = { ...emptyParts(), audits: from.audits, templates: from.templates };
  const moved = new Int32Array(from.slots.keys.length).fill(GONE);
  from.slots.keys.forEach((key, slot) => {
    if (key === null || !isWanted(key)) return;
    moved[slot] = to.slots.keys.length;
    to.slots.keys.push(key);
    to.slots.kinds.push(from.slots.kinds[slot] ?? 0);
    to.slots.audits.push(from.slots.audits[slot] ?? NO_NAME);
    to.slots.templates.push(from.slots.templates[slot] ?? NO_NAME);
    to.slots.times.push(from.slots.times[slot] ?? 0);
  });
  for (const word of from.vocabulary.words()) {
    let number = GONE;
    from.postings.each(word.number, (posting) => {
      const slot = moved[posting >>> 2] ?? GONE;
      if (slot === GONE) return;
      if (number === GONE) number = to.vocabulary.numberOf(word.text);
      to.postings.note(number, slot * 4 + (posting & 3));
    });
  }
  return to;
}

/** The parts as they can be kept. All records must be alive, as those of a copy are. */
export function keepParts({ slots, audits, templates, vocabulary, postings }: IndexParts): KeptIndex {
  return {
    keys: slots.keys.map((key) => key ?? ''),
    kinds: Uint8Array.from(slots.kinds),
    audits: Int32Array.from(slots.audits),
    templates: Int32Array.from(slots.templates),
    times: Float64Array.from(slots.times),
    auditNames: audits.all(),
    templateNames: templates.all(),
    words: vocabulary.keep(),
    postings: postings.keep(),
  };
}

/** Whether something is an index that was kept, with as many values in each list as it has records. */
export function isKeptIndex(value: unknown): value is KeptIndex {
  if (typeof value !== 'object' || value === null) return false;
  // Each part is looked at below.
  const { keys, kinds, audits, templates, times, auditNames, templateNames, words, postings } = value as Partial<KeptIndex>;
  const { starts, ordered } = postings ?? {};
  return (
    Array.isArray(keys) &&
    kinds instanceof Uint8Array &&
    [audits, templates, starts, ordered].every((numbers) => numbers instanceof Int32Array) &&
    times instanceof Float64Array &&
    [kinds, audits, templates, times].every((list) => list?.length === keys.length) &&
    [auditNames, templateNames, words].every(Array.isArray)
  );
}

/** The parts that were kept. */
export function partsOf(kept: KeptIndex): IndexParts {
  return {
    slots: {
      keys: [...kept.keys],
      kinds: [...kept.kinds],
      audits: [...kept.audits],
      templates: [...kept.templates],
      times: [...kept.times],
    },
    audits: createNames(kept.auditNames),
    templates: createNames(kept.templateNames),
    vocabulary: createVocabulary(kept.words),
    postings: createPostings(kept.postings),
  };
}
