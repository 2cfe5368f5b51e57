import { create } from 'zustand';
import type { FilledForm, OpenedForm } from '#shared/contracts/fill-messages.ts';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { EditProblem } from '#shared/exchange/fill/cell-edit.ts';
import { parseCellAddress } from '#shared/exchange/grid.ts';
import type { FillForm } from '#shared/exchange/fill/read-form.ts';
import type { FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import { placeId, placeOf, withPlace, type PlaceKey } from '#shared/exchange/fill/places.ts';

export type FillStep = 'form' | 'map' | 'check' | 'done';

/** A form at hand. Its bytes stay in the window, so that each step can begin from the untouched file. */
export interface FormAtHand {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly form: FillForm;
  /** The saved one it came from, if any. */
  readonly profile: ExchangeProfile | null;
}

export interface SavedFill {
  readonly name: string;
  readonly cells: number;
}

interface FillState {
  readonly step: FillStep;
  readonly auditId: AuditId | null;
  readonly atHand: FormAtHand | null;
  readonly layout: FillLayout | null;
  readonly refused: { readonly name: string; readonly problem: EditProblem } | null;
  /** Index of the sheet that is shown. */
  readonly sheet: number;
  readonly cursor: { readonly row: number; readonly column: number };
  /** What is looking for its cell. */
  readonly picked: PlaceKey | null;
  readonly filled: FilledForm | null;
  readonly saved: SavedFill | null;
}

const NOTHING = {
  step: 'form',
  atHand: null,
  layout: null,
  refused: null,
  sheet: 0,
  cursor: { row: 1, column: 1 },
  picked: null,
  filled: null,
  saved: null,
} as const satisfies Omit<FillState, 'auditId'>;

/** One form at a time; gone when the page is left. */
export const useFillStore = create<FillState>()(() => ({ ...NOTHING, auditId: null }));

/** Back to the choice of a form; the audit stays chosen. */
export function startOver(): void {
  useFillStore.setState(NOTHING);
}

export function chooseAudit(auditId: AuditId | null): void {
  useFillStore.setState({ auditId, filled: null });
}

export function takeForm(atHand: FormAtHand, { proposal }: OpenedForm, saved: FillLayout | null): void {
  const layout = saved ?? proposal;
  const first = layout.cells[0]?.sheet ?? layout.tables[0]?.sheets[0];
  const sheet = Math.max(0, atHand.form.content.sheets.findIndex(({ name, state }) => (first === undefined ? state === 'visible' : name === first)));
  const place = layout.cells[0] ? parseCellAddress(layout.cells[0].address) : null;
  const cursor = place ?? { row: layout.tables[0]?.firstRow ?? 1, column: layout.tables[0]?.columns[0]?.column ?? 1 };
  useFillStore.setState({ ...NOTHING, step: 'map', atHand, layout, sheet, cursor });
}

export function refuseForm(name: string, problem: EditProblem): void {
  useFillStore.setState({ ...NOTHING, refused: { name, problem } });
}

export function goTo(step: FillStep): void {
  useFillStore.setState({ step, picked: null });
}

export function changeLayout(change: (layout: FillLayout) => FillLayout): void {
  useFillStore.setState(({ layout }) => (layout === null ? {} : { layout: change(layout), filled: null }));
}

export function keepProfile(profile: ExchangeProfile): void {
  useFillStore.setState(({ atHand }) => (atHand === null ? {} : { atHand: { ...atHand, profile } }));
}

export function showSheet(sheet: number): void {
  useFillStore.setState({ sheet, cursor: { row: 1, column: 1 } });
}

export function moveCursor(cursor: FillState['cursor']): void {
  useFillStore.setState({ cursor });
}

/** Begins to look for a cell, from where the entry stands now. Picking it again ends. */
export function pick(key: PlaceKey | null): void {
  useFillStore.setState(({ picked, layout, atHand, sheet, cursor }) => {
    if (key === null || (picked && placeId(picked) === placeId(key))) return { picked: null };
    const place = layout === null ? null : placeOf(layout, key);
    if (!place) return { picked: key };
    const at = atHand?.form.content.sheets.findIndex(({ name }) => name === place.sheet) ?? -1;
    const row = place.row ?? firstRowOf(layout, key) ?? cursor.row;
    return { picked: key, sheet: at < 0 ? sheet : at, cursor: { row, column: place.column } };
  });
}

/** Puts what is picked into a cell of the sheet that is shown. */
export function putPicked(row: number, column: number): void {
  useFillStore.setState(({ picked, layout, atHand, sheet }) => {
    const name = atHand?.form.content.sheets[sheet]?.name;
    if (picked === null || layout === null || name === undefined) return {};
    return { layout: withPlace(layout, picked, { sheet: name, row, column }), picked: null, filled: null, cursor: { row, column } };
  });
}

function firstRowOf(layout: FillLayout | null, key: PlaceKey): number | null {
  return key.kind === 'fact' ? null : (layout?.tables[key.table]?.firstRow ?? null);
}
