import type { Timestamp } from '../../lib/calendar-date.ts';
import type { AuditId, DeviceId, PersonId } from '../ids.ts';

/** Tables whose every write is in the change log. */
export const LOGGED_TABLES = [
  'people',
  'audits',
  'templates',
  'questions',
  'answers',
  'findings',
  'evidence',
  'requirementTexts',
  'nonconformities',
  'submissions',
  'actions',
  'programmes',
  'certificates',
  'reports',
  'exchanges',
  'exchangeProfiles',
  'evidenceRequests',
] as const;
export type LoggedTable = (typeof LOGGED_TABLES)[number];

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export type Fields = { readonly [field: string]: JsonValue };

/**
 * What happened to one row. `from` null: the row was added, `to` is all of it. `to` null: the row was removed,
 * `from` is all of it. Both present: only the fields that differ. Swapping the two reverses the change.
 */
export interface RowChange {
  readonly table: LoggedTable;
  readonly id: string;
  readonly from: Fields | null;
  readonly to: Fields | null;
}

/** One entry of the append-only change log, chained by hash per device. */
export interface ChangeEntry {
  readonly deviceId: DeviceId;
  /** 1, 2, 3 … without a gap on each device. */
  readonly sequence: number;
  readonly at: Timestamp;
  readonly authorId: PersonId | null;
  /** Noun and past tense, for example `answer.graded`. */
  readonly event: string;
  /** Words for people: what was done to what, filled into the event's sentence ("Undo grading 8.6.1-q2"). */
  readonly subject: string;
  readonly auditId: AuditId | null;
  readonly reason: string | null;
  /** Changes with the same group directly after each other are undone together (typing in one field). */
  readonly group: string | null;
  /** Sequence of the entry of this device that this one takes back, or null. */
  readonly undoes: number | null;
  /** Sequence of the undo of this device that this one takes back, or null. */
  readonly redoes: number | null;
  readonly changes: readonly RowChange[];
  /** Hash of the entry before on this device; 64 zeros for the first. */
  readonly previousHash: string;
  /** SHA-256 over `previousHash` and the canonical form of everything else. */
  readonly hash: string;
}
