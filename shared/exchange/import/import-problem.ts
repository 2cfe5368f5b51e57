import { cellAddress } from '../grid.ts';

/**
 * What is the matter with a cell or row, named so that a person can find it. `consent`: a repair is offered and
 * waits for a yes. `check`: look at it. `note`: told for completeness.
 */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly weight: 'consent' | 'check' | 'note';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `C17`; shown to people as `Sheet!C17`. */
  readonly address: string;
  /** What the cell holds, as it was read. */
  readonly raw: string;
  /** What is offered or hinted at; empty when there is nothing to offer. */
  readonly hint: string;
}

export type ImportProblemCode =
  | 'clause-from-date'
  | 'clause-lost-zero'
  | 'clause-from-number'
  | 'clause-several'
  | 'clause-unreadable'
  | 'clause-unknown'
  | 'clause-title-mismatch'
  | 'question-missing'
  | 'duplicate-row'
  | 'duplicate-with-other-answer'
  | 'code-repeated'
  | 'grade-unknown'
  | 'several-marks'
  | 'date-from-number'
  | 'error-value'
  | 'hidden-row'
  | 'another-table';

const WEIGHTS: Readonly<Record<ImportProblemCode, ImportProblem['weight']>> = {
  'clause-from-date': 'consent',
  'clause-lost-zero': 'consent',
  'clause-from-number': 'note',
  'clause-several': 'check',
  'clause-unreadable': 'check',
  'clause-unknown': 'check',
  'clause-title-mismatch': 'check',
  'question-missing': 'check',
  'duplicate-row': 'check',
  'duplicate-with-other-answer': 'check',
  'code-repeated': 'note',
  'grade-unknown': 'check',
  'several-marks': 'check',
  'date-from-number': 'note',
  'error-value': 'check',
  'hidden-row': 'note',
  'another-table': 'check',
};

/** Builds a problem at a cell. */
export function problemAt(
  code: ImportProblemCode,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  raw: string,
  hint = '',
): ImportProblem {
  return { code, weight: WEIGHTS[code], ...place, address: cellAddress(place.row, place.column), raw, hint };
}

/** Identifies a problem among all of an import, for consent: `Sheet!C17` and what it is about. */
export function problemKey(problem: Pick<ImportProblem, 'code' | 'sheet' | 'address'>): string {
  return `${problem.sheet}!${problem.address}:${problem.code}`;
}
