import type { Timestamp } from '../../lib/calendar-date.ts';
import type { PersonId } from '../ids.ts';
import type { ChangeEntry, Fields, JsonValue, LoggedTable } from './change.ts';
import { isSameValue } from './row-change.ts';
import { inWrittenOrder } from './written-order.ts';

/** One value a field was given. */
export interface FieldStep {
  /** Null before there was a row, or where the row had no such field. */
  readonly from: JsonValue | null;
  /** Null when the row was removed. */
  readonly to: JsonValue | null;
  /** First and last moment of it: typing in one go is one step. */
  readonly startedAt: Timestamp;
  readonly at: Timestamp;
  readonly authorId: PersonId | null;
  readonly reason: string | null;
  /** Entry that set the value, for showing everything else as it was then. */
  readonly entry: Pick<ChangeEntry, 'deviceId' | 'sequence' | 'event' | 'subject' | 'undoes' | 'redoes' | 'auditId'>;
}

/** How the field of a row changed by one entry; null when it did not. */
function changeOf(
  entry: ChangeEntry,
  table: LoggedTable,
  id: string,
  field: string,
  blank: Fields | null,
): { readonly from: JsonValue | null; readonly to: JsonValue | null } | null {
  const change = entry.changes.find((one) => one.table === table && one.id === id);
  if (change === undefined) return null;
  const isWhole = change.from === null || change.to === null;
  const from = change.from === null ? (blank?.[field] ?? null) : (change.from[field] ?? null);
  const to = change.to === null ? (blank?.[field] ?? null) : (change.to[field] ?? null);
  const isTouched = isWhole || Object.hasOwn(change.from, field) || Object.hasOwn(change.to, field);
  return isTouched && !isSameValue(from, to) ? { from, to } : null;
}

type Run = Pick<ChangeEntry, 'deviceId' | 'sequence' | 'group' | 'authorId'>;

/** Whether one entry goes on with the typing of the other, as undo sees it. */
function isRun(before: Run, entry: Run): boolean {
  return (
    entry.group !== null &&
    entry.group === before.group &&
    entry.deviceId === before.deviceId &&
    entry.sequence === before.sequence + 1 &&
    entry.authorId === before.authorId
  );
}

/**
 * The values a field of a row had, newest first, from the entries about that row in any order. What was typed into it
 * in one go, directly after each other, is one step. `blank` is what the field holds while there is no row (an answer
 * that nobody gave yet), or null when there is nothing to see then.
 */
export function fieldHistory(
  entries: readonly ChangeEntry[],
  { table, id, field, blank }: { readonly table: LoggedTable; readonly id: string; readonly field: string; readonly blank: Fields | null },
): readonly FieldStep[] {
  const steps: FieldStep[] = [];
  let before: Run | null = null;
  for (const entry of inWrittenOrder(entries)) {
    const change = changeOf(entry, table, id, field, blank);
    const last = steps.at(-1);
    const isSameRun = before !== null && isRun(before, entry);
    before = entry;
    if (change === null) continue;
    const { deviceId, sequence, event, subject, undoes, redoes, auditId } = entry;
    const step: FieldStep = {
      ...change,
      startedAt: entry.at,
      at: entry.at,
      authorId: entry.authorId,
      reason: entry.reason,
      entry: { deviceId, sequence, event, subject, undoes, redoes, auditId },
    };
    if (isSameRun && last?.entry.sequence === sequence - 1) {
      steps.pop();
      if (!isSameValue(last.from, step.to)) steps.push({ ...step, from: last.from, startedAt: last.startedAt });
    } else steps.push(step);
  }
  return steps.reverse();
}
