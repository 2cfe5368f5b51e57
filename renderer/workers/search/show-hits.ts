import type { HitTarget, SearchHit, SearchQuery } from '#shared/contracts/search-messages.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import { describeDocument, describeRow, type SearchedRow, type SearchedTable } from '#shared/domain/search/describe-row.ts';
import { makeSnippet, markText } from '#shared/domain/search/highlight.ts';
import type { IndexHit } from '#shared/domain/search/search-index.ts';
import type { SearchRecord } from '#shared/domain/search/search-record.ts';
import type { FileTexts } from './file-texts.ts';
import type { StoredRow } from './read-rows.ts';
import type { RowShelf } from './row-shelf.ts';
import type { Surroundings } from './surroundings.ts';

interface Showing {
  readonly query: SearchQuery;
  readonly words: readonly string[];
  readonly surroundings: Surroundings;
  readonly shelf: RowShelf;
  readonly files: FileTexts;
}

/** Makes hits ready to be shown: reads their rows again, which the index does not keep, marks the words and cuts a snippet. */
export async function showHits(hits: readonly IndexHit[], showing: Showing): Promise<readonly SearchHit[]> {
  const { surroundings, shelf, files } = showing;
  const rows = new Map<string, StoredRow>();
  const ofTable = [...Map.groupBy(hits, ({ key }) => key.slice(0, key.indexOf(':')))];
  const isBuiltIn = (id: string): boolean => surroundings.builtInQuestions.has(id) || surroundings.builtInChecklists.has(id);
  // All tables at once: each way to the database takes its time, and somebody is typing.
  await Promise.all(
    ofTable.map(async ([table, found]) => {
      if (found.some(({ kind }) => kind === 'guide')) return;
      const ids = found.map(({ key }) => idOf(key)).filter((id) => !isBuiltIn(id));
      for (const row of await shelf.read(table, ids)) if (row) rows.set(`${table}:${row.id}`, row);
    }),
  );
  // The questions that answers belong to give them their code and their title; what a case follows gives it its own.
  const questions = new Map<string, ChecklistQuestion>(surroundings.builtInQuestions);
  const asked = [...rows].flatMap(([key, row]) => (key.startsWith('answers:') ? [(row as unknown as Answer).questionId] : [])).filter((id) => !questions.has(id));
  const followed = [...rows].flatMap(([key, row]) => (key.startsWith('nonconformities:') ? [row.id] : []));
  const [askedRows, followedRows] = await Promise.all([shelf.read('questions', asked), shelf.read('findings', followed)]);
  for (const row of askedRows) if (row) questions.set(row.id, row as unknown as ChecklistQuestion);
  const findings = new Map(followedRows.flatMap((row) => (row ? [[row.id, row as unknown as Finding] as const] : [])));
  for (const [key, row] of rows) if (key.startsWith('evidence:')) await files.load(row);

  return hits.flatMap((hit): readonly SearchHit[] => {
    const document = surroundings.documents.get(hit.key);
    if (document) return [toHit(hit, describeDocument('', document), { kind: 'page', path: document.path }, null, showing)];
    const searched = rowOf(hit.key, rows, surroundings);
    if (searched === null) return [];
    const record = describeRow(searched, {
      questionOf: (id) => questions.get(id),
      findingOf: (id) => findings.get(id),
      clauseTitleOf: surroundings.clauseTitleOf,
      fileTextOf: files.known,
    });
    if (record === null) return [];
    const question = searched.table === 'answers' ? questions.get(searched.row.questionId) : undefined;
    const target = targetOf(searched, question, showing);
    const finding = searched.table === 'nonconformities' ? findings.get(searched.row.id) : undefined;
    const title = question?.question ?? finding?.statement;
    const titled = title === undefined ? record : { ...record, title };
    const audit = 'auditId' in target && target.auditId !== null ? surroundings.audits.get(target.auditId) : undefined;
    return [toHit(hit, titled, target, audit ?? null, showing)];
  });
}

function idOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

function rowOf(key: string, rows: ReadonlyMap<string, StoredRow>, { builtInQuestions, builtInChecklists }: Surroundings): SearchedRow | null {
  const table = key.slice(0, key.indexOf(':')) as SearchedTable;
  const row = rows.get(key) ?? builtInQuestions.get(idOf(key)) ?? builtInChecklists.get(idOf(key));
  // The table tells the shape of its rows.
  return row === undefined ? null : ({ table, row } as unknown as SearchedRow);
}

function toHit(hit: IndexHit, record: SearchRecord, target: HitTarget, audit: Audit | null, { words }: Showing): SearchHit {
  const [code = ''] = record.codes;
  return {
    key: hit.key,
    kind: hit.kind,
    score: hit.score,
    code: markText(code, words),
    title: markText(record.title, words),
    snippet: makeSnippet(record.texts, words),
    auditReference: audit === null || hit.kind === 'audit' ? '' : audit.reference,
    target,
  };
}

function latest(audits: readonly Audit[]): Audit | undefined {
  const day = ({ startDate, createdAt }: Audit): string => startDate ?? createdAt;
  return audits.toSorted((left, right) => day(right).localeCompare(day(left)))[0];
}

function targetOf(searched: SearchedRow, question: ChecklistQuestion | undefined, { query, surroundings }: Showing): HitTarget {
  const audits = [...surroundings.audits.values()];
  switch (searched.table) {
    case 'audits':
      return { kind: 'audit', auditId: searched.row.id };
    case 'findings':
      return { kind: 'finding', auditId: searched.row.auditId, findingId: searched.row.id };
    case 'nonconformities':
      return { kind: 'case', auditId: searched.row.auditId, findingId: searched.row.id };
    case 'actions':
      return { kind: 'action', actionId: searched.row.id };
    case 'evidence':
      return { kind: 'evidence', auditId: searched.row.auditId, evidenceId: searched.row.id };
    case 'answers':
      return {
        kind: 'question',
        auditId: searched.row.auditId,
        templateId: question?.templateId ?? '',
        questionId: searched.row.questionId,
      };
    case 'questions': {
      const { id, templateId } = searched.row;
      const asking = audits.filter(({ templateIds }) => templateIds.includes(templateId));
      const preferred = [query.auditId, ...query.preferredAudits]
        .map((auditId) => asking.find((audit) => audit.id === auditId))
        .find((audit) => audit !== undefined);
      return { kind: 'question', auditId: (preferred ?? latest(asking))?.id ?? null, templateId, questionId: id };
    }
    case 'templates':
      return { kind: 'checklist', templateId: searched.row.id };
    case 'people': {
      const { id } = searched.row;
      const takingPart = audits.filter((audit) => audit.leadAuditorId === id || audit.team.some(({ personId }) => personId === id));
      return { kind: 'person', personId: id, auditId: latest(takingPart)?.id ?? null };
    }
  }
}
