import type { FindingGrade } from '../finding/finding.ts';

/** What a nonconformity's clock runs to (domain reference B.6). `effectiveness` counts from the implementation. */
export const DEADLINE_KINDS = ['containment', 'plan', 'implementation', 'effectiveness'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What the clock starts with (B.6: the last audit day or the report date; the day of issue for findings of no audit day). */
export const CLOCK_STARTS = ['last-audit-day', 'report-date', 'issue'] as const;
export type ClockStart = (typeof CLOCK_STARTS)[number];

/** Calendar days per step; null where the profile sets none, as for evidence that is verified at the next audit. */
export type DeadlineDays = Readonly<Record<DeadlineKind, number | null>>;

/** A set of time limits, chosen per audit; grades that are no nonconformity have none. */
export interface DeadlineProfile {
  /** Fixed for the built-in ones: internal, cb-30-60-90, cb-90, cb-7, cb-20-60. */
  readonly id: string;
  /** Empty for a built-in one, which is named in the language of the program. */
  readonly name: string;
  readonly clock: ClockStart;
  readonly days: Readonly<Record<Extract<FindingGrade, 'major' | 'minor'>, DeadlineDays>>;
  /** Whether the plan's date is bounded by the certificate's end minus 30 days (B.6). */
  readonly isBoundedByCertificate: boolean;
}
