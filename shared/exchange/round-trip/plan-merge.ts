import { fieldsOf, kindOf, type FieldValues } from './exchanged-fields.ts';
import { fieldId, type AddedItem, type ChangedItem, type ConflictReason, type GoneItem, type MergeField, type MergeItem, type MergePlan, type MergeRefusal } from './merge-item.ts';
import type { ReadBack } from './read-back.ts';
import { isSameFieldValue } from './read-value.ts';
import type { AddedRow, GoneRow, ReturnedRow } from './returned-row.ts';
import type { AuditRowsHere, RowHere } from './rows-of-audit.ts';

/** Compares one field; null when nobody changed it. */
function mergeField(row: ReturnedRow, here: RowHere, field: string): MergeField | null {
  const kind = kindOf(row.table, field);
  const mine = here.values[field];
  if (kind === null || mine === undefined) return null;
  const base = row.base?.[field];
  const lock = here.locks[field] ?? null;
  const said = row.theirs[field] ?? [];
  const named = { id: fieldId(row.table, row.key, field), field, kind, base, mine, lock, reason: null };
  if (base === undefined) {
    const others = said.filter(({ value }) => !isSameFieldValue(value, mine));
    if (others.length === 0) return null;
    return lock === null ? { ...named, theirs: others, outcome: 'conflict', reason: 'no-base' } : { ...named, theirs: others, outcome: 'refused' };
  }
  const isChangedHere = !isSameFieldValue(mine, base);
  const others = said.filter(({ value }) => !isSameFieldValue(value, mine));
  if (said.length === 0) return isChangedHere ? { ...named, theirs: [], outcome: 'kept' } : null;
  if (others.length === 0) return { ...named, theirs: said, outcome: 'agreed' };
  if (lock !== null) return { ...named, theirs: others, outcome: 'refused' };
  const reason: ConflictReason | null = isChangedHere ? 'both-changed' : said.length > 1 ? 'several-values' : row.isDoubtful ? 'values-at-other-rows' : null;
  return reason === null ? { ...named, theirs: others, outcome: 'taken' } : { ...named, theirs: others, outcome: 'conflict', reason };
}

function changedItem(row: ReturnedRow, here: RowHere): ChangedItem | null {
  const fields = fieldsOf(row.table).flatMap((field) => mergeField(row, here, field) ?? []);
  if (fields.length === 0) return null;
  const { table, key, sheet, given } = row;
  return { kind: 'changed', id: `${table}/${key}`, table, key, label: here.label || row.label, title: here.title, fields, sheet, row: row.row, given };
}

/** A row that was deleted here and changed there: what they wrote is offered as a new row, or told when it cannot be one. */
function deletedHere(row: ReturnedRow): MergeItem | MergeRefusal | null {
  const { table, key, label, base, sheet } = row;
  const changed = Object.entries(row.theirs).flatMap(([field, [first]]) => (first === undefined ? [] : [[field, first.value] as const]));
  if (changed.length === 0 || base === null) return null;
  if (table === 'checklist') return { code: 'question-not-here', table, key, label, fields: changed.map(([field]) => field) };
  const values: FieldValues = { ...base, ...Object.fromEntries(changed) };
  const added: AddedItem = {
    kind: 'added',
    id: `deleted/${table}/${key}`,
    table,
    key,
    label,
    title: titleOf(table, values, ''),
    becomes: table === 'findings' ? 'finding' : table === 'actions' ? 'action' : 'evidence',
    values,
    sheet,
    row: row.row,
    obstacle: table === 'actions' ? 'actions-begin-here' : null,
    copiedFrom: '',
    wasDeletedHere: true,
    question: '',
    questionCodes: [],
    unreadable: [],
  };
  return added;
}

function titleOf(table: ReturnedRow['table'], values: FieldValues, question: string): string {
  const field = { checklist: 'notes', findings: 'statement', evidence: 'title', actions: 'action' }[table];
  const value = values[field];
  return question === '' ? (typeof value === 'string' ? value : '') : question;
}

function goneItem({ table, key, label, base }: GoneRow, here: RowHere): GoneItem | MergeRefusal | null {
  if (here.removal === null) return null;
  if (here.removal === 'cancelled-only') return { code: 'action-stays', table, key, label: here.label };
  if (here.removal === 'issued') return { code: 'issued-finding-stays', table, key, label: here.label };
  const changedHere = fieldsOf(table).filter((field) => {
    const [before, now] = [base[field], here.values[field]];
    return before !== undefined && now !== undefined && !isSameFieldValue(before, now);
  });
  return { kind: 'gone', id: `gone/${table}/${key}`, table, key, label: here.label || label, title: here.title, effect: here.removal, changedHere, values: here.values };
}

function addedItem(row: AddedRow, here: AuditRowsHere): AddedItem {
  const { table, values, copyOf, question } = row;
  return {
    kind: 'added',
    id: `added/${row.id}`,
    table,
    key: row.id,
    label: row.label,
    title: titleOf(table, values, question),
    becomes: table === 'findings' ? 'finding' : table === 'evidence' ? 'evidence' : table === 'actions' ? 'action' : 'note',
    values,
    sheet: row.sheet,
    row: row.row,
    obstacle: table === 'actions' ? 'actions-begin-here' : table === 'findings' && typeof values['grade'] !== 'string' ? 'grade-missing' : null,
    copiedFrom: copyOf === null ? '' : (here[table].get(copyOf)?.label ?? ''),
    wasDeletedHere: false,
    question,
    questionCodes: row.questionCodes,
    unreadable: row.unreadable,
  };
}

/**
 * Compares base, the audit as it is here, and the returned workbook, field by field. Nothing is written over without
 * being an item of the plan; what only one side changed has an answer already, everything else waits for one.
 */
export function planMerge(returned: ReadBack, here: AuditRowsHere): MergePlan {
  const items: MergeItem[] = [];
  const refusals: MergeRefusal[] = [];
  const add = (one: MergeItem | MergeRefusal | null): void => {
    if (one === null) return;
    if ('code' in one) refusals.push(one);
    else items.push(one);
  };
  for (const row of returned.rows) {
    const own = here[row.table].get(row.key);
    add(own === undefined ? deletedHere(row) : changedItem(row, own));
  }
  for (const row of returned.gone) {
    const own = here[row.table].get(row.key);
    add(own === undefined ? null : goneItem(row, own));
  }
  for (const row of returned.added) add(addedItem(row, here));
  return { items, refusals };
}
