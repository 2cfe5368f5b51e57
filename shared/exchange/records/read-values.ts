import type { ClauseNumber, PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person/person.ts';
import { parseCalendarDate, type CalendarDate } from '../../lib/calendar-date.ts';
import { splitClause } from '../import/clause-cell.ts';
import { oneLine } from '../import/normalize-text.ts';
import type { ReadCell } from '../workbook-content.ts';
import { clauseFromDate } from '../import/clause-cell.ts';
import { dayOrderOf, readDay, type DayOrder } from './day-cell.ts';
import type { ChecklistQuestion } from '../../domain/checklist/template.ts';
import { DAY_FIELDS, type RecordField } from './record-field.ts';
import { recordProblem, recordProblemKey, type RecordDecisions, type RecordProblem, type RecordProblemCode } from './record-problem.ts';
import { cellOfField, type RecordCell, type RecordRow } from './read-records.ts';
import { splitNameAndFunction } from './name-and-function.ts';
import { personMeant } from './people-of-file.ts';
import { foldName, personNamed } from './person-name.ts';
import { rowsBy } from './reference-index.ts';

/** Reads the cells of one row, collecting its problems and heeding what was decided about them. */
export class RowReader {
  readonly record: RecordRow;
  readonly decisions: RecordDecisions;
  readonly problems: RecordProblem[] = [];
  readonly #orders: ReadonlyMap<RecordField, DayOrder>;

  constructor(record: RecordRow, decisions: RecordDecisions, orders: ReadonlyMap<RecordField, DayOrder>) {
    this.record = record;
    this.decisions = decisions;
    this.#orders = orders;
    if (record.isHidden) this.note('hidden-row', undefined, '');
    for (const found of record.cells) {
      if (found.cell.kind === 'error' && found.field !== 'other' && found.field !== 'note') this.note('error-value', found, '');
    }
  }

  /** Adds a problem at a cell, or at the row's first cell where the row lacks it. Says whether its hint was taken. */
  note(code: RecordProblemCode, found: RecordCell | undefined, hint: string, raw?: string): 'accepted' | 'left-out' | 'open' {
    const { sheet, row } = this.record;
    const column = found?.cell.column ?? this.record.cells[0]?.cell.column ?? 1;
    const problem = recordProblem(code, { sheet, row, column }, raw ?? found?.text ?? '', hint);
    this.problems.push(problem);
    const key = recordProblemKey(problem);
    if (hint !== '' && this.decisions.accepted.has(key)) return 'accepted';
    return problem.canLeaveOut && this.decisions.leftOut.has(key) ? 'left-out' : 'open';
  }

  text(field: RecordField): string {
    return this.record.cells
      .filter((found) => found.field === field && found.cell.kind !== 'error')
      .map(({ text }) => text)
      .join('\n');
  }

  line(field: RecordField): string {
    return oneLine(this.text(field));
  }

  /** A day; null when there is none or it cannot be read. */
  day(field: RecordField): CalendarDate | null {
    const found = cellOfField(this.record, field);
    if (!found || found.cell.kind === 'error') return null;
    const reading = readDay(found.cell, this.#orders.get(field) ?? null);
    if (reading.kind === 'day') {
      if (reading.from === 'number') this.note('date-from-number', found, reading.day);
      return reading.day;
    }
    if (reading.kind === 'unsure') return this.note('date-unsure', found, reading.day) === 'accepted' ? reading.day : null;
    const hint = reading.hint ?? '';
    return this.note('date-unreadable', found, hint) === 'accepted' ? parseCalendarDate(hint) : null;
  }

  /** A state by its words; null when the row has none or it is not known. */
  state<State>(read: (written: string) => { readonly state: State | null; readonly hint: string | null }): State | null {
    const found = cellOfField(this.record, 'state');
    const written = this.line('state');
    if (!found || written === '') return null;
    const { state, hint } = read(written);
    if (state !== null) return state;
    return this.note('state-unknown', found, hint ?? '') === 'accepted' && hint !== null ? read(hint).state : null;
  }

  /** Somebody of the workspace; null when nobody is named or nobody of that name is known. */
  person(field: RecordField, people: readonly Pick<Person, 'id' | 'name'>[]): PersonId | null {
    const found = cellOfField(this.record, field);
    const written = this.line(field);
    if (!found || written === '') return null;
    const known = personNamed(written, people);
    if (known !== undefined) return known.id;
    const choice = this.decisions.people?.[foldName(written)];
    if (choice?.kind === 'known') return choice.id;
    if (choice?.kind === 'none') return null;
    // Whoever was added for "Peeter Saar, Service desk lead" is called Peeter Saar.
    const added = choice?.kind === 'new' ? personNamed(splitNameAndFunction(written).name, people) : undefined;
    if (added !== undefined) return added.id;
    const meant = personMeant(written, people);
    return this.note('person-unknown', found, meant?.name ?? '') === 'accepted' ? (meant?.id ?? null) : null;
  }

  /** A name kept as text, with a note when it looks like a misspelt one that is known; the hint is taken on consent. */
  name(field: RecordField, people: readonly Pick<Person, 'id' | 'name'>[]): string {
    const found = cellOfField(this.record, field);
    const written = this.line(field);
    if (!found || written === '' || personNamed(written, people) !== undefined) return written;
    const choice = this.decisions.people?.[foldName(written)];
    if (choice?.kind === 'new') return splitNameAndFunction(written).name;
    if (choice !== undefined) return (choice.kind === 'known' ? people.find(({ id }) => id === choice.id)?.name : undefined) ?? written;
    const meant = personMeant(written, people)?.name;
    if (meant === undefined) return written;
    return this.note('person-misspelt', found, meant) === 'accepted' ? meant : written;
  }

  /** The clauses of all clause cells. A date gives its clause only on consent; numbers the standards do not have are told. */
  clauses(known: ReadonlySet<ClauseNumber>): readonly ClauseNumber[] {
    const numbers: ClauseNumber[] = [];
    for (const found of this.record.cells.filter(({ field }) => field === 'clauses')) {
      if (found.cell.kind === 'date') {
        const hint = clauseFromDate(found.cell) ?? '';
        if (this.note('clause-from-date', found, hint) === 'accepted') numbers.push(hint);
        continue;
      }
      const read = readClauses(found.text);
      if (read.length === 0 && found.text !== '') this.note('clause-unreadable', found, '');
      for (const number of read) {
        if (known.size > 0 && !known.has(number)) this.note('clause-unknown', found, '', number);
        numbers.push(number);
      }
    }
    return [...new Set(numbers)];
  }
}

/** How each date column of a register writes its days. */
export function dayOrders(records: readonly RecordRow[]): ReadonlyMap<RecordField, DayOrder> {
  const cells = new Map<RecordField, ReadCell[]>();
  for (const { field, cell } of records.flatMap((record) => record.cells)) {
    if (!DAY_FIELDS.has(field)) continue;
    const list = cells.get(field);
    if (list) list.push(cell);
    else cells.set(field, [cell]);
  }
  // One file is written in one order: what one column tells counts for those that do not tell.
  const whole = dayOrderOf([...cells.values()].flat());
  return new Map([...cells].map(([field, list]) => [field, dayOrderOf(list) ?? whole]));
}

/** All clause numbers of a text such as "4.2 / A.5.31" or "Clause 8.6.1 Incident management". */
export function readClauses(text: string): readonly ClauseNumber[] {
  return oneLine(text)
    .split(/\s*(?:[;,/&+\n]|\band\b|\bund\b|\bet\b|\by\b)\s*/iu)
    .flatMap((part) => {
      const split = splitClause(part.replace(/^ISO(?:\/IEC)?\s*\d{4,5}(?:-\d)?(?::\d{4})?[\s,:–-]*/i, ''));
      return split === null || !/\d/.test(split.number) ? [] : [split.number];
    });
}

/** The question of that code, whatever its case. */
export function questionOfCode<Q extends Pick<ChecklistQuestion, 'code'>>(questions: readonly Q[], code: string): Q | undefined {
  return rowsBy(questions, 'code', (question) => question.code.toLowerCase()).get(code.toLowerCase())?.[0];
}

/** A day as plain text, empty for none. */
export function dayText(day: CalendarDate | null): string {
  return day ?? '';
}

