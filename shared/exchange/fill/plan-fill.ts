import type { Assessment } from '../../domain/checklist/assessment.ts';
import { worstAssessment } from '../../domain/checklist/roll-up.ts';
import type { FindingGrade } from '../../domain/finding/finding.ts';
import { cellAddress, parseCellAddress } from '../grid.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import { viewSheet, type SheetView } from '../import/sheet-view.ts';
import type { CellEdit, EditValue } from './cell-edit.ts';
import type { AnswerRow, FillData, FillRow, FillValue, RowValues } from './fill-data.ts';
import type { FillColumn, FillFact, FillField, FillLayout, FillTable, FillTableKind } from './fill-layout.ts';
import { askingRows, emptyRows, sheetsOf, type TableSheet } from './form-rows.ts';
import { matchRows } from './match-rows.ts';
import { ruleAt, type FillForm } from './read-form.ts';

/** One cell as it is going to be written, for people to look at first. */
export interface PlannedCell {
  readonly edit: CellEdit;
  /** Which of ours stands there. */
  readonly source: { readonly fact: FillFact } | { readonly table: FillTableKind; readonly field: FillField; readonly label: string };
  /** What the cell shows now; empty when nothing. */
  readonly before: string;
  readonly after: string;
}

export type FillWarning =
  /** The profile speaks of a sheet this file does not have. */
  | { readonly code: 'sheet-missing'; readonly sheet: string }
  | { readonly code: 'not-in-list'; readonly sheet: string; readonly address: string; readonly value: string; readonly entries: readonly string[] }
  | { readonly code: 'too-long'; readonly sheet: string; readonly address: string; readonly length: number; readonly longest: number }
  | { readonly code: 'replaces'; readonly sheet: string; readonly address: string; readonly before: string }
  /** A grade for which the profile has no word: its cells stay as they are. */
  | { readonly code: 'no-word'; readonly value: Assessment | FindingGrade; readonly count: number }
  /** Rows of ours that found no room: named by their labels. */
  | { readonly code: 'no-room'; readonly table: FillTableKind; readonly labels: readonly string[] }
  /** Answers the form does not ask for. */
  | { readonly code: 'not-asked'; readonly labels: readonly string[] }
  /** Rows of the form that stay without an answer. */
  | { readonly code: 'unanswered'; readonly count: number }
  /** Rows in which several answers meet, with the worst grade. */
  | { readonly code: 'joined'; readonly count: number };

export interface FillPlan {
  readonly cells: readonly PlannedCell[];
  readonly warnings: readonly FillWarning[];
}

/** Works out what goes into which cell of a form. Nothing is written yet. */
export function planFill(form: FillForm, layout: FillLayout, data: FillData): FillPlan {
  const planner = new Planner(form, layout);
  for (const { fact, sheet, address } of layout.cells) {
    const value = data.facts[fact];
    const place = parseCellAddress(address);
    if (value && place) planner.put(sheet, place, value, { fact });
  }
  for (const table of layout.tables) planner.fillTable(table, data);
  return planner.finish();
}

class Planner {
  readonly #form: FillForm;
  readonly #layout: FillLayout;
  readonly #cells: PlannedCell[] = [];
  readonly #warnings: FillWarning[] = [];
  readonly #views = new Map<string, SheetView>();
  readonly #missing = new Set<string>();
  readonly #wordless = new Map<Assessment | FindingGrade, number>();

  constructor(form: FillForm, layout: FillLayout) {
    this.#form = form;
    this.#layout = layout;
  }

