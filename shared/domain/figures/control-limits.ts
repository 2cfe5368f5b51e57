import type { ColumnId, ControlLimits } from './figure.ts';
import { meanOf } from './statistics.ts';

/** With fewer points limits would say more than is known (domain reference F, M13). */
export const POINTS_FOR_LIMITS = 12;

/** Turns the mean moving range of single values into three standard deviations (individuals chart). */
const THREE_SIGMA = 2.66;

/**
 * Control limits of a row of values, anew for each stretch between two breaks. Points without a value are left out.
 * No stretch with fewer than twelve points has any.
 */
export function controlLimitsOf(column: ColumnId, values: readonly (number | null)[], breaks: ReadonlySet<number>): readonly ControlLimits[] {
  const starts = [0, ...[...breaks].filter((place) => place > 0).toSorted((left, right) => left - right)];
  return starts.flatMap((first, index) => {
    const last = (starts[index + 1] ?? values.length) - 1;
    const known = values.slice(first, last + 1).filter((value) => value !== null);
    const mean = meanOf(known);
    if (mean === null || known.length < POINTS_FOR_LIMITS) return [];
    const range = meanOf(known.slice(1).map((value, place) => Math.abs(value - (known[place] ?? 0)))) ?? 0;
    return [{ column, first, last, mean, lower: Math.max(0, mean - THREE_SIGMA * range), upper: mean + THREE_SIGMA * range }];
  });
}
