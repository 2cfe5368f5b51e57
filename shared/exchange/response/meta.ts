import type { Sha256 } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import type { FindingPart } from './finding-part.ts';
import type { ResponseLanguage } from './response-words.ts';

/** Names the kind of workbook; a reader looks for it before anything else. */
export const RESPONSE_WORKBOOK_FORMAT = 'luminous-audit-response-workbook';

/** Raised whenever sheets, columns or keys change their meaning. */
export const RESPONSE_WORKBOOK_VERSION = 1;

/** Keys of the first column of the hidden sheet: the same in every language, so that programs find them. */
export const RESPONSE_META = {
  format: 'format',
  version: 'version',
  language: 'language',
  programVersion: 'programVersion',
  sentAt: 'sentAtUtc',
  auditId: 'auditId',
  column: 'column',
  fact: 'fact',
  finding: 'finding',
} as const;

/** Tables of the workbook by names that no language changes. */
export type ResponseTable = 'responses' | 'actions';

/** A nonconformity that was sent. */
export interface SentFinding {
  readonly id: string;
  readonly reference: string;
  readonly fingerprint: Sha256;
  /** Of the answer that was sent along; one that comes back like it says nothing new. */
  readonly answerHash: Sha256;
  /** Null when it was too long for a cell, or when the sheet was tampered with. */
  readonly part: FindingPart | null;
}

/** What the hidden sheet of a response workbook says. */
export interface ResponseMeta {
  readonly language: ResponseLanguage;
  readonly sentAt: Timestamp | null;
  readonly columns: readonly { readonly table: ResponseTable; readonly key: string; readonly header: string }[];
  readonly facts: readonly { readonly key: string; readonly label: string }[];
  readonly findings: readonly SentFinding[];
}
