import type { Timestamp } from '../../lib/calendar-date.ts';
import type { AuditId, ExchangeId, PersonId, Sha256 } from '../ids.ts';

/** What went through a file. */
export const EXCHANGE_KINDS = [
  'checklist',
  'answers',
  'findings',
  'actions',
  'evidence-requests',
  'audit-workbook',
  'merged-workbook',
  'response-request',
  'response',
  'filled-workbook',
  'framework',
  'marked-problems',
  'evidence-register',
  'attendance',
  'report',
] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

/**
 * One file that was sent or received: a line of the register of exchanges. It is written once and stays, also when
 * what it brought is undone: the file was received all the same.
 */
export interface Exchange {
  readonly id: ExchangeId;
  readonly direction: 'sent' | 'received';
  readonly kind: ExchangeKind;
  readonly auditId: AuditId | null;
  /** To or from whom, as a name; empty when nobody said. */
  readonly counterpart: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes as sent or received; the copy is kept among the files under it. */
  readonly sha256: Sha256;
  readonly at: Timestamp;
  readonly by: PersonId | null;
  /** What changed, as figures: keys are words of the register (`added`, `changed`, `kept`, `refused` …). */
  readonly counts: Readonly<Partial<Record<ExchangeCount, number>>>;
  readonly note: string;
}

/** What the register counts, each with its word. */
export const EXCHANGE_COUNTS = ['rows', 'added', 'changed', 'kept', 'conflicts', 'removed', 'refused', 'unanswered', 'waiting', 'filled'] as const;
export type ExchangeCount = (typeof EXCHANGE_COUNTS)[number];
