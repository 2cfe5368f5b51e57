import { create } from 'zustand';
import type { OpenWorkbook } from '#renderer/workers/workbook/open-workbook.ts';
import type { ReadWorkbook } from '#shared/contracts/workbook-messages.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import { forgetChoice } from './framework/framework-store.ts';
import type { ImportField } from '#shared/exchange/import/import-field.ts';
import { viewSheet, type SheetView } from '#shared/exchange/import/sheet-view.ts';
import { guessTableKind, type TableKind } from '#shared/exchange/records/guess-kind.ts';
import type { GradeMeanings as FindingMeanings } from '#shared/exchange/records/finding-grade.ts';
import type { PersonChoice } from '#shared/exchange/records/people-of-file.ts';
import type { RecordColumn } from '#shared/exchange/records/suggest-record-mapping.ts';
import { suggestStandard } from '#shared/exchange/import/suggest-standard.ts';
import { mainSheet, sheetsLike } from '#shared/exchange/import/understand-sheet.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import { layoutAt, layoutOfSheet, savableLayout, sheetsSharingLayout } from './read-layout.ts';
import type { ImportStep, AboutChecklist, StoredImport, StoredRecords, ImportState } from './import-state.ts';

const NOTHING: ReadonlySet<string> = new Set();

const START: ImportState = {
  step: 'file',
  refused: null,
  book: null,
  desk: null,
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
  kind: 'checklist',
  believed: 'checklist',
  auditId: null,
  baseTemplateId: null,
  isTried: false,
  counterpart: '',
  profile: null,
  recordColumns: {},
  leftCells: NOTHING,
  released: NOTHING,
  withheld: NOTHING,
  findingGrades: {},
  gradeOfOthers: null,
  findingOfAll: null,
  people: {},
  file: null,
  storedRecords: null,
  savable: null,
};

/** The wizard's state: nothing of it is worth saving, so it lives only while the page is open. */
export const useImportStore = create<ImportState>(() => START);

const set = useImportStore.setState;
const get = useImportStore.getState;

/** Begins anew; the file that was open before is let go of, with all its rows. */
function begin(state: ImportState): void {
  const { desk } = get();
  set(state, true);
  if (desk !== state.desk) desk?.close();
}

/** Forgets everything, for another file. */
export function startOver(): void {
  begin(START);
}

/** Takes a file that was read and goes to the first step that needs the user. `into` is what the way here said already. */
export function takeBook(desk: OpenWorkbook, file: Blob | null = null, into: Pick<Partial<ImportState>, 'kind' | 'auditId'> = {}): void {
  const { book } = desk;
  const views = book.content.sheets.map(viewSheet);
  const main = mainSheet(book.guesses);
  const chosen = main === null ? [] : sheetsLike(book.guesses, main);
  const isOneSheet = book.content.sheets.length === 1;
  const believed = main === null ? 'checklist' : believedKind(book, views, main);
  // Whoever comes from an audit with an answered checklist wants the answers there.
  const isAnswered = book.recognised.kind === 'ciso-audit' || (believed === 'checklist' && (into.auditId ?? null) !== null);
  const kind = into.kind ?? (isAnswered ? 'answers' : believed);
  forgetChoice();
  begin({ ...START, book, desk, views, chosen, file, believed, kind, auditId: into.auditId ?? null, step: isOneSheet ? 'columns' : 'sheets', about: aboutFile(book, views, main) });
}

/** What a sheet most likely holds. */
function believedKind(book: ReadWorkbook, views: readonly SheetView[], index: number): TableKind {
  const guess = book.guesses[index];
  const view = views[index];
  return guess?.header && view ? guessTableKind(view, guess.header, guess.mapping, book.content.fileName) : 'checklist';
}

/** Says what the file is; decisions about its rows belong to what it was before and begin anew. */
export function changeKind(kind: TableKind): void {
  set({ kind, recordColumns: {}, accepted: NOTHING, leftCells: NOTHING, released: NOTHING, withheld: NOTHING, areGradesConfirmed: false });
}

export function setTarget(target: Pick<Partial<ImportState>, 'auditId' | 'baseTemplateId' | 'counterpart' | 'gradeOfOthers' | 'findingOfAll' | 'profile'>): void {
  set(target);
}

/** Says what a column of a register means. */
export function changeRecordColumns(index: number, columns: readonly RecordColumn[]): void {
  set({ recordColumns: { ...get().recordColumns, [index]: columns }, areGradesConfirmed: false });
}

/** Leaves the cells of these problems out, or takes them back. */
export function setLeftCells(keys: readonly string[], isLeft: boolean): void {
  set({ leftCells: changed(get().leftCells, keys, isLeft) });
}

/** Releases rows whose change overwrites something, or takes that back. */
export function setReleased(rows: readonly string[], isReleased: boolean): void {
  set({ released: changed(get().released, rows, isReleased) });
}

/** Holds rows back, or lets them go in again. */
export function setWithheld(rows: readonly string[], isWithheld: boolean): void {
  set({ withheld: changed(get().withheld, rows, isWithheld) });
}

/** Says who is meant by names that nobody here has; null: nothing is said yet. */
export function setPeople(names: readonly string[], choice: PersonChoice | null): void {
  const people = Object.fromEntries(Object.entries(get().people).filter(([name]) => !names.includes(name)));
  set({ people: choice === null ? people : { ...people, ...Object.fromEntries(names.map((name) => [name, choice])) } });
}

export function setFindingGrade(value: string, meaning: FindingMeanings[string] | null): void {
  set({ findingGrades: { ...get().findingGrades, [value]: meaning }, areGradesConfirmed: false });
}

/** Takes a saved layout over: header, columns and meanings as they were confirmed for this sender. */
export function takeLayout(layout: Partial<ImportState>): void {
  set({ ...layout, areGradesConfirmed: false });
}

export function refuseFile(name: string, problem: ReadProblem): void {
  begin({ ...START, refused: { name, problem } });
}

/** Somebody tried to go on without what is needed. */
export function noteTried(): void {
  set({ isTried: true });
}

export function goTo(step: ImportStep): void {
  set({ step, isTried: false });
}

/** Takes a sheet in or out. Decisions about rows of other sheets stay. */
export function toggleSheet(index: number): void {
  const { chosen } = get();
  const next = chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index].sort((a, b) => a - b);
  set({ chosen: next, areGradesConfirmed: false });
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
  const { counterpart, profile, kind } = get();
  begin({ ...START, step: 'done', stored, counterpart, profile, kind, savable: savableLayout(get()) });
}

function changed(before: ReadonlySet<string>, keys: readonly string[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(before);
  for (const key of keys) {
    if (isIn) next.add(key);
    else next.delete(key);
  }
  return next;
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

export function noteStoredRecords(storedRecords: StoredRecords): void {
  const { counterpart, profile, kind } = get();
  begin({ ...START, step: 'done', storedRecords, counterpart, profile, kind, savable: savableLayout(get()) });
}
