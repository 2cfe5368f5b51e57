import { cellAddress } from '../grid.ts';
import type { PeopleChoices } from './people-of-file.ts';

/** Every code has a sentence for people. */
export const RECORD_PROBLEM_CODES = [
  'statement-missing',
  'title-missing',
  'grade-unknown',
  'grade-missing',
  'state-unknown',
  'state-not-taken',
  'date-unreadable',
  'date-unsure',
  'date-from-number',
  'person-unknown',
  'person-misspelt',
  'clause-unknown',
  'clause-unreadable',
  'clause-from-date',
  'question-unknown',
  'finding-missing',
  'finding-unknown',
  'finding-no-case',
  'reference-repeated',
  'reference-taken',
  'finding-issued',
  'plan-locked',
  'action-ended',
  'no-question-matches',
  'question-matched-twice',
  'question-by-clause',
  'no-case-for',
  'case-locked',
  'note-locked',
  'justification-missing',
  'error-value',
  'hidden-row',
] as const;
export type RecordProblemCode = (typeof RECORD_PROBLEM_CODES)[number];

/**
 * What is the matter with a cell of a register or an answered checklist. `blocks`: its row waits until the problem is
 * solved in the file or a decision is made here. `note`: told, and the row goes in as described.
 */
export interface RecordProblem {
  readonly code: RecordProblemCode;
  readonly weight: 'blocks' | 'note';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `C17`; shown to people as `Sheet!C17`. */
  readonly address: string;
  /** What the cell holds, as it was read. */
  readonly raw: string;
  /** What is offered instead; empty when there is nothing to offer. */
  readonly hint: string;
  /** The row can go in without this cell. */
  readonly canLeaveOut: boolean;
}

/** Decisions about problems, by `recordProblemKey`. */
export interface RecordDecisions {
  /** The hint is taken. */
  readonly accepted: ReadonlySet<string>;
  /** The cell is left out. */
  readonly leftOut: ReadonlySet<string>;
  /** Who is meant by names that nobody here has. */
  readonly people?: PeopleChoices;
}

export const NO_DECISIONS: RecordDecisions = { accepted: new Set(), leftOut: new Set() };

const NOTES: ReadonlySet<RecordProblemCode> = new Set([
  'state-not-taken', 'date-from-number', 'person-misspelt', 'clause-unknown', 'clause-unreadable', 'question-unknown', 'reference-taken',
  'question-by-clause', 'hidden-row', 'no-case-for', 'case-locked', 'note-locked',
]);
const OPTIONAL: ReadonlySet<RecordProblemCode> = new Set(['state-unknown', 'date-unreadable', 'date-unsure', 'person-unknown', 'clause-from-date', 'error-value']);

/** Builds a problem at a cell. */
export function recordProblem(
  code: RecordProblemCode,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  raw: string,
  hint = '',
): RecordProblem {
  const { sheet, row, column } = place;
  return {
    code,
    weight: NOTES.has(code) ? 'note' : 'blocks',
    sheet,
    row,
    column,
    address: cellAddress(row, column),
    raw,
    hint,
    canLeaveOut: OPTIONAL.has(code),
  };
}

/** Identifies a problem among all of an import. */
export function recordProblemKey({ sheet, address, code }: Pick<RecordProblem, 'sheet' | 'address' | 'code'>): string {
  return `${sheet}!${address}:${code}`;
}

/** Whether a problem still holds its row back. */
export function isBlocking(problem: RecordProblem, decisions: RecordDecisions): boolean {
  if (problem.weight !== 'blocks') return false;
  const key = recordProblemKey(problem);
  return !(problem.hint !== '' && decisions.accepted.has(key)) && !(problem.canLeaveOut && decisions.leftOut.has(key));
}
