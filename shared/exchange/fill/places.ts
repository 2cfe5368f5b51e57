import { ASSESSMENTS, type Assessment } from '../../domain/checklist/assessment.ts';
import { cellAddress, parseCellAddress } from '../grid.ts';
import { FILL_FACTS, FILL_FIELDS, type FillColumn, type FillFact, type FillField, type FillLayout, type FillTable, type FillTableKind } from './fill-layout.ts';

/** Something of ours that has, or could have, a place on a form. Tables are named by their position in the layout. */
export type PlaceKey =
  | { readonly kind: 'fact'; readonly fact: FillFact }
  | { readonly kind: 'key'; readonly table: number; readonly key: TableKey }
  | { readonly kind: 'column'; readonly table: number; readonly field: Exclude<FillField, 'mark'> }
  | { readonly kind: 'mark'; readonly table: number; readonly assessment: Assessment };

export type TableKey = 'clause' | 'question' | 'code';
export const TABLE_KEYS: readonly TableKey[] = ['clause', 'question', 'code'];

/** Where it stands: a cell for a fact, a column of a table's sheets for the rest. */
export interface Place {
  readonly sheet: string;
  /** Null for a column. */
  readonly row: number | null;
  readonly column: number;
}

/** One text for each key, to compare and to remember them by. */
export function placeId(place: PlaceKey): string {
  switch (place.kind) {
    case 'fact':
      return `fact ${place.fact}`;
    case 'key':
      return `key ${place.table} ${place.key}`;
    case 'column':
      return `column ${place.table} ${place.field}`;
    case 'mark':
      return `mark ${place.table} ${place.assessment}`;
  }
}

/** Keys of all facts. */
export const FACT_PLACES: readonly PlaceKey[] = FILL_FACTS.map((fact) => ({ kind: 'fact', fact }));

/** Keys of one table: by what its rows are found, then what is written, then what is ticked. */
export function tablePlaces({ kind, keys }: FillTable, table: number): readonly PlaceKey[] {
  const fields = (FILL_FIELDS[kind] as readonly FillField[]).filter((field) => field !== 'mark');
  return [
    ...(keys ? TABLE_KEYS.map((key): PlaceKey => ({ kind: 'key', table, key })) : []),
    ...fields.map((field): PlaceKey => ({ kind: 'column', table, field })),
    ...(kind === 'actions' ? [] : ASSESSMENTS.filter((one) => one !== 'not-assessed').map((assessment): PlaceKey => ({ kind: 'mark', table, assessment }))),
  ];
}

/** Where something stands now; null when it has no place. */
export function placeOf(layout: FillLayout, key: PlaceKey): Place | null {
  if (key.kind === 'fact') {
    const cell = layout.cells.find(({ fact }) => fact === key.fact);
    const place = cell ? parseCellAddress(cell.address) : null;
    return cell && place ? { sheet: cell.sheet, ...place } : null;
  }
  const table = layout.tables[key.table];
  const column = table ? columnOf(table, key) : null;
  return table && column !== null ? { sheet: table.sheets[0] ?? '', row: null, column } : null;
}

/** Gives something a place. The first column of a table that has none says where the table begins. */
export function withPlace(layout: FillLayout, key: PlaceKey, place: Required<Place> & { readonly row: number }): FillLayout {
  const bare = withoutPlace(layout, key);
  if (key.kind === 'fact') {
    return { ...bare, cells: [...bare.cells, { fact: key.fact, sheet: place.sheet, address: cellAddress(place.row, place.column) }] };
  }
  return changeTable(bare, key.table, (table) => {
    const isFirst = table.columns.length === 0 && (table.keys === null || TABLE_KEYS.every((one) => table.keys?.[one] === null));
    const begun: FillTable = isFirst ? { ...table, sheets: [place.sheet], firstRow: place.row } : table.sheets.includes(place.sheet) ? table : { ...table, sheets: [...table.sheets, place.sheet] };
    if (key.kind === 'key') return begun.keys ? { ...begun, keys: { ...begun.keys, [key.key]: place.column } } : begun;
    if (key.kind === 'column') return { ...begun, columns: [...begun.columns, { column: place.column, field: key.field }] };
    const shared = begun.columns.find(({ field, column }) => field === 'mark' && column === place.column);
    const others = begun.columns.filter((column) => column !== shared);
    const mark: FillColumn = { column: place.column, field: 'mark', marks: [...(shared?.marks ?? []), key.assessment] };
    return { ...begun, columns: [...others, mark] };
  });
}

/** Takes the place away. */
export function withoutPlace(layout: FillLayout, key: PlaceKey): FillLayout {
  if (key.kind === 'fact') return { ...layout, cells: layout.cells.filter(({ fact }) => fact !== key.fact) };
  return changeTable(layout, key.table, (table) => {
    if (key.kind === 'key') return table.keys ? { ...table, keys: { ...table.keys, [key.key]: null } } : table;
    if (key.kind === 'column') return { ...table, columns: table.columns.filter(({ field }) => field !== key.field) };
    const columns = table.columns.map((column) => (column.field === 'mark' ? { ...column, marks: (column.marks ?? []).filter((one) => one !== key.assessment) } : column));
    return { ...table, columns: columns.filter(({ field, marks }) => field !== 'mark' || (marks ?? []).length > 0) };
  });
}

/** A table without any column yet. */
export function emptyTable(kind: FillTableKind, sheet: string): FillTable {
  const keys = kind === 'answers' ? { clause: null, question: null, code: null } : null;
  return { kind, sheets: [sheet], firstRow: 1, lastRow: null, keys, isOnlyNonconformities: false, columns: [] };
}

export function changeTable(layout: FillLayout, index: number, change: (table: FillTable) => FillTable): FillLayout {
  return { ...layout, tables: layout.tables.map((table, at) => (at === index ? change(table) : table)) };
}

function columnOf(table: FillTable, key: Exclude<PlaceKey, { kind: 'fact' }>): number | null {
  if (key.kind === 'key') return table.keys?.[key.key] ?? null;
  if (key.kind === 'column') return table.columns.find(({ field }) => field === key.field)?.column ?? null;
  return table.columns.find(({ field, marks }) => field === 'mark' && (marks ?? []).includes(key.assessment))?.column ?? null;
}
