import { oneLine } from '../import/normalize-text.ts';
import { isBlocking, type RecordDecisions, type RecordProblem } from './record-problem.ts';
import type { RecordOutcome } from './read-records.ts';

/** What the import would do with a row. `same`: everything it says is here already. `waiting`: a problem holds it back. */
export type RowFate = 'new' | 'changed' | 'same' | 'waiting';

/** One field as it is now and as it would be; texts, ISO days, codes and names, for people to compare. */
export interface FieldChange {
  readonly field: string;
  readonly now: string;
  readonly then: string;
}

/** One record of the file with what would become of it. */
export interface PlannedRow<Row> {
  /** `Sheet!17`. */
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  /** What people know it by: its reference, a question's code, or its first words. */
  readonly label: string;
  readonly fate: RowFate;
  /** A field that holds something else would be overwritten: only done when the user says so for the row. */
  readonly isOverwriting: boolean;
  readonly changes: readonly FieldChange[];
  /** The row as it is to be written; null while it waits. */
  readonly write: Row | null;
}

/** Everything one import would do. Making it writes nothing. */
export interface RecordPlan<Row> {
  readonly rows: readonly PlannedRow<Row>[];
  readonly leftOut: readonly Extract<RecordOutcome, { kind: 'left-out' }>[];
  readonly problems: readonly RecordProblem[];
  readonly counts: PlanCounts;
}

/** What became of the rows of the file: `rows` is the sum of all others. */
export interface PlanCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Changes that are not taken because they would overwrite something the user did not release. */
  readonly kept: number;
  readonly same: number;
  readonly waiting: number;
  readonly leftOut: number;
}

/** Rows that are written: new ones, changed ones, and overwriting ones the user released. */
export function writtenRows<Row>(plan: Pick<RecordPlan<Row>, 'rows'>, released: ReadonlySet<string>, withheld: ReadonlySet<string>): readonly PlannedRow<Row>[] {
  return plan.rows.filter(({ key, fate, isOverwriting, write }) =>
    write !== null && (fate === 'new' || fate === 'changed') && !withheld.has(key) && (!isOverwriting || released.has(key)));
}

/** Counts every row of the file once. */
export function countPlan<Row>(plan: Pick<RecordPlan<Row>, 'rows' | 'leftOut'>, released: ReadonlySet<string>, withheld: ReadonlySet<string>): PlanCounts {
  const written = new Set(writtenRows(plan, released, withheld));
  const counts = { added: 0, changed: 0, kept: 0, same: 0, waiting: 0 };
  for (const row of plan.rows) {
    if (row.fate === 'waiting') counts.waiting += 1;
    else if (row.fate === 'same') counts.same += 1;
    else if (!written.has(row)) counts.kept += 1;
    else if (row.fate === 'new') counts.added += 1;
    else counts.changed += 1;
  }
  return { ...counts, rows: plan.rows.length + plan.leftOut.length, leftOut: plan.leftOut.length };
}

/** The parts of a plan put together; a row with a problem that still blocks waits. */
export function toPlan<Row>(
  rows: readonly PlannedRow<Row>[],
  outcomes: readonly RecordOutcome[],
  problems: readonly RecordProblem[],
): RecordPlan<Row> {
  const leftOut = outcomes.filter((outcome) => outcome.kind === 'left-out');
  const none: ReadonlySet<string> = new Set();
  return { rows, leftOut, problems, counts: countPlan({ rows, leftOut }, none, none) };
}

/** Whether one of a row's problems holds it back. */
export function isHeldBack(problems: readonly RecordProblem[], decisions: RecordDecisions): boolean {
  return problems.some((problem) => isBlocking(problem, decisions));
}

/** The differing fields of two rows, and whether one of them would lose what it holds. */
export function changesBetween(
  now: Readonly<Record<string, string>>,
  then: Readonly<Record<string, string>>,
): { readonly changes: readonly FieldChange[]; readonly isOverwriting: boolean } {
  const changes = Object.keys(then)
    .filter((field) => (now[field] ?? '') !== then[field])
    .map((field): FieldChange => ({ field, now: now[field] ?? '', then: then[field] ?? '' }));
  return { changes, isOverwriting: changes.some((change) => change.now.trim() !== '') };
}

/** First words of a text, as a label. */
export function labelOf(reference: string, text: string): string {
  if (reference !== '') return reference;
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
