import type { ReadRow } from '../workbook-content.ts';
import { buildDraft } from './build-draft.ts';
import { classifyRow, mainText, plainHeading, type RowPlace, type TableFacts } from './classify-row.ts';
import { splitClause } from './clause-cell.ts';
import { clauseOfRow } from './clause-of-row.ts';
import type { HeaderColumn } from './header-block.ts';
import { QUESTION_FIELDS } from './import-field.ts';
import { problemAt, type ImportProblem } from './import-problem.ts';
import { oneLine } from './normalize-text.ts';
import type { RowOutcome } from './question-draft.ts';
import { otherTables } from './other-tables.ts';
import { rowValues, type RowValues } from './row-values.ts';
import { readSection, stepInto, type Section } from './section-path.ts';
import type { SheetView } from './sheet-view.ts';
import type { SheetMapping } from './suggest-mapping.ts';
import { findExtent } from './table-extent.ts';

export interface ReadRowsOptions {
  readonly header: { readonly firstRow: number; readonly lastRow: number; readonly columns: readonly HeaderColumn[] };
  readonly mapping: SheetMapping;
  /** Keys of the repairs agreed to: see `problemKey`. */
  readonly accepted: ReadonlySet<string>;
  /** Rows to leave out because the user said so. */
  readonly leftOut: ReadonlySet<number>;
  /** Rows to take as questions although they look like something else. */
  readonly kept: ReadonlySet<number>;
}

export interface SheetReading {
  readonly sheet: string;
  /** One for every non-empty row of the sheet, in order. */
  readonly outcomes: readonly RowOutcome[];
  readonly problems: readonly ImportProblem[];
}

/** Reads every row of a sheet through the mapping. Each non-empty row comes back as exactly one outcome. */
export function readRows(view: SheetView, options: ReadRowsOptions): SheetReading {
  const { header, mapping } = options;
  const sheet = view.sheet.name;
  const hidden = new Set(view.sheet.hiddenRows);
  const facts = tableFacts(view, options);
  const outcomes: RowOutcome[] = [];
  const problems: ImportProblem[] = [...otherTables(view, header, facts.lastRow)];
  let path: readonly Section[] = [];
  let previousClause = '';
  let lastQuestion: number | null = null;

  for (const [index, row] of view.rows.entries()) {
    if (row.row <= header.lastRow) {
      outcomes.push({ kind: row.row < header.firstRow ? 'above-table' : 'header', row: row.row });
      continue;
    }
    const values = rowValues(view, row, mapping);
    const isKept = options.kept.has(row.row) && mainText(values) !== '';
    const skip = (reason: Extract<RowOutcome, { kind: 'skipped' }>['reason']): void => {
      outcomes.push({ kind: 'skipped', row: row.row, reason, text: rowText(row) });
    };
    if (options.leftOut.has(row.row)) {
      skip('left-out-by-user');
      continue;
    }
    if (row.row > facts.lastRow && !isKept) {
      skip('below-table');
      continue;
    }
    const found = isKept ? ({ kind: 'question' } as const) : classifyRow(values, facts, placeOf(view, index, facts.mainColumn, mapping));
    if (found.kind === 'skipped') {
      skip(found.reason);
      if (found.reason === 'question-missing') problems.push(missingQuestion(sheet, values, facts.mainColumn));
    } else if (found.kind === 'section') {
      const section = readSection(values);
      path = stepInto(path, section);
      outcomes.push({ kind: 'section', row: row.row, title: section.title });
    } else if (found.kind === 'joined') {
      if (lastQuestion === null) skip('question-missing');
      else {
        outcomes.push({ kind: 'joined', row: row.row, to: lastQuestion });
        joinInto(outcomes, lastQuestion, values);
      }
    } else {
      const clause = clauseOfRow(values, sheet, previousClause, options.accepted);
      const built = buildDraft(sheet, values, clause, path);
      previousClause = clause.problems.find(({ code }) => code === 'clause-lost-zero')?.hint ?? clause.number;
      outcomes.push({ kind: 'question', row: row.row, draft: built.draft });
      problems.push(...clause.problems, ...built.problems);
      if (hidden.has(row.row)) problems.push(problemAt('hidden-row', { sheet, row: row.row, column: row.cells[0]?.column ?? 1 }, rowText(row)));
      lastQuestion = row.row;
    }
  }
  return { sheet, outcomes: withoutTrailingSections(outcomes), problems };
}

