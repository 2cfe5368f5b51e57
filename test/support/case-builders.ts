import { BLANK_CAUSE, type CauseAnalysis } from '#shared/domain/cause/cause.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionId, AuditId, CertificateId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { blankCase, PLAN_TICKS, type Containment, type Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { submissionId, type Submission } from '#shared/domain/nonconformity/submission.ts';
import type { Certificate } from '#shared/domain/programme/certificate.ts';
import { blankProgramme } from '#shared/domain/programme/own-programme.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

/** Rows of the quality manager's half of the sample, complete and valid; a test names only what it is about. */

export function aContainment(fields: Partial<Containment> = {}): Containment {
  return {
    correction: 'Resolution note added to INC-20418.',
    responsible: 'Peeter Saar',
    doneOn: '2026-02-27' as CalendarDate,
    evidence: 'INC-20418, field Resolution',
    evidenceIds: [],
    extent: 'All 41 priority 1 incidents since October checked, none other without a note.',
    ...fields,
  };
}

export function aCause(fields: Partial<CauseAnalysis> = {}): CauseAnalysis {
  return {
    ...BLANK_CAUSE,
    directCause: 'The agent closed the ticket from the mobile app, which hides the field.',
    rootCauses: [{ id: 'cause-1', text: 'Nobody owns the closing form, so a new app went live without its mandatory fields.', category: 'procedure-not-followed' }],
    ...fields,
  };
}

/** A case with everything its plan needs, before any step was taken. */
export function aCase(fields: Partial<Nonconformity> = {}): Nonconformity {
  return {
    ...blankCase({ id: 'finding-1' as FindingId, auditId: 'audit-1' as AuditId }),
    containment: aContainment(),
    cause: aCause(),
    ticks: PLAN_TICKS,
    ...fields,
  };
}

export function anAction(fields: Partial<CorrectiveAction> = {}): CorrectiveAction {
  return {
    id: 'action-1' as ActionId,
    findingId: 'finding-1' as FindingId,
    auditId: 'audit-1' as AuditId,
    reference: 'CA-2026-012',
    kind: 'corrective',
    rootCauseId: 'cause-1',
    title: 'Name an owner of the closing form',
    description: 'The service desk manager owns the form; a release of the app needs their consent.',
    ownerId: 'peeter-saar' as PersonId,
    dueDate: '2026-04-30' as CalendarDate,
    originalDueDate: null,
    state: 'planned',
    plannedEvidence: 'Role description, release checklist',
    actualEvidence: '',
    evidenceIds: [],
    effectivenessCriterion: 'No priority 1 incident without a note in three months',
    checkDate: null,
    doneOn: null,
    doneBy: null,
    verifiedOn: null,
    verifiedBy: null,
    cancelReason: '',
    createdAt: '2026-03-02T09:00:00.000Z' as Timestamp,
    ...fields,
  };
}

export function aSubmission(fields: Partial<Submission> = {}): Submission {
  const { findingId = 'finding-1' as FindingId, number = 1 } = fields;
  return {
    id: submissionId(findingId, number),
    findingId,
    auditId: 'audit-1' as AuditId,
    number,
    containment: aContainment(),
    cause: aCause(),
    actions: [anAction({ findingId })],
    ticks: PLAN_TICKS,
    submittedBy: 'peeter-saar' as PersonId,
    releasedBy: 'maria-costa' as PersonId,
    submittedOn: '2026-03-10' as CalendarDate,
    submittedAt: '2026-03-10T09:00:00.000Z' as Timestamp,
    decision: null,
    ...fields,
  };
}

export function aProgramme(fields: Partial<AuditProgramme> = {}): AuditProgramme {
  return {
    ...blankProgramme('2026-01-05T08:00:00.000Z' as Timestamp),
    name: 'Audit programme 2026',
    organization: 'Nordlicht IT Services GmbH',
    ...fields,
  };
}

export function aCertificate(fields: Partial<Certificate> = {}): Certificate {
  return {
    id: 'certificate-1' as CertificateId,
    organization: 'Nordlicht IT Services GmbH',
    number: '20000-0815',
    body: 'Musterzert AG',
    clientNumber: 'MZ-4471',
    standardId: 'iso20000-1',
    standardTitle: 'ISO/IEC 20000-1',
    scope: 'All services and sites',
    validFrom: '2024-05-01' as CalendarDate,
    validUntil: '2027-04-30' as CalendarDate,
    ...fields,
  };
}
