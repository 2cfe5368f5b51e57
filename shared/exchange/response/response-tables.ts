import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { column, dateCell, EMPTY_CELL, row, textCell } from '../export/cells.ts';
import type { CellDescription, ColumnDescription, RowDescription } from '../export/workbook-description.ts';
import type { ActionField, AnswerField, FindingField } from './response-fields.ts';
import { labelOf } from './response-profile.ts';
import type { CaseInFile, ResponseWorkbookInput } from './response-workbook-input.ts';
import type { ResponseWords } from './response-words.ts';
import { sentTexts } from './sent-texts.ts';

/** Rows ready for actions of each nonconformity, and rows without a number below them. */
const ACTION_ROWS = 3;
const FREE_ROWS = 10;

const WIDTHS: Readonly<Record<FindingField | AnswerField | ActionField, number>> = {
  reference: 12, grade: 14, clauses: 9, requirement: 26, statement: 42, evidence: 36, place: 18, raisedOn: 11, repeatOf: 12,
  containmentDue: 12, planDue: 12, implementationDue: 15,
  ackName: 18, ackOn: 14, verdict: 14, reason: 28, correction: 36, responsible: 18, doneOn: 11, correctionEvidence: 28, extent: 30,
  method: 14, analysis: 36, directCause: 30, rootCause: 36, category: 20, submittedBy: 18, submittedOn: 11,
  finding: 14, action: 42, owner: 18, dueDate: 11, plannedEvidence: 30, actualEvidence: 30, criterion: 30, checkDate: 11,
};

const DAYS: ReadonlySet<string> = new Set(['raisedOn', 'containmentDue', 'planDue', 'implementationDue', 'ackOn', 'doneOn', 'submittedOn', 'dueDate', 'checkDate']);

const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

function answerCells({ answer }: CaseInFile, words: ResponseWords): Readonly<Record<AnswerField, CellDescription>> {
  const { acknowledgement, correction, cause, submitted } = answer;
  return {
    ackName: textCell(acknowledgement.name),
    ackOn: dateCell(acknowledgement.on),
    verdict: textCell(acknowledgement.verdict === null ? '' : words.verdicts[acknowledgement.verdict]),
    reason: textCell(acknowledgement.reason),
    correction: textCell(correction.text),
    responsible: textCell(correction.responsible),
    doneOn: dateCell(correction.doneOn),
    correctionEvidence: textCell(correction.evidence),
    extent: textCell(correction.extent),
    method: textCell(cause.method === null ? '' : words.methods[cause.method]),
    analysis: textCell(cause.analysis),
    directCause: textCell(cause.directCause),
    // Several causes with an empty line between them; none inside one.
    rootCause: textCell(cause.rootCauses.map(({ text }) => text.replace(/\n\s*\n/g, '\n')).join('\n\n')),
    category: textCell(cause.rootCauses.map(({ category }) => wordOf(words.categories, category)).join('; ')),
    submittedBy: textCell(submitted.name),
    submittedOn: dateCell(submitted.on),
  };
}

export interface ResponseTable {
  readonly columns: readonly ColumnDescription[];
  readonly rows: readonly RowDescription[];
}

/** A row for each nonconformity: what was found, then what is answered. */
export function responsesTable({ cases, profile, words }: ResponseWorkbookInput): ResponseTable {
  const made = (group: 'finding' | 'answer', field: FindingField | AnswerField): ColumnDescription =>
    column(field, labelOf(profile, words, group, field), WIDTHS[field], { type: DAYS.has(field) ? 'date' : 'text' });
  const columns = [
    ...profile.finding.map((field) => made('finding', field)),
    ...profile.answer.map((field) => made('answer', field)),
    column('rowId', words.rowId, 12, { isHidden: true }),
  ];
  const rows = cases.map((one): RowDescription => {
    const sent = sentTexts(one.part, words);
    const answer = answerCells(one, words);
    const dayOrText = (field: FindingField): CellDescription => (DAYS.has(field) ? dateCell(parseCalendarDate(sent[field])) : textCell(sent[field]));
    return row('body', ...profile.finding.map(dayOrText), ...profile.answer.map((field) => answer[field]), textCell(one.part.id));
  });
  return { columns, rows };
}

/** The actions, several to a nonconformity, with rows ready for more. */
export function actionsTable({ cases, profile, words }: ResponseWorkbookInput): ResponseTable {
  const columns = [
    ...profile.action.map((field) => column(field, labelOf(profile, words, 'action', field), WIDTHS[field], { type: DAYS.has(field) ? 'date' : 'text' })),
    column('rowId', words.rowId, 12, { isHidden: true }),
  ];
  const blank = columns.map(() => EMPTY_CELL);
  const rows = cases.flatMap(({ part, answer }): readonly RowDescription[] => {
    const filled = answer.actions.map((action) => {
      const cells: Readonly<Record<ActionField, CellDescription>> = {
        finding: textCell(part.reference),
        action: textCell(action.action),
        owner: textCell(action.owner),
        dueDate: dateCell(action.dueDate),
        plannedEvidence: textCell(action.plannedEvidence),
        actualEvidence: textCell(action.actualEvidence),
        criterion: textCell(action.criterion),
        checkDate: dateCell(action.checkDate),
        rootCause: textCell(action.rootCause),
      };
      return row('body', ...profile.action.map((field) => cells[field]), textCell(action.id ?? ''));
    });
    const free = Array.from({ length: Math.max(1, ACTION_ROWS - filled.length) }, () => row('body', textCell(part.reference), ...blank.slice(1)));
    return [...filled, ...free];
  });
  return { columns, rows: [...rows, ...Array.from({ length: FREE_ROWS }, () => row('body', ...blank))] };
}
