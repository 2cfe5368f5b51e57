import type { Timestamp } from '../../lib/calendar-date.ts';
import type { PersonId } from '../ids.ts';

/** What somebody does in audits; terms of ISO 19011 (domain reference B.2). */
export const PERSON_ROLES = [
  'lead-auditor',
  'auditor',
  'auditor-in-training',
  'technical-expert',
  'observer',
  'guide',
  'interpreter',
  'quality-manager',
  'action-owner',
  'auditee',
  'cb-reviewer',
] as const;

export type PersonRole = (typeof PERSON_ROLES)[number];

/** Somebody named in audits, findings or the change log. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly roles: readonly PersonRole[];
  readonly createdAt: Timestamp;
}
