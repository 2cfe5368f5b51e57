import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { CertificateId } from '../ids.ts';

/** A certificate the organization holds; its end bounds the deadlines of a certification body's findings (B.6). */
export interface Certificate {
  readonly id: CertificateId;
  readonly organization: string;
  readonly number: string;
  /** The certification body, and the number it knows the client by. */
  readonly body: string;
  readonly clientNumber: string;
  /** As `AuditCriterion.standardId`; null for a standard the program does not know. */
  readonly standardId: string | null;
  readonly standardTitle: string;
  readonly scope: string;
  readonly validFrom: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
}
