import { median, percentile, rounded } from './statistics.ts';

/** What was taken in turns, ours and its peer's, in the order of the runs. Outliers are kept. */
export interface Samples {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

/** One line of the results. Medians, so that one slow run of a busy machine decides nothing. */
export interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly oursP95: number;
  /** What `ours` is compared with, in the same run; null for a measure that stands alone. */
  readonly peer: number | null;
  readonly peerP95: number | null;
  /** Ours divided by the peer's; for a measure that stands alone, ours. */
  readonly ratio: number;
  /** What the ratio must not exceed, or must reach where `isFloor`; null when it is only reported. */
  readonly limit: number | null;
  readonly isFloor: boolean;
  readonly samples: number;
  readonly pass: boolean;
  readonly note: string;
}

interface About {
  readonly name: string;
  readonly unit: string;
  readonly limit: number | null;
  readonly isFloor?: boolean;
  readonly note?: string;
}

function judged(ratio: number, { limit, isFloor = false }: About): boolean {
  if (limit === null) return true;
  return isFloor ? ratio >= limit : ratio <= limit;
}

/** A measure beside its peer: the ratio of the two medians is judged. */
export function compared(about: About, { ours, peer }: Samples): Measure {
  const ratio = rounded(median(ours) / median(peer));
  return {
    name: about.name,
    unit: about.unit,
    ours: rounded(median(ours)),
    oursP95: rounded(percentile(ours, 0.95)),
    peer: rounded(median(peer)),
    peerP95: rounded(percentile(peer, 0.95)),
    ratio,
    limit: about.limit,
    isFloor: about.isFloor ?? false,
    samples: Math.min(ours.length, peer.length),
    pass: judged(ratio, about),
    note: about.note ?? '',
  };
}

/** A measure that has no peer: its median is judged. */
export function alone(about: About, ours: readonly number[]): Measure {
  const value = rounded(median(ours));
  return {
    name: about.name,
    unit: about.unit,
    ours: value,
    oursP95: rounded(percentile(ours, 0.95)),
    peer: null,
    peerP95: null,
    ratio: value,
    limit: about.limit,
    isFloor: about.isFloor ?? false,
    samples: ours.length,
    pass: judged(value, about),
    note: about.note ?? '',
  };
}
