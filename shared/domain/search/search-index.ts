import { foldedWords, queryWords } from './fold.ts';
import { copyParts, emptyParts, keepParts, NO_NAME, partsOf, type IndexParts, type KeptIndex } from './index-parts.ts';
import { ranksOf, PLACES, type Place } from './rank.ts';
import { SEARCH_KINDS, type SearchKind, type SearchRecord } from './search-record.ts';
import { createSpellings, type WordNumbers } from './spellings.ts';

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
  /** A copy of the records whose keys are wanted, to be kept outside. */
  keep(isWanted: (key: string) => boolean): KeptIndex;
  /** Holds exactly what was kept from now on; what it held before is forgotten. */
  restore(kept: KeptIndex): void;
}

interface Candidate {
  readonly slot: number;
  readonly score: number;
  readonly time: number;
}

/** Dead places are cleared away when they are more than this share of the living, and more than a thousand. */
const DEAD_SHARE = 0.25;
const DEAD_LEAST = 1_000;

const KIND_NUMBERS: ReadonlyMap<SearchKind, number> = new Map(SEARCH_KINDS.map((kind, number) => [kind, number]));

const DAY = /^\d{4}-\d{2}-\d{2}/;

function digitsAt(text: string, place: number, count: number): number {
  let number = 0;
  for (let at = place; at < place + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    number = number * 10 + (digit >= 0 && digit <= 9 ? digit : 0);
  }
  return number;
}

/**
 * A day or moment of our own writing (2026-02-24, 2026-02-24T10:15:30.123Z) as a number, the later the greater: its
 * digits read as milliseconds, 31 days to a month. Anything else counts as none. No calendar is asked: it is done for
 * each record that is read.
 */
function momentOf(at: string | null): number {
  if (at === null || !DAY.test(at)) return 0;
  const day = (digitsAt(at, 0, 4) * 12 + digitsAt(at, 5, 2)) * 31 + digitsAt(at, 8, 2);
  const seconds = (digitsAt(at, 11, 2) * 60 + digitsAt(at, 14, 2)) * 60 + digitsAt(at, 17, 2);
  return (day * 86_400 + seconds) * 1_000 + digitsAt(at, 20, 3);
}

/**
 * An index over the different words of all records: each query word is looked for in each different word once, and
 * the records of the words found are then counted together. Finds exactly what a scan of every text would find,
 * parts of German compounds and of unspaced Chinese included, because no query word holds a blank.
 */
export function createSearchIndex(): SearchIndex {
  let parts = emptyParts();
  /** Where each key stands; made when a record is first changed or taken out, not while all are read. */
  let slotOf: Map<string, number> | null = null;
  let dead = 0;
  const spellings = createSpellings();
  const take = (given: IndexParts): void => {
    parts = given;
    slotOf = null;
    dead = 0;
    spellings.forget();
  };

  const learn = (spelling: string): WordNumbers => {
    const numbers = foldedWords(spelling).map((word) => parts.vocabulary.numberOf(word));
    const [first] = numbers;
    return numbers.length === 1 && first !== undefined ? first : numbers;
  };
  const noteAll = (text: string, slot: number, first: Place, rest: Place): void => {
    let place = first;
    spellings.eachIn(text, learn, (number) => {
      parts.postings.note(number, slot * 4 + place);
      place = rest;
    });
  };
  const places = (): Map<string, number> => {
    slotOf ??= new Map(parts.slots.keys.flatMap((key, slot) => (key === null ? [] : [[key, slot] as const])));
    return slotOf;
  };
  const bury = (key: string): void => {
    const slot = places().get(key);
    if (slot === undefined) return;
    parts.slots.keys[slot] = null;
    places().delete(key);
    dead += 1;
  };
  /** Sum of the best rank of each word, per slot; 0 where a word is missing. */
  const score = (words: readonly string[]): Uint16Array => {
    const { slots, vocabulary, postings } = parts;
    const total = new Uint16Array(slots.keys.length);
    const best = new Uint8Array(slots.keys.length);
    words.forEach((word, round) => {
      best.fill(0);
      vocabulary.eachWith(word, (number, lie) => postings.raise(number, ranksOf(lie), best));
      for (let slot = 0; slot < total.length; slot += 1) {
        const now = best[slot] ?? 0;
        const before = total[slot] ?? 0;
        total[slot] = now === 0 || (round > 0 && before === 0) ? 0 : before + now;
      }
    });
    return total;
  };

  const add = (record: SearchRecord): void => {
    const { slots, audits, templates } = parts;
    const slot = slots.keys.length;
    slotOf?.set(record.key, slot);
    slots.keys.push(record.key);
    slots.kinds.push(KIND_NUMBERS.get(record.kind) ?? 0);
    slots.audits.push(audits.numberOf(record.auditId));
    slots.templates.push(templates.numberOf(record.templateId));
    slots.times.push(momentOf(record.at));
    for (const code of record.codes) noteAll(code, slot, PLACES.code, PLACES.code);
    noteAll(record.title, slot, PLACES.titleStart, PLACES.title);
    for (const { text } of record.texts) noteAll(text, slot, PLACES.text, PLACES.text);
  };
  const sizeNow = (): number => parts.slots.keys.length - dead;

  return {
    get size() {
      return sizeNow();
    },
    add,
    put(record) {
      bury(record.key);
      add(record);
      if (dead > DEAD_LEAST && dead > sizeNow() * DEAD_SHARE) take(copyParts(parts, () => true));
    },
    remove: bury,
    keep: (isWanted) => keepParts(copyParts(parts, isWanted)),
    restore: (kept) => take(partsOf(kept)),
    find({ text, kinds, audit, limit }) {
      const { slots, audits, templates } = parts;
      const counts = SEARCH_KINDS.map(() => 0);
      const best = SEARCH_KINDS.map((): Candidate[] => []);
      const words = queryWords(text);
      const scores = words.length === 0 ? new Uint16Array(0) : score(words);
      const auditNumber = audit === null ? NO_NAME : audits.find(audit.id);
      const templateNumbers = new Set(audit?.templateIds.map((id) => templates.find(id)));
      for (let slot = 0; slot < scores.length; slot += 1) {
        const value = scores[slot] ?? 0;
        if (value === 0 || slots.keys[slot] === null) continue;
        if (audit !== null && slots.audits[slot] !== auditNumber && !templateNumbers.has(slots.templates[slot] ?? NO_NAME)) continue;
        const kind = slots.kinds[slot] ?? 0;
        counts[kind] = (counts[kind] ?? 0) + 1;
        const list = best[kind];
        if (list === undefined || (kinds !== null && !kinds.has(SEARCH_KINDS[kind] ?? 'audit'))) continue;
        const time = slots.times[slot] ?? 0;
        const last = list.length < limit ? undefined : list[list.length - 1];
        if (last !== undefined && (value < last.score || (value === last.score && time <= last.time))) continue;
        const at = list.findIndex((other) => value > other.score || (value === other.score && time > other.time));
        list.splice(at < 0 ? list.length : at, 0, { slot, score: value, time });
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
