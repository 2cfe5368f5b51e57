import { suggestMapping, type SheetMapping } from '../import/suggest-mapping.ts';
import { gradeOf } from '../import/grade-words.ts';
import { understandSheet, sheetsLike, type SheetUnderstanding } from '../import/understand-sheet.ts';
import type { ImportField } from '../import/import-field.ts';
import { guessTableKind } from '../records/guess-kind.ts';
import type { RecordField } from '../records/record-field.ts';
import { suggestRecordMapping } from '../records/suggest-record-mapping.ts';
import { FILL_FIELDS, type FillColumn, type FillFact, type FillField, type FillLayout, type FillTable } from './fill-layout.ts';
import { proposeCells } from './propose-cells.ts';
import { proposeWords, type GradeWords } from './propose-words.ts';
import { ruleAt, type FillForm } from './read-form.ts';

/** Which of ours goes into a column that the importer would read as this. */
const ANSWER_FIELD: Partial<Readonly<Record<ImportField, FillField>>> = {
  assessment: 'assessment',
  notes: 'notes',
  justification: 'justification',
  interviewee: 'interviewee',
  sample: 'sample',
  auditor: 'auditor',
  date: 'date',
};

const FINDING_FIELD: Partial<Readonly<Record<RecordField, FillField>>> = {
  reference: 'reference',
  grade: 'grade',
  state: 'state',
  clauses: 'clauses',
  title: 'statement',
  statement: 'statement',
  description: 'statement',
  requirement: 'requirement',
  evidence: 'evidence',
  site: 'site',
  service: 'service',
  process: 'process',
  owner: 'owner',
  dueDate: 'dueDate',
  raisedOn: 'raisedOn',
};

const ACTION_FIELD: Partial<Readonly<Record<RecordField, FillField>>> = {
  reference: 'reference',
  finding: 'finding',
  title: 'title',
  description: 'description',
  cause: 'cause',
  owner: 'owner',
  dueDate: 'dueDate',
  state: 'state',
  doneOn: 'doneOn',
  plannedEvidence: 'plannedEvidence',
  actualEvidence: 'actualEvidence',
};

