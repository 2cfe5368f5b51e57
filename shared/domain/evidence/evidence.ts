import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { AuditId, ClauseNumber, EvidenceId, FindingId, PersonId, QuestionId, Sha256 } from '../ids.ts';

/** Kinds of evidence in the register (domain reference C.4). */
export const EVIDENCE_TYPES = [
  'document',
  'record',
  'photo',
  'screenshot',
  'interview-note',
  'observation',
  'log',
  'measurement',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export const CONFIDENTIALITY_LEVELS = ['public', 'internal', 'confidential', 'strictly-confidential'] as const;
export type Confidentiality = (typeof CONFIDENTIALITY_LEVELS)[number];

/** The file behind a piece of evidence. The bytes lie in the blob table under their SHA-256. */
export interface EvidenceFile {
  /** As the source named it, made safe for showing and saving; never used as a path. */
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: Sha256;
}

/** One line of the evidence register (domain reference C.4). */
export interface Evidence {
  readonly id: EvidenceId;
  readonly auditId: AuditId;
  /** Unique and never reused, for example EV-2026-0012. */
  readonly reference: string;
  readonly type: EvidenceType;
  readonly title: string;
  /** Person by role, system or place it came from. */
  readonly source: string;
  readonly takenAt: Timestamp;
  readonly takenBy: PersonId;
  /** Null for evidence without a file, such as an interview note. */
  readonly file: EvidenceFile | null;
  readonly recordNumber: string;
  /** Which sample of how many, for example "3 of 15". */
  readonly sample: string;
  readonly confidentiality: Confidentiality;
  readonly hasPermissionToKeep: boolean;
  readonly hasPersonalData: boolean;
  readonly retentionUntil: CalendarDate | null;
  readonly clauses: readonly ClauseNumber[];
  readonly questionIds: readonly QuestionId[];
  readonly findingIds: readonly FindingId[];
  readonly note: string;
}
