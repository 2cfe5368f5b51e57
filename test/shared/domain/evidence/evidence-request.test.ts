import { describe, expect, test } from 'vitest';
import { linkReceived, requestStanding, unlinkReceived, type EvidenceRequest } from '#shared/domain/evidence/evidence-request.ts';
import type { AuditId, EvidenceId, EvidenceRequestId } from '#shared/domain/ids.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

const REQUEST: EvidenceRequest = {
  id: 'r1' as EvidenceRequestId, auditId: 'audit-1' as AuditId, reference: 'ER-1', title: 'Continuity plan', description: '', clauses: [], questionIds: [], source: '', owner: '',
  dueDate: '2026-03-01' as CalendarDate, state: 'open', evidenceIds: [], note: '', createdAt: '2026-02-01T08:00:00.000Z' as Timestamp,
};
const PLAN = 'ev-1' as EvidenceId;
const TEST = 'ev-2' as EvidenceId;

describe('a request for evidence', () => {
  test('is late from the day after it was due, unless something was received or it was dropped', () => {
    expect(requestStanding(REQUEST, '2026-03-01' as CalendarDate)).toBe('open');
    expect(requestStanding(REQUEST, '2026-03-02' as CalendarDate)).toBe('late');
    expect(requestStanding({ ...REQUEST, state: 'received' }, '2026-03-02' as CalendarDate)).toBe('received');
    expect(requestStanding({ ...REQUEST, state: 'dropped' }, '2026-03-02' as CalendarDate)).toBe('dropped');
    expect(requestStanding({ ...REQUEST, dueDate: null }, '2026-03-02' as CalendarDate)).toBe('open');
  });

  test('is received with its first evidence and open again without its last', () => {
    const both = linkReceived(linkReceived(REQUEST, PLAN), TEST);
    expect(both).toMatchObject({ state: 'received', evidenceIds: [PLAN, TEST] });
    expect(linkReceived(both, PLAN)).toBe(both);
    expect(unlinkReceived(both, PLAN)).toMatchObject({ state: 'received', evidenceIds: [TEST] });
    expect(unlinkReceived(unlinkReceived(both, PLAN), TEST)).toEqual(REQUEST);
    expect(unlinkReceived({ ...both, state: 'dropped', evidenceIds: [PLAN] }, PLAN).state).toBe('dropped');
  });
});
