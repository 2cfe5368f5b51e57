import type { PersonId } from '../../domain/ids.ts';
import type { CalendarDate } from '../../lib/calendar-date.ts';
import { LABEL_COLUMN, type DataTable, type FieldValue } from './exchanged-fields.ts';
import { identifyRows, type IdentifiedRow } from './identify-rows.ts';
import type { KnownRows, PlacedTable } from './place-table.ts';
import { changedCount, foldReadings, isSameReading, readRow, type RowContext } from './read-row.ts';
import { readValue } from './read-value.ts';
import type { AddedRow, GoneRow, ReturnedRow } from './returned-row.ts';
import type { RoundTripProblem, RowName } from './round-trip-problem.ts';
import { textOf } from './sheet-rows.ts';

function groupByKey(rows: readonly IdentifiedRow[]): ReadonlyMap<string | null, readonly IdentifiedRow[]> {
  const groups = new Map<string | null, IdentifiedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group === undefined) groups.set(row.key, [row]);
    else group.push(row);
  }
  return groups;
}

function isEmptyValue(value: FieldValue): boolean {
  return value === null || value === '' || value === 'not-assessed' || (Array.isArray(value) && value.length === 0);
}

/** Reads the rows of one table from all sheets they stand on. */
export class TableReader {
  readonly rows: ReturnedRow[] = [];
  readonly added: AddedRow[] = [];
  readonly gone: GoneRow[] = [];
  readonly problems: RoundTripProblem[] = [];
  readonly #table: DataTable;
  readonly #known: KnownRows;
  readonly #context: RowContext;

  constructor(table: DataTable, known: KnownRows, context: RowContext) {
    this.#table = table;
    this.#known = known;
    this.#context = context;
  }

  read(places: readonly PlacedTable[], labels: ReadonlyMap<string, string>): void {
    const table = this.#table;
    if (places.length === 0) {
      if (this.#known.base !== null && this.#known.rows.size > 0) this.problems.push({ code: 'sheet-lost', table, sheet: this.#known.base.sheet });
      return;
    }
    for (const place of places) this.#tellColumns(place);
    const identified = identifyRows(places, table, this.#known, labels, this.#context);
    for (const place of places) {
      const rows = identified.filter((row) => row.place === place && row.by === 'content').length;
      if (rows > 0) this.problems.push({ code: 'partly-sorted', table, sheet: place.sheet, rows });
    }
    const byKey = groupByKey(identified);
    for (const row of byKey.get(null) ?? []) this.#readStranger(row);
    for (const [key, rows] of byKey) if (key !== null) this.#readKnown(key, rows, labels);
    for (const [key, base] of this.#known.rows) {
      if (!byKey.has(key)) this.gone.push({ table, key, label: base.label, base: base.values });
    }
  }

  #tellColumns(place: PlacedTable): void {
    const { table, sheet } = place;
    for (const field of place.lost) this.problems.push({ code: 'column-lost', table, sheet, field });
    for (const unknown of place.unknown) this.problems.push({ code: 'column-unknown', table, sheet, ...unknown });
    for (const { key, column, heading, because } of place.columns) {
      const isGuess = because === 'content' || because === 'place' || because === 'chosen';
      if (isGuess) this.problems.push({ code: 'column-guessed', table, sheet, column, heading, field: key, because });
    }
  }

  #readKnown(key: string, rows: readonly IdentifiedRow[], labels: ReadonlyMap<string, string>): void {
    const base = this.#known.rows.get(key) ?? null;
    const read = rows.map((row) => ({ row, reading: readRow(row, base, this.#context) }));
    // A copied line of the checklist is still the same question; a copied finding was copied to write another one.
    const fewest = read.toSorted((a, b) => changedCount(a.reading) - changedCount(b.reading) || a.row.row.row - b.row.row.row);
    const own = this.#table === 'checklist' ? read : fewest.slice(0, 1);
    const [first] = own;
    if (first === undefined) return;
    const name: RowName = { table: this.#table, key, label: base?.label ?? labels.get(key) ?? '' };
    for (const { row, reading } of fewest.slice(1)) {
      const isSame = changedCount(reading) === 0 || isSameReading(reading, first.reading);
      if (isSame) this.problems.push({ code: 'repeated-row', ...name, sheet: row.place.sheet, row: row.row.row });
      else if (this.#table !== 'checklist') this.#addRow(row, key);
    }
    const reading = foldReadings(own.map((each) => each.reading));
    const isAssessed = this.#table === 'checklist' && (reading.values['assessment']?.length ?? 0) > 0;
    for (const cell of reading.unreadable) this.problems.push({ code: 'unreadable', ...name, ...cell });
    for (const cell of reading.edited) {
      if (isAssessed && (cell.field === 'auditor' || cell.field === 'date')) continue;
      this.problems.push({ code: 'read-only-edited', ...name, ...cell });
    }
    this.rows.push({
      ...name,
      base: base?.values ?? null,
      theirs: reading.values,
      given: isAssessed ? this.#givenIn(own.map((each) => each.row)) : null,
      sheet: first.row.place.sheet,
      row: first.row.row.row,
      isDoubtful: false,
    });
  }

  /** Who and when, from the columns beside a changed assessment; what cannot be read there is nobody and no day. */
  #givenIn(rows: readonly IdentifiedRow[]): ReturnedRow['given'] {
    for (const row of rows) {
      const cellOf = (field: string) => row.row.cells.get(row.place.columns.find(({ key }) => key === field)?.column ?? 0);
      const by = readValue('person', cellOf('auditor'), undefined, this.#context);
      const on = readValue('date', cellOf('date'), undefined, this.#context);
      return { by: by.ok ? (by.value as PersonId | null) : null, on: on.ok ? (on.value as CalendarDate | null) : null };
    }
    return null;
  }

  /** A row that did not leave with the workbook: new, of another audit, or only a note below the table. */
  #readStranger(row: IdentifiedRow): void {
    const label = this.#cellText(row, LABEL_COLUMN[this.#table]);
    if (row.unknownId !== '') {
      this.problems.push({ code: 'unknown-row', table: this.#table, sheet: row.place.sheet, row: row.row.row, label, id: row.unknownId });
      return;
    }
    this.#addRow(row, null);
  }

  #addRow(row: IdentifiedRow, copyOf: string | null): void {
    const table = this.#table;
    const { sheet } = row.place;
    const reading = readRow(row, null, this.#context);
    const values = Object.fromEntries(
      Object.entries(reading.values).flatMap(([field, [first]]): readonly (readonly [string, FieldValue])[] => (first === undefined ? [] : [[field, first.value]])),
    );
    const label = this.#cellText(row, LABEL_COLUMN[table]);
    const question = table === 'checklist' ? this.#cellText(row, 'question') : '';
    const isEmpty = question === '' && Object.values(values).every(isEmptyValue) && reading.unreadable.every(({ raw }) => raw.trim() === '');
    if (isEmpty) {
      if (row.row.cells.size > 0) this.problems.push({ code: 'nothing-in-row', table, sheet, row: row.row.row, label });
      return;
    }
    this.added.push({
      id: `${sheet}!${String(row.row.row)}`,
      table,
      sheet,
      row: row.row.row,
      label,
      values,
      copyOf,
      question,
      questionCodes: this.#cellText(row, 'questions').split(/[,;\n]+/).map((each) => each.trim()).filter((each) => each !== ''),
      unreadable: reading.unreadable,
    });
  }

  #cellText({ row, place }: IdentifiedRow, field: string): string {
    return textOf(row, place.columns.find(({ key }) => key === field)?.column ?? null);
  }
}
