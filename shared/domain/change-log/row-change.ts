import type { Fields, JsonValue, LoggedTable, RowChange } from './change.ts';

/** Whether two field values are the same, however deep: whether their canonical forms are equal, without making them. */
export function isSameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (!isComposed(a) || !isComposed(b)) return false;
  if (isList(a) || isList(b)) {
    return isList(a) && isList(b) && a.length === b.length && a.every((one, index) => isSameValue(one, b[index]));
  }
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSameValue(a[name], b[name]));
}

function isComposed(value: JsonValue | undefined): value is readonly JsonValue[] | Fields {
  return typeof value === 'object' && value !== null;
}

function isList(value: readonly JsonValue[] | Fields): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** What turns `before` into `after`; null when they are equal. Either may be null for an added or removed row. */
export function diffRow(
  table: LoggedTable,
  id: string,
  before: Fields | null,
  after: Fields | null,
): RowChange | null {
  if (before === null && after === null) return null;
  if (before === null || after === null) return { table, id, from: before, to: after };
  const from: Record<string, JsonValue> = {};
  const to: Record<string, JsonValue> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[field];
    const now = after[field];
    if (isSameValue(old, now)) continue;
    if (old !== undefined) from[field] = old;
    if (now !== undefined) to[field] = now;
  }
  const isEmpty = Object.keys(from).length === 0 && Object.keys(to).length === 0;
  return isEmpty ? null : { table, id, from, to };
}

/** The change that takes this one back. */
export function reverseChange(change: RowChange): RowChange {
  return { ...change, from: change.to, to: change.from };
}

/**
 * The row after a change. `conflict` when the row is not as the change found it: somebody wrote in between, and
 * applying blindly would lose that.
 */
export function applyChange(
  row: Fields | null,
  change: RowChange,
): { readonly kind: 'row'; readonly row: Fields | null } | { readonly kind: 'conflict' } {
  if (change.from === null) return row === null ? { kind: 'row', row: change.to } : { kind: 'conflict' };
  if (row === null) return { kind: 'conflict' };
  if (change.to === null) {
    return isSameValue(row, change.from) ? { kind: 'row', row: null } : { kind: 'conflict' };
  }
  const touched = new Set([...Object.keys(change.from), ...Object.keys(change.to)]);
  for (const field of touched) {
    if (!isSameValue(row[field], change.from[field])) return { kind: 'conflict' };
  }
  const { to } = change;
  // A field that `to` does not have was not there: rows of an older shape lack the newer fields.
  const kept = Object.entries(row).filter(([field]) => !touched.has(field) || Object.hasOwn(to, field));
  const next = { ...Object.fromEntries(kept), ...to };
  return { kind: 'row', row: next };
}
