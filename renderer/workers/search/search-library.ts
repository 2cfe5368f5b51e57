import type { SearchAnswer, SearchQuery, SearchState } from '#shared/contracts/search-messages.ts';
import { SEARCHED_TABLES, type SearchedTable } from '#shared/domain/search/describe-row.ts';
import { queryWords } from '#shared/domain/search/fold.ts';
import type { SearchDocument } from '#shared/domain/search/search-record.ts';
import type { PackLanguage } from '#shared/domain/standard/pack-language.ts';
import { createFileTexts } from './file-texts.ts';
import { readKept, writeKept, type LogHeads } from './kept-search.ts';
import { openToRead, readChangedRows, readHeads, readTables, type StoredRow } from './read-rows.ts';
import { createShelf } from './row-shelf.ts';
import { createSearchMemory } from './search-memory.ts';
import { showHits } from './show-hits.ts';

/** Everything that can be found in one database, kept in step with its change log. */
export interface SearchLibrary {
  /** Reads all rows; tells how far it is. Resolves when they are read, or when `close` was called. */
  read(onState: (state: SearchState) => void): Promise<void>;
  /** Reads again what the change log names since the last look, and tells that it did. */
  catchUp(): Promise<void>;
  /**
   * The built-in checklists are found in this language from now on. Nothing is read again: there are a few hundred
   * built-in questions, and the rows people wrote keep the language they were written in.
   */
  setLanguage(language: PackLanguage): void;
  setDocuments(source: string, documents: readonly SearchDocument[]): void;
  answer(query: SearchQuery): Promise<SearchAnswer>;
  close(): void;
}

/** At most so often, in milliseconds, it is told how far reading is. */
const TELL_EVERY_MS = 150;
/** Fewer records than this are read as quickly as what was kept of them. */
const LEAST_KEPT = 5_000;
/** Rows taken in from the log after which it is kept anew; those after that are read from the log at the next start. */
const MOST_UNKEPT = 2_000;

export interface SearchSettings {
  /** The language the built-in checklists are found in at first. */
  readonly language: PackLanguage;
  /** Milliseconds that only go up. */
  readonly now: () => number;
  /** Names this very program, so that a later start may take what it has kept; null to keep nothing. */
  readonly made: string | null;
  /** Nobody has asked and nothing has changed for this long, in milliseconds, before the search is kept. */
  readonly quietMs: number;
}

