import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { ReadRow, WorkbookContent } from '../workbook-content.ts';
import { isBlankAction, tidyAnswer, type Answer, type AnswerAction } from './answer.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { RESPONSE_WORKBOOK_VERSION, type ResponseMeta, type SentFinding } from './meta.ts';
import { codeOfWord, RowReader } from './read-cells.ts';
import { findMetaSheet, readMeta } from './read-meta.ts';
import type { ReceivedEntry, ReceivedFile, ReceivedProblem, ResponseFileProblem } from './received.ts';
import { FINDING_FIELDS, HEADER_FIELDS, type SentField } from './response-fields.ts';
import type { ResponseLanguage, ResponseWords } from './response-words.ts';
import { isSameText, sentTexts } from './sent-texts.ts';

type AllWords = Readonly<Record<ResponseLanguage, ResponseWords>>;

/** What one row of the sheet of actions says. */
interface ActionRow {
  readonly reference: string;
  readonly at: string;
  readonly action: AnswerAction;
  readonly problems: readonly ReceivedProblem[];
  readonly rest: readonly (readonly [string, string])[];
}

/** Whether a workbook is one of ours for answers; tells without reading it all. */
export function isResponseWorkbook(content: WorkbookContent): boolean {
  return findMetaSheet(content) !== undefined;
}

/** Parts of a cell that holds several texts, an empty line between them. */
function paragraphs(text: string): readonly string[] {
  return text.split(/\r?\n\s*\r?\n/).map((part) => part.trim()).filter((part) => part !== '');
}

function answerOf(reader: RowReader, words: AllWords): Omit<Answer, 'actions'> {
  const lists = Object.values(words);
  const causes = paragraphs(reader.text('rootCause'));
  const categories = reader.text('category').split(';').map((part) => part.trim()).filter((part) => part !== '');
  const codes = categories.map((category) => codeOfWord(category, lists.map((each) => each.categories)) ?? category);
  return {
    acknowledgement: { name: reader.text('ackName'), on: reader.day('ackOn'), verdict: reader.code('verdict', lists.map((each) => each.verdicts)), reason: reader.text('reason') },
    correction: {
      text: reader.text('correction'),
      responsible: reader.text('responsible'),
      doneOn: reader.day('doneOn'),
      evidence: reader.text('correctionEvidence'),
      extent: reader.text('extent'),
    },
    cause: {
      method: reader.code('method', lists.map((each) => each.methods)),
      analysis: reader.text('analysis'),
      directCause: reader.text('directCause'),
      // One category said once holds for all causes.
      rootCauses: (causes.length === 0 && codes.length > 0 ? [''] : causes).map((text, index) => ({ text, category: codes[index] ?? codes[0] ?? '' })),
    },
    submitted: { name: reader.text('submittedBy'), on: reader.day('submittedOn') },
  };
}

function actionOf(table: FoundTable, row: ReadRow): ActionRow {
  const reader = new RowReader(table, row);
  const id = reader.text('rowId').trim();
  const action: AnswerAction = {
    id: id === '' ? null : id,
    action: reader.text('action'),
    owner: reader.text('owner'),
    dueDate: reader.day('dueDate'),
    plannedEvidence: reader.text('plannedEvidence'),
    actualEvidence: reader.text('actualEvidence'),
    criterion: reader.text('criterion'),
    checkDate: reader.day('checkDate'),
    rootCause: reader.text('rootCause'),
  };
  return { reference: reader.text('finding').trim(), at: `${table.sheet.name}!${row.row}`, action, problems: reader.problems, rest: reader.rest };
}

/**
 * Whose row it is. The hidden id tells, but where somebody sorted the columns they saw without the hidden one, number
 * and statement are what they answered to.
 */
function findingOfRow(reader: RowReader, meta: ResponseMeta | null, words: AllWords): SentFinding | null {
  const sent = meta?.findings ?? [];
  const byId = sent.find(({ id }) => id === reader.text('rowId').trim()) ?? null;
  const byReference = sent.find(({ reference }) => reference === reader.text('reference').trim()) ?? null;
  if (byId === null || byReference === null || byId === byReference) return byId ?? byReference;
  const { part } = byReference;
  const seen = part !== null && meta !== null && isSameText(sentTexts(part, words[meta.language]).statement, reader.text('statement'));
  return seen ? byReference : byId;
}

/** Header facts as the first sheet shows them now, by the labels that were sent. */
function headerTexts({ sheets }: WorkbookContent, meta: ResponseMeta | null): ReceivedEntry['texts'] {
  if (meta === null) return {};
  const texts = new Map<SentField, string>();
  for (const { key, label } of meta.facts) {
    const field = HEADER_FIELDS.find((one) => one === key);
    if (field === undefined) continue;
    for (const sheet of sheets.filter(({ state }) => state !== 'very-hidden')) {
      const row = sheet.rows.find(({ cells }) => cells[0]?.column === 1 && cells[0].text.trim() === label && cells.some(({ column }) => column === 2));
      const value = row?.cells.find(({ column }) => column === 2);
      if (value !== undefined && !texts.has(field)) texts.set(field, value.text);
    }
  }
  return Object.fromEntries(texts);
}

