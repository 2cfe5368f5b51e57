/** The middle value; between two the mean of them. Null for none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((left, right) => left - right);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A time that ended, or that still runs and is known only to be longer. */
export interface Duration {
  readonly days: number;
  readonly hasEnded: boolean;
}

export interface Quantile {
  /** Null when there is no duration at all. */
  readonly days: number | null;
  /** Too many still run: the quantile is more than `days`, the longest time seen. */
  readonly isMoreThan: boolean;
}

/**
 * Quantiles of times some of which still run, after Kaplan and Meier: leaving the open ones out would praise those who
 * close only what is easy. The quantile q is the first day on which no more than 1 - q are still open.
 */
export function survivalQuantiles(durations: readonly Duration[], quantiles: readonly number[]): readonly Quantile[] {
  if (durations.length === 0) return quantiles.map(() => ({ days: null, isMoreThan: false }));
  const sorted = durations.toSorted((left, right) => left.days - right.days);
  const found: (number | null)[] = quantiles.map(() => null);
  let atRisk = sorted.length;
  let surviving = 1;
  let index = 0;
  while (index < sorted.length) {
    const days = sorted[index]?.days ?? 0;
    let ended = 0;
    let left = 0;
    for (; index < sorted.length && sorted[index]?.days === days; index += 1) {
      left += 1;
      if (sorted[index]?.hasEnded === true) ended += 1;
    }
    surviving *= 1 - ended / atRisk;
    atRisk -= left;
    // Products of fractions miss a round share by a hair.
    quantiles.forEach((quantile, place) => {
      if (found[place] === null && surviving <= 1 - quantile + 1e-9) found[place] = days;
    });
  }
  const longest = sorted.at(-1)?.days ?? 0;
  return found.map((days) => (days === null ? { days: longest, isMoreThan: true } : { days, isMoreThan: false }));
}
