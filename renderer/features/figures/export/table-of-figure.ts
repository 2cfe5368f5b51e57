import type { TFunction } from 'i18next';
import type { Cell, Figure } from '#shared/domain/figures/figure.ts';
import { cellText, noteTexts } from '../figure-words.ts';

/** A value as a spreadsheet wants it: numbers stay numbers, what is said in words stays text. */
export type TableValue = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly value: number; readonly format: 'whole' | 'decimal' | 'percent' };

/** A table with what a reader must know beside it, whatever it is exported as. */
export interface FigureTableData {
  readonly title: string;
  /** Period, filters, data date, definition. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly { readonly header: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly { readonly text: string; readonly value: TableValue }[])[];
}

function valueOf(t: TFunction, cell: Cell): TableValue {
  const text = cellText(t, cell);
  const { value, unit, whole, isMoreThan } = cell;
  if (value === null || isMoreThan || (unit === 'share' && whole !== null && whole < 5)) return { kind: 'text', text };
  if (unit === 'share') return { kind: 'number', value, format: 'percent' };
  return { kind: 'number', value, format: Number.isInteger(value) ? 'whole' : 'decimal' };
}

/** The table of a figure in the words of the program. */
export function tableOfFigure(t: TFunction, figure: Figure, words: (key: string) => string, facts: FigureTableData['facts']): FigureTableData {
  const notes = noteTexts(t, figure);
  return {
    title: t(`figures.metrics.${figure.metric}.name`),
    facts: notes.length === 0 ? facts : [...facts, [t('figures.export.facts.notes'), notes.join(' ')]],
    columns: [
      { header: t(`figures.rowHead.${figure.by}`), isNumeric: false },
      ...figure.columns.map(({ id }) => ({ header: t(`figures.columns.${id}`), isNumeric: true })),
    ],
    rows: figure.rows.map(({ key, cells }) => [
      { text: words(key), value: { kind: 'text', text: words(key) } },
      ...cells.map((cell) => ({ text: cellText(t, cell), value: valueOf(t, cell) })),
    ]),
  };
}
