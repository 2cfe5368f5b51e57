import { daysOverdue } from '#shared/domain/corrective-action/overdue.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { column, countCell, dateCell, EMPTY_CELL, headerRow, row, textCell } from '../export/cells.ts';
import { cleanSheets, type ChangedCell } from '../export/clean-sheets.ts';
import { cleanText } from '../export/clean-text.ts';
import { GRADE_TONES } from '../export/code-values.ts';
import { tablePrint, type SheetWording } from '../export/print-set-up.ts';
import type { ConditionalTone, SheetDescription, WorkbookDescription } from '../export/workbook-description.ts';
import type { OwnerList, OwnerListWords } from './owner-list.ts';

export interface OwnerWorkbookInput {
  readonly lists: readonly OwnerList[];
  readonly words: OwnerListWords;
  /** Words every workbook of the program has. */
  readonly sheetWords: SheetWording['words'];
  readonly today: CalendarDate;
  readonly exportedAt: Timestamp;
  readonly exportedBy: string;
}

/** A name a sheet may have: programs refuse seven signs, more than 31 letters, and an apostrophe at the ends. */
function sheetName(text: string): string {
  return cleanText(text).text.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31).replace(/^'+|'+$/g, '').trim() || '1';
}

/**
 * The workbook of one or several owners: a row for each action, the owner first, with frozen headings that are
 * repeated on every printed page. All cells are typed, so no text is taken for a formula, a number or a day.
 */
export function describeOwnerWorkbook(input: OwnerWorkbookInput): {
  readonly description: WorkbookDescription;
  readonly changedCells: readonly ChangedCell[];
} {
  const { lists, words, today } = input;
  const names = words.columns;
  const columns = [
    column('owner', names.owner, 20),
    column('reference', names.reference, 14),
    column('title', names.title, 36),
    column('state', names.state, 13),
    column('dueDate', names.dueDate, 12, { type: 'date' }),
    column('overdue', names.overdue, 11, { align: 'right', type: 'number' }),
    column('originalDueDate', names.originalDueDate, 14, { type: 'date' }),
    column('plannedEvidence', names.plannedEvidence, 30),
    column('actualEvidence', names.actualEvidence, 30),
    column('finding', names.finding, 14),
    column('grade', names.grade, 16),
    column('statement', names.statement, 40),
    column('description', names.description, 36),
    column('kind', names.kind, 16),
    column('criterion', names.criterion, 30),
    column('checkDate', names.checkDate, 12, { type: 'date' }),
    column('audit', names.audit, 14),
  ];
  const rows = lists.flatMap(({ owner, rows: actions }) =>
    actions.map(({ action, finding, auditReference }) => {
      const late = daysOverdue(action, today);
      return row(
        'body',
        textCell(owner?.name ?? words.nobody),
        textCell(action.reference),
        textCell(action.title),
        textCell(words.states[action.state]),
        dateCell(action.dueDate),
        late === 0 ? EMPTY_CELL : countCell(late),
        dateCell(action.originalDueDate),
        textCell(action.plannedEvidence),
        textCell(action.actualEvidence),
        textCell(finding?.reference ?? ''),
        textCell(finding === null ? '' : words.grades[finding.grade]),
        textCell(finding?.statement ?? ''),
        textCell(action.description),
        textCell(words.kinds[action.kind]),
        textCell(action.effectivenessCriterion),
        dateCell(action.checkDate),
        textCell(auditReference),
      );
    }),
  );
  const wording: SheetWording = { audit: { reference: words.title, organization: '', title: today }, words: input.sheetWords };
  const gradeColumn = columns.findIndex(({ key }) => key === 'grade');
  const tones: readonly ConditionalTone[] = (['major', 'minor'] as const).map((grade) => ({
    column: gradeColumn,
    fromRow: 2,
    toRow: rows.length + 1,
    text: words.grades[grade],
    tone: GRADE_TONES[grade],
  }));
  const [only] = lists;
  const name = sheetName(lists.length === 1 ? (only?.owner?.name ?? words.nobody) : words.title);
  const sheet: SheetDescription = {
    id: 'actions',
    name,
    columns,
    rows: [headerRow(columns), ...rows],
    headerRow: 1,
    frozenColumns: 2,
    validations: [],
    tones: rows.length === 0 ? [] : tones,
    // What an owner needs on paper; the rest would make the letters too small to read.
    print: tablePrint(wording, name === words.title ? '' : name, columns.findIndex(({ key }) => key === 'statement') + 1),
  };
  const { sheets, changedCells } = cleanSheets([sheet], wording);
  return {
    description: {
      title: cleanText(`${words.title} ${today}`).text,
      author: cleanText(input.exportedBy).text,
      createdAt: input.exportedAt,
      sheets,
      lists: [],
    },
    changedCells,
  };
}