const RUNNING_NUMBER = /^(?:#|no|nr|n[°º]|s\.? ?no|sl\.? ?no|item|lfd\.? ?nr|pos)\.?$/i;
/** Sheets that feed the others are not filled. */
const BESIDE = /instruct|legend|guide|read ?me|look ?ups?\b|\bvalues\b|\blists?\b|dashboard|anleitung|legende|notice/i;

/** Proposes how a form is filled: where each fact stands, which columns take what, which words it uses. */
export function proposeLayout(form: FillForm, own: GradeWords & Pick<FillLayout, 'dayPattern'>): FillLayout {
  const known = form.content.sheets.map((sheet) => understandSheet(sheet));
  const cells: FillLayout['cells'] = [];
  const tables: FillTable[] = [];
  const covered = new Set<number>();
  for (const [index, sheet] of known.entries()) {
    if (sheet.view.sheet.state !== 'visible' || BESIDE.test(sheet.view.sheet.name)) continue;
    const alike = sheetsLike(known, index).filter((one) => !covered.has(one) && known[one]?.view.sheet.state === 'visible');
    const table = sheet.header === null || covered.has(index) ? null : proposeTable(form, sheet, alike.length === 0 ? [index] : alike);
    if (table) {
      for (const one of alike) covered.add(one);
      tables.push(table);
    }
    const isTable = table !== null || covered.has(index);
    const end = isTable ? (sheet.header?.firstRow ?? 1) : Number.MAX_SAFE_INTEGER;
    cells.push(...proposeCells(sheet.view, end, new Set<FillFact>(cells.map(({ fact }) => fact))));
  }
  const words = proposeWords(entriesUnder(form, tables, 'assessment'), entriesUnder(form, tables, 'grade'), own);
  return { version: 1, cells, tables, ...words, tick: 'X', dayPattern: own.dayPattern };
}

/** Proposes one table anew, for a header somebody chose. */
export function proposeTable(form: FillForm, sheet: SheetUnderstanding, sheetIndexes: readonly number[]): FillTable | null {
  const { view, header, mapping } = sheet;
  if (header === null) return null;
  const sheets = sheetIndexes.flatMap((index) => form.content.sheets[index]?.name ?? []);
  const kind = guessTableKind(view, header, mapping, '');
  const base = { sheets, firstRow: header.lastRow + 1, lastRow: null, isOnlyNonconformities: false };
  if (kind === 'checklist') {
    const columns = answerColumns(mapping);
    const keys = { clause: columnOf(mapping, 'clause'), question: columnOf(mapping, 'question') ?? columnOf(mapping, 'requirement') ?? columnOf(mapping, 'title'), code: columnOf(mapping, 'code') };
    const grades = columns.some(({ field }) => field === 'assessment' || field === 'mark');
    // Notes alone belong to a checklist only where its rows name their clause.
    const namesClauses = keys.clause !== null || mapping.some(({ beginsWithClause }) => beginsWithClause === true);
    const takes = grades ? keys.clause !== null || keys.question !== null : namesClauses && columns.some(({ field }) => field === 'notes');
    if (!takes) return null;
    return { ...base, kind: 'answers', keys, columns };
  }
  if (kind === 'evidence-requests') return null;
  const columns = recordColumns(suggestRecordMapping(view, header, kind), kind);
  return columns.length < 2 ? null : { ...base, kind, keys: null, columns };
}

/** The mapping of a header a person chose; used to propose again. */
export function understandAgain(sheet: SheetUnderstanding, header: NonNullable<SheetUnderstanding['header']>): SheetUnderstanding {
  return { ...sheet, header, mapping: suggestMapping(sheet.view, header) };
}

function answerColumns(mapping: SheetMapping): FillColumn[] {
  const taken = new Set<FillField>();
  return mapping.flatMap(({ column, heading, field, because }): FillColumn[] => {
    const grade = field === 'mark' ? gradeOf(heading.split(' – ').at(-1) ?? heading) : null;
    if (grade !== null) return [{ column, field: 'mark', marks: [grade] }];
    const ours = because === 'left-over' ? undefined : ANSWER_FIELD[field];
    if (ours === undefined || taken.has(ours)) return [];
    taken.add(ours);
    return [{ column, field: ours }];
  });
}

function recordColumns(mapping: ReturnType<typeof suggestRecordMapping>, kind: 'findings' | 'actions'): FillColumn[] {
  const taken = new Set<FillField>();
  const fields = kind === 'findings' ? FINDING_FIELD : ACTION_FIELD;
  return mapping.flatMap(({ column, heading, field, because }): FillColumn[] => {
    const isNumber = RUNNING_NUMBER.test(heading.trim());
    const ours = isNumber ? 'number' : because === 'left-over' ? undefined : fields[field];
    if (ours === undefined || taken.has(ours) || !(FILL_FIELDS[kind] as readonly FillField[]).includes(ours)) return [];
    taken.add(ours);
    return [{ column, field: ours }];
  });
}

function columnOf(mapping: SheetMapping, field: ImportField): number | null {
  return mapping.find((one) => one.field === field)?.column ?? null;
}

/** The words a form uses in a column: its drop-down list, else what stands there. */
function entriesUnder(form: FillForm, tables: readonly FillTable[], field: FillField): readonly string[] {
  for (const table of tables) {
    const column = table.columns.find((one) => one.field === field)?.column;
    const index = form.content.sheets.findIndex(({ name }) => name === table.sheets[0]);
    const sheet = form.content.sheets[index];
    if (column === undefined || !sheet) continue;
    const listed = ruleAt(form, index, table.firstRow, column)?.entries ?? ruleAt(form, index, table.firstRow + 1, column)?.entries;
    if (listed) return listed;
    return [...new Set(sheet.rows.flatMap(({ row, cells }) => (row < table.firstRow ? [] : cells.filter((cell) => cell.column === column).map(({ text }) => text.trim()))))];
  }
  return [];
}
