import { foldedWords, queryWords } from './fold.ts';
import { createPostings, type Postings } from './postings.ts';
import { ranksOf, PLACES, type Place } from './rank.ts';
import { SEARCH_KINDS, type SearchKind, type SearchRecord } from './search-record.ts';
import { createSpellings, type WordNumbers } from './spellings.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What is asked of the index. */
export interface IndexQuery {
  readonly text: string;
  /** Only these kinds among the hits; the counts tell of all kinds. Null for all. */
  readonly kinds: ReadonlySet<SearchKind> | null;
  /** Only what belongs to this audit, with the questions of its checklists; null for everything. */
  readonly audit: { readonly id: string; readonly templateIds: readonly string[] } | null;
  /** Most hits of each kind. */
  readonly limit: number;
}

export interface IndexHit {
  readonly key: string;
  readonly kind: SearchKind;
  /** Higher is better; only to be compared within one answer. */
  readonly score: number;
}

export interface IndexAnswer {
  /** How many there are of each kind, whatever the limit. */
  readonly counts: Readonly<Record<SearchKind, number>>;
  /** The best of each kind asked for, best first within each kind. */
  readonly hits: readonly IndexHit[];
}

/** Finds records by parts of their words. */
export interface SearchIndex {
  /** How many records there are. */
  readonly size: number;
  /** Adds a record whose key is not there: reading a whole database need not look for each. */
  add(record: SearchRecord): void;
  /** Adds a record, or replaces the one with its key. */
  put(record: SearchRecord): void;
  /** Takes a record out; one that is not there changes nothing. */
  remove(key: string): void;
  find(query: IndexQuery): IndexAnswer;
}

/** Dead places are cleared away when they are more than this share of the living, and more than a thousand. */
const DEAD_SHARE = 0.25;
const DEAD_LEAST = 1_000;
const NONE = -1;
const HYPHEN = 45;
const NINE = 57;

interface Slots {
  readonly keys: (string | null)[];
  readonly kinds: number[];
  readonly audits: number[];
  readonly templates: number[];
  /** Days and moments as they are written: in this form the later one is the greater text. */
  readonly times: string[];
}

const KIND_NUMBERS: ReadonlyMap<SearchKind, number> = new Map(SEARCH_KINDS.map((kind, number) => [kind, number]));

/** A day or moment of our own writing (2026-02-24T10:15:30Z); anything else counts as none. */
function momentOf(at: string | null): string {
  return at !== null && at.charCodeAt(4) === HYPHEN && at.charCodeAt(0) <= NINE ? at : '';
}

/** Numbers for names that come again and again. */
function createNames(): { readonly numberOf: (name: string | null) => number; readonly find: (name: string) => number } {
  const numbers = new Map<string, number>();
  let lastName: string | null = null;
  let lastNumber = NONE;
  return {
    numberOf(name) {
      if (name === null) return NONE;
      // Rows of one audit mostly come one after the other.
      if (name === lastName) return lastNumber;
      lastName = name;
      const known = numbers.get(name);
      lastNumber = known ?? numbers.size;
      if (known === undefined) numbers.set(name, lastNumber);
      return lastNumber;
    },
    find: (name) => numbers.get(name) ?? NONE - 1,
  };
}

/**
 * An index over the different words of all records: each query word is looked for in each different word once, and
 * the records of the words found are then counted together. Finds exactly what a scan of every text would find,
 * parts of German compounds and of unspaced Chinese included, because no query word holds a blank.
 */