/** A row's texts in one line, for lists of what was left out. */
export function rowText(row: ReadRow): string {
  const text = row.cells.map((cell) => oneLine(cell.text)).join(' | ');
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function tableFacts(view: SheetView, options: ReadRowsOptions): TableFacts & { readonly lastRow: number } {
  const { header, mapping } = options;
  const columnsOf = (fields: readonly string[]): readonly number[] => mapping.filter(({ field }) => fields.includes(field)).map(({ column }) => column);
  const keyColumns = [...columnsOf(['code', 'clause']), ...columnsOf(QUESTION_FIELDS)];
  const extent = findExtent(view, header, keyColumns);
  const rows = view.rows.filter(({ row }) => row > header.lastRow && row <= extent.lastRow);
  const [main = null] = QUESTION_FIELDS.flatMap((field) => mapping.filter((one) => one.field === field).map(({ column }) => column)).filter((column) =>
    rows.length === 0 ? true : rows.some((row) => row.cells.some((cell) => cell.column === column)),
  );
  const assessable = columnsOf(['assessable']);
  return {
    lastRow: extent.lastRow,
    usual: extent.usual,
    headings: new Set(header.columns.flatMap(({ parts }) => parts.map(plainHeading))),
    mainColumn: main,
    hasAssessable: assessable.length > 0 && rows.some((row) => row.cells.some(({ column }) => assessable.includes(column))),
    defaults: defaultsOf(view, rows, columnsOf(QUESTION_FIELDS)),
  };
}

/** The value a column repeats in rows without a question: "Quarterly" in every empty line of a form. */
function defaultsOf(view: SheetView, rows: readonly ReadRow[], questionColumns: readonly number[]): ReadonlyMap<number, string> {
  const counts = new Map<number, Map<string, number>>();
  for (const row of rows) {
    const cells = view.shown(row);
    if (cells.some(({ column }) => questionColumns.includes(column))) continue;
    for (const cell of cells) {
      const byText = counts.get(cell.column) ?? new Map<string, number>();
      byText.set(cell.text.trim(), (byText.get(cell.text.trim()) ?? 0) + 1);
      counts.set(cell.column, byText);
    }
  }
  const defaults = new Map<number, string>();
  for (const [column, byText] of counts) {
    const [top] = [...byText].sort(([, left], [, right]) => right - left);
    if (top && top[1] >= 3) defaults.set(column, top[0]);
  }
  return defaults;
}

function placeOf(view: SheetView, index: number, mainColumn: number | null, mapping: SheetMapping): RowPlace {
  const row = view.rows[index];
  const next = view.rows[index + 1];
  const clauseColumn = mapping.find(({ field }) => field === 'clause')?.column;
  const nextCell = next?.cells.find(({ column }) => column === clauseColumn);
  const columns = new Set(mapping.filter(({ field }) => field !== 'ignore').map(({ column }) => column));
  return {
    isQuestionMerged: row !== undefined && isMergedQuestion(view, row, mainColumn),
    nextClause: nextCell ? (splitClause(oneLine(nextCell.text))?.number ?? '') : '',
    hasOtherText: row?.cells.some(({ column }) => !columns.has(column)) ?? false,
  };
}

/** The question's cell is the lower part of a merged block: the row goes on about the question above. */
function isMergedQuestion(view: SheetView, row: ReadRow, mainColumn: number | null): boolean {
  const merge = mainColumn === null ? undefined : view.mergeAt(row.row, mainColumn);
  return merge !== undefined && merge.top < row.row;
}

function missingQuestion(sheet: string, values: RowValues, mainColumn: number | null): ImportProblem {
  const [first] = values.own;
  return problemAt('question-missing', { sheet, row: values.row, column: mainColumn ?? first?.cell.column ?? 1 }, values.own.map(({ text }) => oneLine(text)).join(' | ').slice(0, 200));
}

/** Adds a continuation row's texts to its question. */
function joinInto(outcomes: RowOutcome[], to: number, values: RowValues): void {
  const index = outcomes.findIndex((outcome) => outcome.kind === 'question' && outcome.row === to);
  const outcome = outcomes[index];
  if (outcome?.kind !== 'question') return;
  const { draft } = outcome;
  const more = (field: string): readonly string[] => values.own.filter(({ mapping }) => mapping.field === field).map(({ text }) => text);
  const extra: Record<string, string> = { ...draft.extra };
  for (const { mapping, text } of values.own) {
    if (['lookFor', 'expectedEvidence', 'notes'].includes(mapping.field)) continue;
    const known = extra[mapping.heading];
    extra[mapping.heading] = known === undefined ? text : `${known}\n${text}`;
  }
  const notes = more('notes');
  outcomes[index] = {
    ...outcome,
    draft: {
      ...draft,
      lookFor: [draft.lookFor, ...more('lookFor')].filter((text) => text !== '').join('\n'),
      expectedEvidence: [...draft.expectedEvidence, ...more('expectedEvidence')],
      extra,
      answer:
        notes.length === 0
          ? draft.answer
          : {
              gradeRaw: draft.answer?.gradeRaw ?? '',
              justification: draft.answer?.justification ?? '',
              interviewee: draft.answer?.interviewee ?? '',
              sample: draft.answer?.sample ?? '',
              notes: [draft.answer?.notes ?? '', ...notes].filter((text) => text !== '').join('\n'),
            },
    },
  };
}

/** Bands with no question after them are footers, not sections. */
function withoutTrailingSections(outcomes: readonly RowOutcome[]): readonly RowOutcome[] {
  const lastQuestion = outcomes.findLastIndex(({ kind }) => kind === 'question');
  return outcomes.map((outcome, index) =>
    outcome.kind === 'section' && index > lastQuestion
      ? { kind: 'skipped', row: outcome.row, reason: 'below-table', text: outcome.title }
      : outcome,
  );
}