/** The library of that database; nothing is read yet. */
export function openSearchLibrary(databaseName: string, { language, now, made, quietMs }: SearchSettings): SearchLibrary {
  let connection: Promise<IDBDatabase> | null = null;
  let heads: LogHeads = new Map();
  let isClosed = false;
  let isWhole = false;
  let queue: Promise<void> = Promise.resolve();
  let tookMs = 0;
  /** Rows taken in that are not kept yet; without end while nothing is kept. */
  let unkept = Infinity;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let tell: (state: SearchState) => void = () => undefined;

  const database = async (): Promise<IDBDatabase> => {
    connection ??= openToRead(databaseName).then((opened) => {
      const letGo = (): void => {
        connection = null;
      };
      opened.addEventListener('versionchange', letGo);
      opened.addEventListener('close', letGo);
      return opened;
    });
    connection.catch(() => (connection = null));
    return connection;
  };
  const shelf = createShelf(database);
  const files = createFileTexts(database);
  const memory = createSearchMemory(language, files.known);
  const tellReady = (): void => {
    if (isWhole && !isClosed) tell({ kind: 'ready', records: memory.size, tookMs });
  };
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = queue.then(step);
    queue = done.catch(() => undefined);
    return done;
  };

  /** Evidence whose file is text is described a second time, with its words. */
  const putFileTexts = async (rows: readonly StoredRow[]): Promise<void> => {
    for (const row of rows) {
      if (isClosed) return;
      if (await files.load(row)) memory.put('evidence', row);
    }
  };
  const catchUpNow = async (): Promise<void> => {
    if (isClosed) return;
    const native = await database();
    const { heads: newHeads, ids } = await readChangedRows(native, heads);
    for (const table of SEARCHED_TABLES) {
      const changed = [...(ids.get(table) ?? [])];
      shelf.forget(table, changed);
      const rows = await shelf.read(table, changed);
      const present = rows.filter((row) => row !== undefined);
      if (table === 'answers') {
        for (const row of await shelf.read('questions', memory.unmetQuestionsOf(present))) if (row) memory.note('questions', row);
      }
      changed.forEach((id, place) => {
        const row = rows[place];
        if (row === undefined) memory.forget(table, id);
        else memory.put(table, row);
      });
      unkept += changed.length;
      if (table === 'evidence') await putFileTexts(present);
    }
    heads = newHeads;
  };

  /** Takes what an earlier start has kept; false when there is nothing that fits. */
  const restore = async (native: IDBDatabase): Promise<boolean> => {
    const kept = made === null ? null : await readKept(native, made);
    if (kept === null || isClosed) return false;
    memory.restore(kept.index);
    heads = kept.heads;
    unkept = 0;
    const noteAll = (table: SearchedTable, rows: readonly StoredRow[]): Promise<void> => {
      for (const row of rows) memory.note(table, row);
      return Promise.resolve();
    };
    await readTables(native, ['audits', 'templates'], noteAll, () => !isClosed);
    return true;
  };
  /** Takes every row in; the evidence with a text file is handed back, to be read last. */
  const takeRows = async (native: IDBDatabase): Promise<readonly StoredRow[]> => {
    let toldAt = now();
    // First, so that what changes while the rows are read is read again.
    heads = await readHeads(native);
    const withFile: StoredRow[] = [];
    await readTables(
      native,
      SEARCHED_TABLES,
      async (table, rows) => {
        // An answer is described with the code of its question, which may be a built-in one.
        if (table === 'questions' || table === 'answers') await memory.loadPacks();
        for (const row of rows) memory.put(table, row, true);
        if (table === 'evidence') withFile.push(...rows.filter(files.isReadable));
        if (now() - toldAt < TELL_EVERY_MS) return;
        toldAt = now();
        tell({ kind: 'reading', records: memory.size });
      },
      () => !isClosed,
    );
    return withFile;
  };
  const readAll = async (onState: (state: SearchState) => void): Promise<void> => {
    const startedAt = now();
    tell = onState;
    onState({ kind: 'reading', records: 0 });
    const native = await database();
    const withFile = (await restore(native)) ? [] : await takeRows(native);
    await memory.loadPacks();
    if (isClosed) return;
    await catchUpNow();
    isWhole = true;
    tookMs = now() - startedAt;
    tellReady();
    // Files last: they are the slowest to read, and everything else is found meanwhile.
    await putFileTexts(withFile);
    if (withFile.length > 0) tellReady();
    keepSoon();
  };

  const keepNow = async (): Promise<void> => {
    if (made === null || isClosed) return;
    if (await writeKept(await database(), made, { heads, index: memory.keep() })) unkept = 0;
  };
  const keepSoon = (): void => {
    clearTimeout(keeping);
    if (made === null || isClosed || !isWhole || unkept < MOST_UNKEPT || memory.size < LEAST_KEPT) return;
    // It takes some tenths of a second, in which nothing is answered: not while somebody types.
    keeping = setTimeout(() => void inTurn(keepNow).catch(() => undefined), quietMs);
  };

  return {
    read: (onState) => inTurn(() => readAll(onState)),
    catchUp: () =>
      inTurn(async () => {
        await catchUpNow();
        tellReady();
        keepSoon();
      }),
    setLanguage(chosen) {
      memory.setLanguage(chosen);
      tellReady();
    },
    setDocuments: (source, given) => memory.setDocuments(source, given),
    async answer(query) {
      keepSoon();
      const audit = query.auditId === null ? null : { id: query.auditId, templateIds: memory.surroundings.audits.get(query.auditId)?.templateIds ?? [] };
      const { counts, hits } = memory.find({
        text: query.text,
        kinds: query.kinds === null ? null : new Set(query.kinds),
        audit,
        limit: query.limit,
      });
      const shown = await showHits(hits, { query, words: queryWords(query.text), surroundings: memory.surroundings, shelf, files });
      return { text: query.text, counts, hits: shown, isWhole };
    },
    close() {
      isClosed = true;
      clearTimeout(keeping);
      void connection?.then((native) => native.close(), () => undefined);
    },
  };
}
