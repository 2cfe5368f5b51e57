import { create } from 'zustand';
import type { ReadWorkbook } from '#shared/contracts/workbook-messages.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import { headerAtRow } from '#shared/exchange/import/find-header.ts';
import type { ImportField } from '#shared/exchange/import/import-field.ts';
import type { ChosenSheet } from '#shared/exchange/import/read-sheets.ts';
import { viewSheet, type SheetView } from '#shared/exchange/import/sheet-view.ts';
import { suggestMapping } from '#shared/exchange/import/suggest-mapping.ts';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import { suggestStandard } from '#shared/exchange/import/suggest-standard.ts';
import { layoutOf, mainSheet, sheetsLike } from '#shared/exchange/import/understand-sheet.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';

export type ImportStep = 'file' | 'sheets' | 'columns' | 'rows' | 'done';

/** What the user says about the checklist as a whole. */
export interface AboutChecklist {
  readonly title: string;
  /** A standard of the registry; null for another one, named by `standardTitle` and `edition`. */
  readonly standardId: string | null;
  readonly standardTitle: string;
  readonly edition: string;
}

export interface StoredImport {
  readonly templateId: TemplateId;
  readonly title: string;
  readonly questions: number;
  /** Answers the file had, for a new audit. */
  readonly answers: readonly InitialAnswer[];
}

export interface ImportState {
  readonly step: ImportStep;
  /** The file that was refused and why. */
  readonly refused: { readonly name: string; readonly problem: ReadProblem } | null;
  readonly book: ReadWorkbook | null;
  readonly views: readonly SheetView[];
  readonly chosen: readonly number[];
  /** Header and mapping of sheets the user corrected, by index; the others keep their guess. */
  readonly corrected: Readonly<Record<number, Pick<ChosenSheet, 'header' | 'mapping'>>>;
  readonly accepted: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  /** Meanings the user chose; those not in it keep their suggestion. */
  readonly grades: Readonly<Record<string, Assessment | null>>;
  readonly areGradesConfirmed: boolean;
  readonly about: AboutChecklist;
  readonly stored: StoredImport | null;
}

/** The part of the state that says which sheets are read, and how. */
export type SheetsState = Pick<ImportState, 'book' | 'views' | 'chosen' | 'corrected'>;

const NOTHING: ReadonlySet<string> = new Set();

const START: ImportState = {
  step: 'file',
  refused: null,
  book: null,
  views: [],
  chosen: [],
  corrected: {},
  accepted: NOTHING,
  leftOut: NOTHING,
  kept: NOTHING,
  grades: {},
  areGradesConfirmed: false,
  about: { title: '', standardId: null, standardTitle: '', edition: '' },
  stored: null,
};

/** The wizard's state: nothing of it is worth saving, so it lives only while the page is open. */
export const useImportStore = create<ImportState>(() => START);

const set = useImportStore.setState;
const get = useImportStore.getState;

/** Forgets everything, for another file. */
export function startOver(): void {
  set(START, true);
}

/** Takes a file that was read and goes to the first step that needs the user. */
export function takeBook(book: ReadWorkbook): void {
  const views = book.content.sheets.map(viewSheet);
  const main = mainSheet(book.guesses);
  const chosen = main === null ? [] : sheetsLike(book.guesses, main);
  const isOneSheet = book.content.sheets.length === 1;
  set({ ...START, book, views, chosen, step: isOneSheet ? 'columns' : 'sheets', about: aboutFile(book, views, main) }, true);
}

export function refuseFile(name: string, problem: ReadProblem): void {
  set({ ...START, refused: { name, problem } }, true);
}

export function goTo(step: ImportStep): void {
  set({ step });
}

/** Takes a sheet in or out. Decisions about rows of other sheets stay. */
export function toggleSheet(index: number): void {
  const { chosen } = get();
  const next = chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index].sort((a, b) => a - b);
  set({ chosen: next, areGradesConfirmed: false });
}

