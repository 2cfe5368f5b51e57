import type { ColumnId } from '#shared/domain/figures/figure.ts';

/** Fillings that differ without colour; the number is the place of the drawing in `chart-patterns.tsx`. */
export const FILLINGS = ['solid', 'diagonal', 'dots', 'cross', 'lines'] as const;
export type Filling = (typeof FILLINGS)[number];

export interface SeriesLook {
  /** A colour of tokens.css. */
  readonly colour: string;
  readonly filling: Filling;
}

const tone = (name: string): string => `var(--la-tone-${name})`;

/** What means the same looks the same in every chart. */
const KNOWN: Readonly<Partial<Record<ColumnId, SeriesLook>>> = {
  major: { colour: tone('danger'), filling: 'solid' },
  minor: { colour: tone('warning'), filling: 'diagonal' },
  observation: { colour: tone('caution'), filling: 'dots' },
  ofi: { colour: tone('info'), filling: 'cross' },
  'good-practice': { colour: tone('good'), filling: 'lines' },
  'age-0-30': { colour: tone('info'), filling: 'dots' },
  'age-31-60': { colour: tone('caution'), filling: 'lines' },
  'age-61-90': { colour: tone('warning'), filling: 'diagonal' },
  'age-over-90': { colour: tone('danger'), filling: 'solid' },
  overdue: { colour: tone('danger'), filling: 'solid' },
  extended: { colour: tone('caution'), filling: 'diagonal' },
};

const OTHERS: readonly SeriesLook[] = [
  { colour: 'var(--la-accent)', filling: 'solid' },
  { colour: tone('info'), filling: 'diagonal' },
  { colour: tone('caution'), filling: 'dots' },
  { colour: tone('warning'), filling: 'cross' },
  { colour: tone('neutral'), filling: 'lines' },
];

/** The look of a column in a chart, by its meaning or else by its place. */
export function lookOf(column: ColumnId, place: number): SeriesLook {
  return KNOWN[column] ?? OTHERS[place % OTHERS.length] ?? { colour: 'var(--la-accent)', filling: 'solid' };
}