  finish(): FillPlan {
    const missing = [...this.#missing].map((sheet): FillWarning => ({ code: 'sheet-missing', sheet }));
    const wordless = [...this.#wordless].map(([value, count]): FillWarning => ({ code: 'no-word', value, count }));
    return { cells: this.#cells, warnings: [...missing, ...wordless, ...this.#warnings] };
  }

  fillTable(table: FillTable, data: FillData): void {
    const names = new Set(this.#form.content.sheets.map(({ name }) => name));
    for (const name of table.sheets) if (!names.has(name)) this.#missing.add(name);
    const sheets = sheetsOf(this.#form, table);
    if (sheets.length === 0 || table.columns.length === 0) return;
    if (table.kind === 'answers' && table.keys) this.#fillAsked(sheets, table, data.answers);
    else this.#fillInOrder(sheets, table, rowsFor(table, data));
  }

  #fillAsked(sheets: readonly TableSheet[], table: FillTable, answers: readonly AnswerRow[]): void {
    const { matched, homeless, unanswered } = matchRows(askingRows(sheets, table), answers);
    const cells = new Map<string, AnswersOfCell>();
    for (const { formRow, answers: mine } of matched) {
      const name = this.#form.content.sheets[formRow.sheet]?.name ?? '';
      for (const column of table.columns) {
        // Rows that ask apart may share one tall cell for what was seen: their answers meet there.
        const row = this.#view(name)?.mergeAt(formRow.row, column.column)?.top ?? formRow.row;
        const key = `${name}!${cellAddress(row, column.column)}`;
        cells.set(key, { name, row, column, answers: [...(cells.get(key)?.answers ?? []), ...mine] });
      }
    }
    for (const { name, row, column, answers: mine } of cells.values()) this.#putRow(name, row, { ...table, columns: [column] }, mine.length === 1 && mine[0] ? mine[0] : joinAnswers(mine));
    const joined = new Set([...cells.values()].flatMap(({ name, row, answers: mine }) => (mine.length > 1 ? [`${name}!${String(row)}`] : []))).size;
    if (joined > 0) this.#warnings.push({ code: 'joined', count: joined });
    if (homeless.length > 0) this.#warnings.push({ code: 'not-asked', labels: homeless.map(({ label }) => label) });
    if (unanswered.length > 0) this.#warnings.push({ code: 'unanswered', count: unanswered.length });
  }

  #fillInOrder(sheets: readonly TableSheet[], table: FillTable, rows: readonly FillRow[]): void {
    const places = sheets.flatMap((sheet) => emptyRows(sheet, table).map((row) => ({ sheet: sheet.name, row })));
    rows.forEach((row, index) => {
      const place = places[index];
      if (place) this.#putRow(place.sheet, place.row, table, row);
    });
    const left = rows.slice(places.length);
    if (left.length > 0) this.#warnings.push({ code: 'no-room', table: table.kind, labels: left.map(({ label }) => label) });
  }

  #putRow(sheet: string, row: number, table: FillTable, ours: FillRow): void {
    for (const column of table.columns) {
      const place = { row, column: column.column };
      const before = this.#textAt(sheet, place);
      const value = column.field === 'mark' ? this.#tick(column, ours, before) : ours.values[column.field];
      // A number the form has printed already stays.
      if (!value || (column.field === 'number' && before !== '')) continue;
      this.put(sheet, place, value, { table: table.kind, field: column.field, label: ours.label });
    }
  }

  #tick(column: FillColumn, { assessment }: FillRow, before: string): FillValue | undefined {
    const isTicked = assessment !== null && (column.marks ?? []).includes(assessment);
    if (isTicked) return { kind: 'text', text: this.#layout.tick };
    return before === this.#layout.tick ? { kind: 'text', text: '' } : undefined;
  }

  put(sheet: string, place: { readonly row: number; readonly column: number }, value: FillValue, source: PlannedCell['source']): void {
    const index = this.#form.content.sheets.findIndex(({ name }) => name === sheet);
    if (index < 0) {
      this.#missing.add(sheet);
      return;
    }
    const address = cellAddress(place.row, place.column);
    const rule = ruleAt(this.#form, index, place.row, place.column);
    const entries = rule?.entries ?? null;
    const written = asWritten(value, this.#layout);
    if (written === null) {
      const word = value.kind === 'assessment' ? value.assessment : value.kind === 'grade' ? value.grade : null;
      if (word !== null) this.#wordless.set(word, (this.#wordless.get(word) ?? 0) + 1);
      return;
    }
    const shown = shownText(written);
    // A list knows its own spelling: that is what its drop-down accepts.
    const listed = entries === null ? null : (entries.find((entry) => entry === shown) ?? entries.find((entry) => normalizeHeading(entry) === normalizeHeading(shown)) ?? null);
    const edit: CellEdit = { sheet, address, value: listed === null || written.kind !== 'text' ? written : { kind: 'text', text: listed } };
    const after = listed ?? shown;
    const before = this.#textAt(sheet, place);
    if (entries !== null && entries.length > 0 && listed === null && shown !== '') this.#warnings.push({ code: 'not-in-list', sheet, address, value: shown, entries: entries.slice(0, 30) });
    const longest = rule?.longest ?? null;
    if (longest !== null && after.length > longest) this.#warnings.push({ code: 'too-long', sheet, address, length: after.length, longest });
    if (before !== '' && before !== after && !('field' in source && source.field === 'mark')) this.#warnings.push({ code: 'replaces', sheet, address, before });
    this.#cells.push({ edit, source, before, after });
  }

  #textAt(sheet: string, { row, column }: { readonly row: number; readonly column: number }): string {
    const view = this.#view(sheet);
    const merge = view?.mergeAt(row, column);
    return view?.text(merge?.top ?? row, merge?.left ?? column) ?? '';
  }

  #view(sheet: string): SheetView | null {
    const known = this.#views.get(sheet);
    if (known) return known;
    const content = this.#form.content.sheets.find(({ name }) => name === sheet);
    if (!content) return null;
    const view = viewSheet(content);
    this.#views.set(sheet, view);
    return view;
  }
}

/** The answers that meet in one cell of the form. */
interface AnswersOfCell {
  readonly name: string;
  readonly row: number;
  readonly column: FillColumn;
  readonly answers: readonly AnswerRow[];
}

function rowsFor({ kind, isOnlyNonconformities }: FillTable, data: FillData): readonly FillRow[] {
  if (kind === 'findings') return isOnlyNonconformities ? data.findings.filter((finding) => finding.isNonconformity) : data.findings;
  return kind === 'actions' ? data.actions : data.answers;
}

/** Several answers in one row: the worst grade stands (domain reference B.4), texts stand under each other with their question. */
export function joinAnswers(answers: readonly AnswerRow[]): FillRow {
  const assessment = worstAssessment(answers.map((answer) => answer.assessment ?? 'not-assessed'));
  const fields = new Set(answers.flatMap(({ values }) => Object.keys(values) as FillField[]));
  const values: Partial<Record<FillField, FillValue>> = {};
  for (const field of fields) {
    const own = answers.flatMap((answer) => {
      const value = answer.values[field];
      return value ? [{ label: answer.label, value }] : [];
    });
    const joined = joinValues(field, own);
    if (joined) values[field] = joined;
  }
  if (assessment !== 'not-assessed') values.assessment = { kind: 'assessment', assessment };
  return { key: answers.map(({ key }) => key).join(' '), label: answers.map(({ label }) => label).join(', '), assessment, values: values satisfies RowValues };
}

/** Texts that speak of one question keep its code; names, references and days stand once. */
function joinValues(field: FillField, values: readonly { readonly label: string; readonly value: FillValue }[]): FillValue | null {
  const [first] = values;
  if (!first) return null;
  if (first.value.kind === 'date') {
    const days = values.flatMap(({ value }) => (value.kind === 'date' ? [value.date] : []));
    const last = days.toSorted().at(-1);
    return last === undefined ? null : { kind: 'date', date: last };
  }
  const texts = values.flatMap(({ label, value }) => (value.kind === 'text' ? [{ label, text: value.text }] : []));
  if (texts.length === 0) return null;
  const distinct = [...new Set(texts.map(({ text }) => text))];
  if (field === 'notes' || field === 'justification' || field === 'sample') {
    return { kind: 'text', text: distinct.length === 1 ? (distinct[0] ?? '') : texts.map(({ label, text }) => `${label}: ${text}`).join('\n') };
  }
  const lines = [...new Set(distinct.flatMap((text) => (field === 'findings' ? text.split(', ') : text.split('\n'))))];
  return { kind: 'text', text: lines.join(field === 'evidence' || field === 'statements' ? '\n' : ', ') };
}

/** A value in the words and the calendar of the form; null when the form has no word for it. */
export function asWritten(value: FillValue, layout: Pick<FillLayout, 'assessments' | 'grades' | 'dayPattern'>): EditValue | null {
  switch (value.kind) {
    case 'text':
      return value.text === '' ? { kind: 'empty' } : value;
    case 'number':
      return value;
    case 'date':
      return { kind: 'date', date: value.date, asText: writeDay(value.date, layout.dayPattern) };
    case 'period':
      return { kind: 'text', text: [value.start, value.end].map((day) => writeDay(day, layout.dayPattern)).join(' – ') };
    case 'assessment':
      return wordValue(layout.assessments[value.assessment]);
    case 'grade':
      return wordValue(layout.grades[value.grade]);
  }
}

/** A form that wants 1 to 5 gets numbers, not texts that look like numbers. */
function wordValue(word: string): EditValue | null {
  if (word === '') return null;
  return /^-?\d{1,9}(?:\.\d{1,9})?$/.test(word) && String(Number(word)) === word ? { kind: 'number', number: Number(word) } : { kind: 'text', text: word };
}

export function shownText(value: EditValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return value.asText ?? value.date;
    case 'boolean':
      return String(value.boolean);
    case 'empty':
      return '';
  }
}

function writeDay(date: string, pattern: FillLayout['dayPattern']): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return pattern.replace('YYYY', year).replace('MM', month).replace('DD', day);
}
