import type { ClauseNumber } from '../ids.ts';

/** One clause of a standard: number and title are facts, everything else is our own wording. */
export interface Clause {
  readonly number: ClauseNumber;
  readonly title: string;
  /** The same title in the other languages of the pack: people type and import both. */
  readonly otherTitles: readonly string[];
  readonly parent: ClauseNumber | null;
  readonly level: number;
  /** True for leaf clauses that carry a title: percentages are computed over these alone. */
  readonly isAuditable: boolean;
  /** True for numbered paragraphs without a title of their own, which serve as citation targets only. */
  readonly isUntitled: boolean;
  readonly process: string;
  readonly hasPlannedIntervals: boolean;
  readonly documentedInformation: string;
  readonly verify: string;
  readonly evidenceExamples: readonly string[];
  /** Related clause numbers by standard id (`iso9001`, `iso27001`, `iso20000-1-2011`). */
  readonly related: Readonly<Record<string, readonly ClauseNumber[]>>;
}

/** A standard in one edition: a data pack, so that a new edition is new data and no new code. */
export interface Standard {
  readonly id: string;
  readonly title: string;
  /** For reports, for example "2018 + Amd 1:2024". */
  readonly edition: string;
  /** Number and edition as people write it: "ISO/IEC 20000-1:2018 + Amd 1:2024". */
  readonly label: string;
  readonly clauses: readonly Clause[];
}

/** Licensed requirement text typed in by a licence holder. Left out of every export unless asked for. */
export interface RequirementText {
  /** `${standardId}:${clause}` */
  readonly id: string;
  readonly standardId: string;
  readonly clause: ClauseNumber;
  readonly text: string;
}
