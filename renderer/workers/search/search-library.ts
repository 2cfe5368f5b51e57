import type { SearchAnswer, SearchQuery, SearchState } from '#shared/contracts/search-messages.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { describeDocument, describeRow, keyOfRow, SEARCHED_TABLES, type SearchedRow, type SearchedTable } from '#shared/domain/search/describe-row.ts';
import { queryWords } from '#shared/domain/search/fold.ts';
import { createSearchIndex, type SearchIndex } from '#shared/domain/search/search-index.ts';
import type { SearchDocument } from '#shared/domain/search/search-record.ts';
import type * as BuiltIn from '#shared/domain/standard/built-in.ts';
import type { PackLanguage } from '#shared/domain/standard/pack-language.ts';
import { createFileTexts } from './file-texts.ts';
import { createShelf } from './row-shelf.ts';
import { openToRead, readChangedRows, readHeads, readTables, type LogHeads, type StoredRow } from './read-rows.ts';
import { showHits } from './show-hits.ts';
import type { Surroundings } from './surroundings.ts';

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

/** The library of that database, built-in checklists in that language; nothing is read yet. */
export function openSearchLibrary(databaseName: string, firstLanguage: PackLanguage, now: () => number): SearchLibrary {
  const index: SearchIndex = createSearchIndex();
  const audits = new Map<string, Audit>();
  const standards = new Map<string, string | null>();
  const questions = new Map<string, Pick<ChecklistQuestion, 'code' | 'clause'>>();
  const builtInQuestions = new Map<string, ChecklistQuestion>();
  const builtInChecklists = new Map<string, ChecklistTemplate>();
  const documents = new Map<string, SearchDocument>();
  const keysOfSource = new Map<string, readonly string[]>();
  let connection: Promise<IDBDatabase> | null = null;
  let heads: LogHeads = new Map();
  let language = firstLanguage;
  /** The built-in standards are most of this worker's code, and only questions need them: loaded while rows are on their way. */
  let packsPut: Promise<void> | null = null;
  let packs: typeof BuiltIn | null = null;
  let isClosed = false;
  let isWhole = false;
  let queue: Promise<void> = Promise.resolve();
  let tookMs = 0;
  let tell: (state: SearchState) => void = () => undefined;
  const tellReady = (): void => {
    if (isWhole && !isClosed) tell({ kind: 'ready', records: index.size, tookMs });
  };

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

  const clauseTitleOf = ({ templateId, clause }: ChecklistQuestion): string =>
    packs?.findStandard(standards.get(templateId) ?? null, language)?.clauses.find(({ number }) => number === clause)?.title ?? '';
  const surroundings: Surroundings = { audits, builtInQuestions, builtInChecklists, documents, clauseTitleOf };
  // By its reference the finding itself is meant: a case is found by its own words alone.
  const context = { questionOf: (id: string) => questions.get(id), findingOf: () => undefined, clauseTitleOf, fileTextOf: files.known };

  const put = (searched: SearchedRow, isNew = false): void => {
    if (searched.table === 'audits') audits.set(searched.row.id, searched.row);
    else if (searched.table === 'templates') standards.set(searched.row.id, searched.row.standardId);
    else if (searched.table === 'questions') {
      questions.set(searched.row.id, { code: searched.row.code, clause: searched.row.clause });
    }
    const record = describeRow(searched, context);
    if (isNew) {
      if (record !== null) index.add(record);
    } else if (record === null) index.remove(keyOfRow(searched.table, searched.row.id));
    else index.put(record);
  };
  // Rows come from our own database: the table tells their shape.
  const putStored = (table: SearchedTable, row: StoredRow, isNew = false): void => put({ table, row } as unknown as SearchedRow, isNew);
  const forget = (table: SearchedTable, id: string): void => {
    if (table === 'audits') audits.delete(id);
    if (table === 'questions') questions.delete(id);
    index.remove(keyOfRow(table, id));
  };
  const putBuiltIn = (isNew: boolean): void => {
    for (const { template, questions: asked } of packs?.builtInTemplates(language) ?? []) {
      builtInChecklists.set(template.id, template);
      put({ table: 'templates', row: template }, isNew);
      for (const question of asked) {
        builtInQuestions.set(question.id, question);
        put({ table: 'questions', row: question }, isNew);
      }
    }
  };
  /** Evidence whose file is text is described a second time, with its words. */
  const putFileTexts = async (rows: readonly StoredRow[]): Promise<void> => {
    for (const row of rows) {
      if (isClosed) return;
      if (await files.load(row)) putStored('evidence', row);
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
      changed.forEach((id, place) => {
        const row = rows[place];
        if (row === undefined) forget(table, id);
        else putStored(table, row);
      });
      if (table === 'evidence') await putFileTexts(rows.filter((row) => row !== undefined));
    }
    heads = newHeads;
  };
  const loadPacks = (): Promise<void> =>
    (packsPut ??= import('#shared/domain/standard/built-in.ts').then((loaded) => {
      packs = loaded;
      if (!isClosed) putBuiltIn(true);
    }));
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = queue.then(step);
    queue = done.catch(() => undefined);
    return done;
  };

  const readAll = async (onState: (state: SearchState) => void): Promise<void> => {
    const startedAt = now();
    let toldAt = startedAt;
    tell = onState;
    onState({ kind: 'reading', records: 0 });
    const native = await database();
    // First, so that what changes while the rows are read is read again.
    heads = await readHeads(native);
    const withFile: StoredRow[] = [];
    const reading = readTables(
      native,
      SEARCHED_TABLES,
      async (table, rows) => {
        if (table === 'questions') await loadPacks();
        for (const row of rows) putStored(table, row, true);
        if (table === 'evidence') withFile.push(...rows.filter(files.isReadable));
        if (now() - toldAt < TELL_EVERY_MS) return;
        toldAt = now();
        onState({ kind: 'reading', records: index.size });
      },
      () => !isClosed,
    );
    await reading;
    await loadPacks();
    if (isClosed) return;
    await catchUpNow();
    isWhole = true;
    tookMs = now() - startedAt;
    tellReady();
    // Files last: they are the slowest to read, and everything else is found meanwhile.
    await putFileTexts(withFile);
    if (withFile.length > 0) tellReady();
  };

  return {
    read: (onState) => inTurn(() => readAll(onState)),
    catchUp: () =>
      inTurn(async () => {
        await catchUpNow();
        tellReady();
      }),
    setLanguage(chosen) {
      if (chosen === language) return;
      language = chosen;
      // Their ids are the same in every language: each takes the place of its other wording.
      putBuiltIn(false);
      tellReady();
    },
    setDocuments(source, given) {
      for (const key of keysOfSource.get(source) ?? []) {
        index.remove(key);
        documents.delete(key);
      }
      const records = given.map((document) => ({ document, record: describeDocument(`page-${source}`, document) }));
      for (const { document, record } of records) {
        documents.set(record.key, document);
        // Those of before were taken out above.
        index.add(record);
      }
      keysOfSource.set(source, records.map(({ record }) => record.key));
    },
    async answer(query) {
      const audit = query.auditId === null ? null : { id: query.auditId, templateIds: audits.get(query.auditId)?.templateIds ?? [] };
      const { counts, hits } = index.find({
        text: query.text,
        kinds: query.kinds === null ? null : new Set(query.kinds),
        audit,
        limit: query.limit,
      });
      const shown = await showHits(hits, { query, words: queryWords(query.text), surroundings, shelf, files });
      return { text: query.text, counts, hits: shown, isWhole };
    },
    close() {
      isClosed = true;
      void connection?.then((native) => native.close(), () => undefined);
    },
  };
}
