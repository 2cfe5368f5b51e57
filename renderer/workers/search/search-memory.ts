import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { describeDocument, describeRow, keyOfRow, type SearchedRow, type SearchedTable } from '#shared/domain/search/describe-row.ts';
import type { KeptIndex } from '#shared/domain/search/index-parts.ts';
import { createSearchIndex, type IndexAnswer, type IndexQuery } from '#shared/domain/search/search-index.ts';
import type { SearchDocument } from '#shared/domain/search/search-record.ts';
import type * as BuiltIn from '#shared/domain/standard/built-in.ts';
import type { PackLanguage } from '#shared/domain/standard/pack-language.ts';
import type { StoredRow } from './read-rows.ts';
import type { Surroundings } from './surroundings.ts';

/** What has been read of a database and what the program itself brings, as far as it is needed to find and to show. */
export interface SearchMemory {
  readonly surroundings: Surroundings;
  /** Records there are to find. */
  readonly size: number;
  /** Takes a row in; with `isNew` it must not have been taken in before. */
  put(table: SearchedTable, row: StoredRow, isNew?: boolean): void;
  /** Remembers what others need of a row that is already in the index. */
  note(table: SearchedTable, row: StoredRow): void;
  forget(table: SearchedTable, id: string): void;
  /** The questions of these answers that nobody has met yet: an answer is found by the code of its question. */
  unmetQuestionsOf(answers: readonly StoredRow[]): readonly string[];
  /** Takes in the built-in checklists, once; they are most of this worker's code and only questions need them. */
  loadPacks(): Promise<void>;
  setLanguage(language: PackLanguage): void;
  setDocuments(source: string, documents: readonly SearchDocument[]): void;
  find(query: IndexQuery): IndexAnswer;
  /** The index without what the program itself brings, to be kept outside. */
  keep(): KeptIndex;
  /** Takes back what was kept, in place of all rows taken in so far. */
  restore(kept: KeptIndex): void;
}

/** Nothing is remembered yet; built-in checklists will be in that language. */
export function createSearchMemory(firstLanguage: PackLanguage, fileTextOf: (evidence: Evidence) => string): SearchMemory {
  const index = createSearchIndex();
  const audits = new Map<string, Audit>();
  const standards = new Map<string, string | null>();
  const questions = new Map<string, Pick<ChecklistQuestion, 'code' | 'clause'>>();
  const builtInQuestions = new Map<string, ChecklistQuestion>();
  const builtInChecklists = new Map<string, ChecklistTemplate>();
  const documents = new Map<string, SearchDocument>();
  const recordsOfSource = new Map<string, readonly ReturnType<typeof describeDocument>[]>();
  let language = firstLanguage;
  let packs: typeof BuiltIn | null = null;
  let packsPut: Promise<void> | null = null;

  const clauseTitleOf = ({ templateId, clause }: ChecklistQuestion): string =>
    packs?.findStandard(standards.get(templateId) ?? null, language)?.clauses.find(({ number }) => number === clause)?.title ?? '';
  // By its reference the finding itself is meant: a case is found by its own words alone.
  const context = { questionOf: (id: string) => questions.get(id), findingOf: () => undefined, clauseTitleOf, fileTextOf };

  const noteRow = (searched: SearchedRow): void => {
    if (searched.table === 'audits') audits.set(searched.row.id, searched.row);
    else if (searched.table === 'templates') standards.set(searched.row.id, searched.row.standardId);
    else if (searched.table === 'questions') {
      questions.set(searched.row.id, { code: searched.row.code, clause: searched.row.clause });
    }
  };
  const putRow = (searched: SearchedRow, isNew: boolean): void => {
    noteRow(searched);
    const record = describeRow(searched, context);
    if (isNew) {
      if (record !== null) index.add(record);
    } else if (record === null) index.remove(keyOfRow(searched.table, searched.row.id));
    else index.put(record);
  };
  // Rows come from our own database: the table tells their shape.
  const asSearched = (table: SearchedTable, row: StoredRow): SearchedRow => ({ table, row }) as unknown as SearchedRow;
  const putBuiltIn = (isNew: boolean): void => {
    for (const { template, questions: asked } of packs?.builtInTemplates(language) ?? []) {
      builtInChecklists.set(template.id, template);
      putRow({ table: 'templates', row: template }, isNew);
      for (const question of asked) {
        builtInQuestions.set(question.id, question);
        putRow({ table: 'questions', row: question }, isNew);
      }
    }
  };
  const isOfProgram = (key: string): boolean => {
    const id = key.slice(key.indexOf(':') + 1);
    return documents.has(key) || builtInQuestions.has(id) || builtInChecklists.has(id);
  };

  return {
    surroundings: { audits, builtInQuestions, builtInChecklists, documents, clauseTitleOf },
    get size() {
      return index.size;
    },
    put: (table, row, isNew = false) => putRow(asSearched(table, row), isNew),
    note: (table, row) => noteRow(asSearched(table, row)),
    forget(table, id) {
      if (table === 'audits') audits.delete(id);
      if (table === 'questions') questions.delete(id);
      index.remove(keyOfRow(table, id));
    },
    unmetQuestionsOf: (answers) => [
      ...new Set(answers.map((row) => (row as unknown as Answer).questionId).filter((id) => !questions.has(id))),
    ],
    loadPacks: () =>
      (packsPut ??= import('#shared/domain/standard/built-in.ts').then((loaded) => {
        packs = loaded;
        putBuiltIn(true);
      })),
    setLanguage(chosen) {
      if (chosen === language) return;
      language = chosen;
      // Their ids are the same in every language: each takes the place of its other wording.
      putBuiltIn(false);
    },
    setDocuments(source, given) {
      for (const { key } of recordsOfSource.get(source) ?? []) {
        index.remove(key);
        documents.delete(key);
      }
      const records = given.map((document) => {
        const record = describeDocument(`page-${source}`, document);
        documents.set(record.key, document);
        // Those of before were taken out above.
        index.add(record);
        return record;
      });
      recordsOfSource.set(source, records);
    },
    find: (query) => index.find(query),
    keep: () => index.keep((key) => !isOfProgram(key)),
    restore(kept) {
      index.restore(kept);
      for (const records of recordsOfSource.values()) for (const record of records) index.add(record);
      if (packs !== null) putBuiltIn(true);
    },
  };
}
