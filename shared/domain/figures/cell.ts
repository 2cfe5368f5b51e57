import type { Behind, Cell, ColumnId, Dimension, Figure, FigureColumn, FigureNote, FigureRow, MetricId, Unit } from './figure.ts';
import { SMALL_NUMBER } from './figure.ts';

const PLAIN = { part: null, whole: null, isMoreThan: false } as const;

/** How many, with who they are. */
export function countOf(ids: readonly string[], behind: Behind = 'case'): Cell {
  return { ...PLAIN, unit: 'count', value: ids.length, behind, ids };
}

/** A count of things that are no rows of a list, such as questions or extensions. */
export function amountOf(value: number | null, unit: Unit = 'count', ids: readonly string[] = [], behind: Behind = 'case'): Cell {
  return { ...PLAIN, unit, value, behind, ids };
}

/** A part of a whole, with the part's list. */
export function shareCell(ids: readonly string[], whole: number, behind: Behind = 'case'): Cell {
  return partCell(ids.length, whole, ids, behind);
}

/** A part of a whole where the part is no list, such as leaves. */
export function partCell(part: number, whole: number, ids: readonly string[], behind: Behind): Cell {
  return { unit: 'share', value: whole === 0 ? null : part / whole, part, whole, isMoreThan: false, behind, ids };
}

/** Days over a number of durations. */
export function daysCell(value: number | null, whole: number, ids: readonly string[], isMoreThan = false, behind: Behind = 'case'): Cell {
  return { unit: 'days', value, part: null, whole, isMoreThan, behind, ids };
}

export function row(key: string, cells: readonly Cell[], isAfterBreak = false): FigureRow {
  return { key, cells, isAfterBreak };
}

export function columns(...list: readonly (readonly [ColumnId, Unit])[]): readonly FigureColumn[] {
  return list.map(([id, unit]) => ({ id, unit }));
}

/** A note, unless it is about nobody. */
export function noteOf(code: FigureNote['code'], count: number): readonly FigureNote[] {
  return count > 0 ? [{ code, count }] : [];
}

/** Puts a figure together and adds what follows from its numbers: a note on shares of few. */
export function figureOf(
  metric: MetricId,
  by: Dimension,
  parts: Pick<Figure, 'columns' | 'rows' | 'headline' | 'beside'> & { readonly notes?: readonly FigureNote[]; readonly limits?: Figure['limits'] },
): Figure {
  const small = parts.rows.filter(({ cells }) =>
    cells.some(({ unit, whole }) => unit === 'share' && whole !== null && whole > 0 && whole < SMALL_NUMBER),
  ).length;
  return { ...parts, metric, by, notes: [...(parts.notes ?? []), ...noteOf('small', small)], limits: parts.limits ?? [] };
}
