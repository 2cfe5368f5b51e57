import { profilesFor } from '#renderer/data/repositories/exchanges-repository.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import { applyLayout, fingerprintOfHeadings, readImportLayout, recogniseLayout } from '#shared/exchange/records/import-layout.ts';
import { isRecordKind } from '#shared/exchange/records/record-field.ts';
import type { ColumnMapping } from '#shared/exchange/import/suggest-mapping.ts';
import type { ImportState } from './import-state.ts';
import { changeKind, takeLayout, useImportStore } from './import-store.ts';
import { layoutOfSheet, recordColumnsOf } from './read-layout.ts';

/** Saved layouts for reading files, by name; undefined while they are read. */
export function useImportProfiles(): readonly ExchangeProfile[] | undefined {
  return useLive((database) => profilesFor(database, 'import'), []);
}

/**
 * Looks whether the file that was just read has the headings of a saved layout, and reads it by that: what it is, its
 * columns, its grades and from whom. `mayChangeKind` is false where the way here said what the file is.
 */
export async function applySavedLayout(database: WorkbenchDatabase, mayChangeKind: boolean): Promise<void> {
  const [first] = useImportStore.getState().chosen;
  const header = first === undefined ? null : layoutOfSheet(useImportStore.getState(), first)?.header;
  if (first === undefined || !header) return;
  const known = recogniseLayout(fingerprintOfHeadings(header.columns), await profilesFor(database, 'import'));
  const layout = known === null ? null : readImportLayout(known.layout);
  if (known === null || layout === null || (!mayChangeKind && layout.kind !== useImportStore.getState().kind)) return;
  if (layout.kind !== useImportStore.getState().kind) changeKind(layout.kind);
  const state = useImportStore.getState();
  const isRegister = isRecordKind(layout.kind);
  const recordColumns: Record<number, ImportState['recordColumns'][number]> = {};
  const corrected: Record<number, ImportState['corrected'][number]> = { ...state.corrected };
  for (const index of state.chosen) {
    const sheet = layoutOfSheet(state, index);
    if (!sheet) continue;
    if (isRegister) recordColumns[index] = applyLayout(recordColumnsOf(state, index), layout);
    else corrected[index] = { ...sheet, mapping: applyLayout<ColumnMapping>(sheet.mapping, layout) };
  }
  takeLayout({ recordColumns, corrected, grades: layout.grades, findingGrades: layout.findingGrades, profile: { id: known.id, name: known.name }, counterpart: known.counterpart });
}
