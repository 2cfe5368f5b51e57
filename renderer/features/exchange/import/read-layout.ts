import { fingerprintOfHeadings, layoutOfImport } from '#shared/exchange/records/import-layout.ts';
import { isRecordKind, UNPLACED_FIELDS, type RecordKind } from '#shared/exchange/records/record-field.ts';
import { suggestRecordMapping, type RecordColumn } from '#shared/exchange/records/suggest-record-mapping.ts';
import { headerAtRow } from '#shared/exchange/import/find-header.ts';
import type { ChosenSheet } from '#shared/exchange/import/read-sheets.ts';
import type { ImportField } from '#shared/exchange/import/import-field.ts';
import type { SheetView } from '#shared/exchange/import/sheet-view.ts';
import { suggestMapping } from '#shared/exchange/import/suggest-mapping.ts';
import { layoutOf } from '#shared/exchange/import/understand-sheet.ts';
import type { ImportState, SavableLayout, SheetsState } from './import-state.ts';

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

/** Header and columns of a sheet when its headings stand in that row. */
export function layoutAt(view: SheetView, row: number): Pick<ChosenSheet, 'header' | 'mapping'> {
  const header = headerAtRow(view, row);
  return { header, mapping: suggestMapping(view, header) };
}

function toGuess(layout: Pick<ChosenSheet, 'header' | 'mapping'> | null): Parameters<typeof layoutOf>[0] {
  return layout ? { header: { ...layout.header, confidence: 'sure', score: 0 } } : undefined;
}

const suggested = new WeakMap<SheetView, Map<string, readonly RecordColumn[]>>();

/** The suggestion for a sheet, worked out once: it is asked for whenever something is drawn. */
function suggestOnce(view: SheetView, header: ChosenSheet['header'], kind: RecordKind): readonly RecordColumn[] {
  const ofView = suggested.get(view) ?? new Map<string, readonly RecordColumn[]>();
  suggested.set(view, ofView);
  const key = `${kind} ${header.firstRow} ${header.lastRow}`;
  const columns = ofView.get(key) ?? suggestRecordMapping(view, header, kind);
  ofView.set(key, columns);
  return columns;
}

/** Columns of a sheet as a register of the kind chosen: corrected, or as suggested. */
export function recordColumnsOf(state: SheetsState & Pick<ImportState, 'kind' | 'recordColumns'>, index: number): readonly RecordColumn[] {
  const corrected = state.recordColumns[index];
  if (corrected) return corrected;
  const view = state.views[index];
  const layout = layoutOfSheet(state, index);
  if (!view || !layout || !isRecordKind(state.kind)) return [];
  return suggestOnce(view, layout.header, state.kind);
}

/** What of an answered checklist has no place in an answer: it belongs to the question, or to nothing here. */
const NO_ANSWER: ReadonlySet<ImportField> = new Set(['applicable', 'owner', 'auditor', 'date', 'dueDate', 'action', 'other']);

/** Headings of columns that hold something and come in as nothing; a checklist keeps all of them. */
export function columnsLeftOut(state: SheetsState & Pick<ImportState, 'kind' | 'recordColumns'>, index: number): readonly string[] {
  const { kind } = state;
  if (kind === 'checklist') return [];
  if (isRecordKind(kind)) return recordColumnsOf(state, index).filter(({ field }) => UNPLACED_FIELDS[kind].has(field)).map(({ heading }) => heading);
  return (layoutOfSheet(state, index)?.mapping ?? []).filter(({ field }) => NO_ANSWER.has(field)).map(({ heading }) => heading);
}

/** What can be kept of how this file was read. */
export function savableLayout(state: ImportState): SavableLayout | null {
  const [first] = state.chosen;
  const layout = first === undefined ? null : layoutOfSheet(state, first);
  if (first === undefined || !layout) return null;
  const columns = isRecordKind(state.kind) ? recordColumnsOf(state, first) : layout.mapping;
  return {
    layout: layoutOfImport({ kind: state.kind, columns, grades: state.grades, findingGrades: state.findingGrades }),
    fingerprint: fingerprintOfHeadings(layout.header.columns),
    fileName: state.book?.content.fileName ?? '',
  };
}