/** Header and mapping of a sheet as they stand now; row 1 heads a sheet in which no headings were found. */
export function layoutOfSheet(state: SheetsState, index: number): Pick<ChosenSheet, 'header' | 'mapping'> | null {
  const corrected = state.corrected[index];
  if (corrected) return corrected;
  const guess = state.book?.guesses[index];
  if (guess?.header) return { header: guess.header, mapping: guess.mapping };
  const view = state.views[index];
  return view ? layoutAt(view, view.rows[0]?.row ?? 1) : null;
}

/** Chosen sheets that share their headings with the given one, itself included. */
export function sheetsSharingLayout(state: SheetsState, index: number): readonly number[] {
  const wanted = layoutOf(toGuess(layoutOfSheet(state, index)));
  return state.chosen.filter((one) => one === index || layoutOf(toGuess(layoutOfSheet(state, one))) === wanted);
}

/** Takes another row as the headings of a sheet and of those laid out like it, and reads the columns anew. */
export function changeHeaderRow(index: number, row: number): void {
  const state = get();
  const corrected = { ...state.corrected };
  for (const one of sheetsSharingLayout(state, index)) {
    const view = state.views[one];
    if (view) corrected[one] = layoutAt(view, row);
  }
  set({ corrected, areGradesConfirmed: false });
}

/** Says what a column means, in the sheet and in those laid out like it. */
export function changeField(index: number, column: number, field: ImportField): void {
  const state = get();
  const corrected = { ...state.corrected };
  for (const one of sheetsSharingLayout(state, index)) {
    const layout = layoutOfSheet(state, one);
    if (!layout) continue;
    const mapping = layout.mapping.map((mapped) => {
      if (mapped.column !== column) return mapped;
      const { heading } = mapped;
      return { column, heading, field, because: 'chosen' as const };
    });
    corrected[one] = { ...layout, mapping };
  }
  set({ corrected, areGradesConfirmed: false });
}

/** Accepts repairs, or takes the consent back. */
export function setAccepted(keys: readonly string[], isAccepted: boolean): void {
  set({ accepted: changed(get().accepted, keys, isAccepted) });
}

/** Takes rows in although they were left out, or leaves them out again. */
export function setKept(rows: readonly string[], isKept: boolean): void {
  set({ kept: changed(get().kept, rows, isKept) });
}

export function setGrade(value: string, meaning: Assessment | null): void {
  set({ grades: { ...get().grades, [value]: meaning }, areGradesConfirmed: false });
}

export function confirmGrades(areGradesConfirmed: boolean): void {
  set({ areGradesConfirmed });
}

export function setAbout(about: Partial<AboutChecklist>): void {
  set({ about: { ...get().about, ...about } });
}

export function noteStored(stored: StoredImport): void {
  // The file's rows are not needed any more; a large one would only weigh on the window.
  set({ ...START, step: 'done', stored }, true);
}

function changed(before: ReadonlySet<string>, keys: readonly string[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(before);
  for (const key of keys) {
    if (isIn) next.add(key);
    else next.delete(key);
  }
  return next;
}

function layoutAt(view: SheetView, row: number): Pick<ChosenSheet, 'header' | 'mapping'> {
  const header = headerAtRow(view, row);
  return { header, mapping: suggestMapping(view, header) };
}

function toGuess(layout: Pick<ChosenSheet, 'header' | 'mapping'> | null): Parameters<typeof layoutOf>[0] {
  return layout ? { header: { ...layout.header, confidence: 'sure', score: 0 } } : undefined;
}

function aboutFile(book: ReadWorkbook, views: readonly SheetView[], main: number | null): AboutChecklist {
  const title = book.content.fileName.replace(/\.[^.]*$/, '').replace(/[_]+/g, ' ').trim();
  const view = main === null ? undefined : views[main];
  const lastRow = main === null ? 0 : (book.guesses[main]?.header?.lastRow ?? 0);
  const standard = view ? suggestStandard(book.content.fileName, view, lastRow, builtInStandards()) : null;
  return standard
    ? { title, standardId: standard.id, standardTitle: standard.title, edition: standard.edition }
    : { title, standardId: null, standardTitle: '', edition: '' };
}
