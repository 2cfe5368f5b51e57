import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { PreviousFindings } from '#renderer/features/nonconformities/previous-findings.tsx';
import type { AuditId, ClauseNumber, FindingId, QuestionId } from '#shared/domain/ids.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { aFinding, anAudit } from '#test/support/builders.ts';
import { aCase } from '#test/support/case-builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const QUESTION = { id: 'iso20000-1-2018-full-v1/8.6.1-q1' as QuestionId, clause: '8.6.1' as ClauseNumber };
const present = anAudit();
const earlier = anAudit({ id: 'audit-0' as AuditId, reference: 'IA-2025-02', startDate: '2025-06-02' as CalendarDate, endDate: '2025-06-04' as CalendarDate });

let opened: TestWorkspace;
const asked: (readonly [AuditId, FindingId])[] = [];

beforeEach(async () => {
  opened = await aWorkspace();
  asked.length = 0;
});
afterEach(async () => {
  cleanup();
  await opened.workspace.settled();
  await opened.discard();
});

function found(id: string, fields: Parameters<typeof aFinding>[0] = {}) {
  return aFinding({ id: id as FindingId, auditId: earlier.id, reference: id.toUpperCase(), grade: 'minor', state: 'closed', clauses: ['8.6.1'], questionIds: [], statement: `Said of ${id}`, ...fields });
}

async function show(...rows: readonly RowWrite[]): Promise<void> {
  const outcome = await opened.workspace.commit({ event: 'audit.created', subject: '', auditId: present.id, plan: () => Promise.resolve([put('audits', present), put('audits', earlier), ...rows]) });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  await renderScreen(
    <>
      <PreviousFindings auditId={present.id} question={QUESTION} onOpen={(auditId, id) => asked.push([auditId, id])} />
      <p>The question</p>
    </>,
    { workspace: opened.workspace },
  );
}

describe('what earlier audits found, beside the question', () => {
  it('names finding, grade, state and audit, and opens it', async () => {
    await show(put('findings', found('nc-2025-031')));
    const line = within(await screen.findByRole('listitem'));
    expect(line.getByText('Said of nc-2025-031')).toBeVisible();
    expect(line.getByText(/^IA-2025-02, /)).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent('Closed');
    await userEvent.click(line.getByRole('button', { name: 'NC-2025-031' }));
    expect(asked).toEqual([[earlier.id, 'nc-2025-031']]);
  });

  it('proposes a higher grade for a minor still open, and for one closed on a plan that this audit is to verify', async () => {
    await show(
      put('findings', found('nc-2025-001')),
      put('findings', found('nc-2025-002', { state: 'issued' })),
      put('findings', found('nc-2025-003')),
      put('nonconformities', aCase({ id: 'nc-2025-003' as FindingId, auditId: earlier.id, isVerifiedNextAudit: true })),
    );
    await screen.findAllByText(/^Said of/);
    const upgraded = screen.getAllByRole('listitem').filter((item) => within(item).queryByText(/still unresolved/) !== null);
    expect(upgraded.map((item) => within(item).getByRole('button').textContent).toSorted()).toEqual(['NC-2025-002', 'NC-2025-003']);
  });

  it('says nothing of withdrawn ones, of other clauses, of other organizations and of audits to come', async () => {
    const stranger = anAudit({ id: 'audit-8' as AuditId, reference: 'IA-2025-03', organization: 'Another house', startDate: earlier.startDate, endDate: earlier.endDate });
    const later = anAudit({ id: 'audit-9' as AuditId, reference: 'IA-2027-01', startDate: '2027-02-01' as CalendarDate, endDate: '2027-02-02' as CalendarDate });
    await show(
      put('audits', stranger),
      put('audits', later),
      put('findings', found('nc-1', { state: 'withdrawn' })),
      put('findings', found('nc-2', { clauses: ['9.2'] })),
      put('findings', found('nc-3', { auditId: stranger.id })),
      put('findings', found('nc-4', { auditId: later.id })),
      put('findings', found('nc-5')),
    );
    expect(await screen.findByText('Said of nc-5')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('takes no room where nothing was found', async () => {
    await show();
    expect(await screen.findByText('The question')).toBeVisible();
    expect(screen.queryByRole('region')).toBeNull();
  });
});
