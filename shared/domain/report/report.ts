import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { JsonValue } from '../change-log/change.ts';
import type { AuditId, FindingId, PersonId, ReportId, Sha256 } from '../ids.ts';

/** Reports that are made from live data (domain reference C.3). */
export const REPORT_KINDS = ['internal-full', 'internal-summary', 'certification-body', 'nonconformity-form', 'action-status'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Languages a report can be written in, whatever the program speaks. */
export const REPORT_LANGUAGES = ['en', 'de'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** Somebody's name under a report, typed or drawn. */
export interface Signature {
  readonly personId: PersonId | null;
  readonly name: string;
  readonly role: string;
  readonly on: CalendarDate | null;
  /** A drawn one as an SVG path within 400 × 120; empty for a typed one. */
  readonly drawing: string;
}

/**
 * A report: while `issuedAt` is null a draft whose content is made anew from the data, afterwards frozen with number,
 * content and hash. A revision is a new row with the same number; the old one is kept.
 */
export interface Report {
  readonly id: ReportId;
  readonly auditId: AuditId;
  readonly kind: ReportKind;
  readonly language: ReportLanguage;
  /** For a nonconformity form the findings it is about; empty for all of the audit. */
  readonly findingIds: readonly FindingId[];
  readonly number: string;
  /** 1 for the first issue. */
  readonly revision: number;
  /** The report this one takes the place of. */
  readonly supersedes: ReportId | null;
  readonly changeNote: string;
  /** Texts that stand in no other place of the audit, by the id of their section. */
  readonly texts: Readonly<Record<string, string>>;
  readonly signatures: readonly Signature[];
  /** The document as issued, as plain data; null for a draft. */
  readonly content: JsonValue;
  /** SHA-256 over the canonical form of `content`; null for a draft. */
  readonly sha256: Sha256 | null;
  readonly issuedAt: Timestamp | null;
  readonly issuedBy: PersonId | null;
  readonly createdAt: Timestamp;
}
