import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { MoveFacts } from '#shared/domain/corrective-action/move-action.ts';
import type { ActionId, AuditId, FindingId, PersonId } from '#shared/domain/ids.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

/** An action of the sample's nonconformity, complete and valid; a test names only what it is about. */
export function anAction(fields: Partial<CorrectiveAction> = {}): CorrectiveAction {
  return {
    id: 'action-1' as ActionId,
    findingId: 'finding-1' as FindingId,
    auditId: 'audit-1' as AuditId,
    reference: 'CA-2026-001',
    kind: 'corrective',
    rootCauseId: null,
    title: 'Make the resolution note a mandatory field',
    description: '',
    ownerId: 'peeter-saar' as PersonId,
    dueDate: '2026-05-09' as CalendarDate,
    originalDueDate: null,
    state: 'planned',
    plannedEvidence: 'Configuration record of the ticket system',
    actualEvidence: '',
    evidenceIds: [],
    effectivenessCriterion: 'No ticket closed without a note in 60 days',
    checkDate: '2026-08-07' as CalendarDate,
    doneOn: null,
    doneBy: null,
    verifiedOn: null,
    verifiedBy: null,
    cancelReason: '',
    createdAt: '2026-02-26T08:00:00.000Z' as Timestamp,
    ...fields,
  };
}

/** Nothing was said yet about a move. */
export function noFacts(fields: Partial<MoveFacts> = {}): MoveFacts {
  return { reason: '', actualEvidence: '', evidenceIds: [], doneOn: null, doneBy: null, verifiedOn: null, ...fields };
}