export function createSearchIndex(): SearchIndex {
  const audits = createNames();
  const templates = createNames();
  /** Where each key stands; made when a record is first changed or taken out, not while all are read. */
  let slotOf: Map<string, number> | null = null;
  let slots: Slots = { keys: [], kinds: [], audits: [], templates: [], times: [] };
  let vocabulary: Vocabulary = createVocabulary();
  let postings: Postings = createPostings();
  let dead = 0;
  const spellings = createSpellings();

  const learn = (spelling: string): WordNumbers => {
    const numbers = foldedWords(spelling).map((word) => vocabulary.numberOf(word));
    const [first] = numbers;
    return numbers.length === 1 && first !== undefined ? first : numbers;
  };
  const noteAll = (text: string, slot: number, first: Place, rest: Place): void => {
    let place = first;
    spellings.eachIn(text, learn, (number) => {
      postings.note(number, slot * 4 + place);
      place = rest;
    });
  };
  const places = (): Map<string, number> => {
    slotOf ??= new Map(slots.keys.flatMap((key, slot) => (key === null ? [] : [[key, slot] as const])));
    return slotOf;
  };
  const bury = (key: string): void => {
    const slot = places().get(key);
    if (slot === undefined) return;
    slots.keys[slot] = null;
    places().delete(key);
    dead += 1;
  };
  const clearAway = (): void => {
    const old = { slots, vocabulary, postings };
    const moved: number[] = [];
    slots = { keys: [], kinds: [], audits: [], templates: [], times: [] };
    slotOf = null;
    old.slots.keys.forEach((key, slot) => {
      if (key === null) {
        moved[slot] = NONE;
        return;
      }
      moved[slot] = slots.keys.length;
      slots.keys.push(key);
      slots.kinds.push(old.slots.kinds[slot] ?? 0);
      slots.audits.push(old.slots.audits[slot] ?? NONE);
      slots.templates.push(old.slots.templates[slot] ?? NONE);
      slots.times.push(old.slots.times[slot] ?? '');
    });
    vocabulary = createVocabulary();
    spellings.forget();
    postings = createPostings();
    for (const word of old.vocabulary.words()) {
      // Words nobody uses any more go: each stage of a note that was typed left some.
      let number = NONE;
      old.postings.each(word.number, (posting) => {
        const slot = moved[posting >>> 2] ?? NONE;
        if (slot === NONE) return;
        if (number === NONE) number = vocabulary.numberOf(word.text);
        postings.note(number, slot * 4 + (posting & 3));
      });
    }
    dead = 0;
  };

  /** Sum of the best rank of each word, per slot; 0 where a word is missing. */
  const score = (words: readonly string[]): Uint16Array => {
    const total = new Uint16Array(slots.keys.length);
    const best = new Uint8Array(slots.keys.length);
    words.forEach((word, round) => {
      best.fill(0);
      vocabulary.eachWith(word, (number, lie) => {
        const ranks = ranksOf(lie);
        postings.each(number, (posting) => {
          const rank = ranks[posting & 3] as number;
          const slot = posting >>> 2;
          if ((best[slot] as number) < rank) best[slot] = rank;
        });
      });
      for (let slot = 0; slot < total.length; slot += 1) {
        const now = best[slot] ?? 0;
        const before = total[slot] ?? 0;
        total[slot] = now === 0 || (round > 0 && before === 0) ? 0 : before + now;
      }
    });
    return total;
  };

  const add = (record: SearchRecord): void => {
    const slot = slots.keys.length;
    slotOf?.set(record.key, slot);
    slots.keys.push(record.key);
    slots.kinds.push(KIND_NUMBERS.get(record.kind) ?? NONE);
    slots.audits.push(audits.numberOf(record.auditId));
    slots.templates.push(templates.numberOf(record.templateId));
    slots.times.push(momentOf(record.at));
    for (const code of record.codes) noteAll(code, slot, PLACES.code, PLACES.code);
    noteAll(record.title, slot, PLACES.titleStart, PLACES.title);
    for (const { text } of record.texts) noteAll(text, slot, PLACES.text, PLACES.text);
  };
  const sizeNow = (): number => slots.keys.length - dead;

  return {
    get size() {
      return sizeNow();
    },
    add,
    put(record) {
      bury(record.key);
      add(record);
      if (dead > DEAD_LEAST && dead > sizeNow() * DEAD_SHARE) clearAway();
    },
    remove: bury,
    find({ text, kinds, audit, limit }) {
      const counts = SEARCH_KINDS.map(() => 0);
      const best = SEARCH_KINDS.map((): { readonly slot: number; readonly score: number }[] => []);
      const words = queryWords(text);
      const scores = words.length === 0 ? new Uint16Array(0) : score(words);
      const auditNumber = audit === null ? NONE : audits.find(audit.id);
      const templateNumbers = new Set(audit?.templateIds.map((id) => templates.find(id)));
      for (let slot = 0; slot < scores.length; slot += 1) {
        const value = scores[slot] ?? 0;
        if (value === 0 || slots.keys[slot] === null) continue;
        if (audit !== null && slots.audits[slot] !== auditNumber && !templateNumbers.has(slots.templates[slot] ?? NONE)) continue;
        const kind = slots.kinds[slot] ?? 0;
        counts[kind] = (counts[kind] ?? 0) + 1;
        const list = best[kind];
        if (list === undefined || (kinds !== null && !kinds.has(SEARCH_KINDS[kind] ?? 'audit'))) continue;
        const last = list.length < limit ? undefined : list[list.length - 1];
        const isBetter = (other: { readonly slot: number; readonly score: number }): boolean =>
          value > other.score || (value === other.score && (slots.times[slot] ?? '') > (slots.times[other.slot] ?? ''));
        if (last !== undefined && !isBetter(last)) continue;
        const at = list.findIndex(isBetter);
        list.splice(at < 0 ? list.length : at, 0, { slot, score: value });
        if (list.length > limit) list.pop();
      }
      return {
        counts: Object.fromEntries(SEARCH_KINDS.map((kind, index) => [kind, counts[index] ?? 0])) as Record<SearchKind, number>,
        hits: SEARCH_KINDS.flatMap((kind, index) =>
          (best[index] ?? []).map(({ slot, score: value }) => ({ key: slots.keys[slot] ?? '', kind, score: value })),
        ),
      };
    },
  };
}