/** Reads a response workbook, whatever was sorted, moved, renamed, deleted or added in it. */
export function readResponseWorkbook(content: WorkbookContent, words: AllWords): Result<ReceivedFile, ResponseFileProblem> {
  const metaSheet = findMetaSheet(content);
  const read = metaSheet === undefined ? null : readMeta(metaSheet);
  if (read !== null && read.version > RESPONSE_WORKBOOK_VERSION) return failed({ code: 'newer-version', version: read.version });
  const meta = read?.meta ?? null;
  const table = findTable(content, 'responses', meta, words);
  // Without its hidden sheet a workbook is ours only when it has answers to say so.
  if (meta === null && (table === null || !['correction', 'rootCause', 'submittedBy'].some((field) => table.columns.has(field)))) {
    return failed({ code: 'not-a-response' });
  }
  const actionTable = findTable(content, 'actions', meta, words);
  const actions = actionTable?.rows.map((row) => actionOf(actionTable, row)).filter(({ action, problems }) => !isBlankAction(action) || problems.length > 0) ?? [];
  const header = headerTexts(content, meta);
  const rows = table?.rows.flatMap((row) => entryOf(table, row, { meta, words, header })) ?? [];
  const given = new Set<ActionRow>();
  const entries = rows.map((entry): ReceivedEntry => {
    // A second row of the same nonconformity does not get the same actions once more.
    const own = actions.filter((action) => !given.has(action) && action.reference !== '' && action.reference === entry.reference);
    for (const action of own) given.add(action);
    return withActions(entry, own);
  });
  const missing = (meta?.findings ?? []).flatMap((sent): readonly ReceivedEntry[] => {
    const own = actions.filter((action) => !given.has(action) && action.reference === sent.reference);
    if (own.length === 0 || entries.some(({ id }) => id === sent.id)) return [];
    for (const action of own) given.add(action);
    return [withActions({ ...bareEntry(sent), at: own[0]?.at ?? '' }, own)];
  });
  return ok({
    format: 'workbook',
    language: meta?.language ?? 'en',
    entries: [...entries, ...missing],
    asked: meta === null ? entries.map(({ id, reference }) => ({ id, reference })) : meta.findings.map(({ id, reference }) => ({ id, reference })),
    strayActions: actions.filter((action) => !given.has(action)).map(({ at, reference, action }) => ({ at, reference, text: [action.action, action.owner].filter((part) => part !== '').join(' · ') })),
  });
}

const NOTHING = tidyAnswer({
  acknowledgement: { name: '', on: null, verdict: null, reason: '' },
  correction: { text: '', responsible: '', doneOn: null, evidence: '', extent: '' },
  cause: { method: null, analysis: '', directCause: '', rootCauses: [] },
  actions: [],
  submitted: { name: '', on: null },
});

function bareEntry(sent: SentFinding): ReceivedEntry {
  return { id: sent.id, reference: sent.reference, at: '', texts: {}, base: sent.part, answer: NOTHING, sentAnswerHash: sent.answerHash, rest: {}, problems: [] };
}

function withActions(entry: ReceivedEntry, rows: readonly ActionRow[]): ReceivedEntry {
  return {
    ...entry,
    answer: tidyAnswer({ ...entry.answer, actions: rows.map(({ action }) => action) }),
    rest: { ...entry.rest, ...Object.fromEntries(rows.flatMap(({ rest }) => rest)) },
    problems: [...entry.problems, ...rows.flatMap(({ problems }) => problems)],
  };
}

function entryOf(
  table: FoundTable,
  row: ReadRow,
  { meta, words, header }: { readonly meta: ResponseMeta | null; readonly words: AllWords; readonly header: ReceivedEntry['texts'] },
): readonly ReceivedEntry[] {
  const reader = new RowReader(table, row);
  const isEmpty = [...table.columns.keys()].every((field) => reader.text(field).trim() === '');
  if (isEmpty) return [];
  const sent = findingOfRow(reader, meta, words);
  const texts = Object.fromEntries(FINDING_FIELDS.filter((field) => reader.has(field)).map((field) => [field, reader.shown(field)]));
  const answer = tidyAnswer({ ...answerOf(reader, words), actions: [] });
  return [
    {
      id: sent?.id ?? reader.text('rowId').trim(),
      reference: sent?.reference ?? reader.text('reference').trim(),
      at: `${table.sheet.name}!${row.row}`,
      texts: { ...header, ...texts },
      base: sent?.part ?? null,
      answer,
      sentAnswerHash: sent?.answerHash ?? null,
      rest: Object.fromEntries(reader.rest),
      problems: reader.problems,
    },
  ];
}
