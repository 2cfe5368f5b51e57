import { notifications } from '@mantine/notifications';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { EvidencePage } from '#renderer/features/evidence/evidence-page.tsx';
import { deleteEvidence } from '#renderer/features/evidence/evidence-actions.ts';
import { useRequestsFold } from '#renderer/features/evidence/requests/requests-fold-store.ts';
import { stopClockAt } from '#renderer/platform/clock.ts';
import type { EvidenceRequest } from '#shared/domain/evidence/evidence-request.ts';
import type { EvidenceRequestId } from '#shared/domain/ids.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { attached, AUDIT, aWorkspaceWithAudit } from './evidence-room.ts';

const REQUEST: EvidenceRequest = {
  id: 'r1' as EvidenceRequestId, auditId: AUDIT, reference: 'ER-1', title: 'Continuity plan and its last test', description: '', clauses: [], questionIds: [], source: '', owner: 'Peeter Saar',
  dueDate: '2026-03-01' as CalendarDate, state: 'open', evidenceIds: [], note: '', createdAt: '2026-02-01T08:00:00.000Z' as Timestamp,
};

let opened: TestWorkspace;
let resume: () => void;
beforeEach(async () => {
  resume = stopClockAt('2026-03-05T09:00:00.000Z');
  opened = await aWorkspaceWithAudit();
  await opened.workspace.commit({ event: 'import.evidenceRequests', subject: 'list.xlsx', auditId: AUDIT, plan: () => Promise.resolve([put('evidenceRequests', REQUEST)]) });
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  useRequestsFold.setState({ unfolded: {} });
  await opened.discard();
  resume();
});

const stored = () => opened.workspace.database.evidenceRequests.get(REQUEST.id);

test('a late request is received with the evidence that is linked, and is open again without it', async () => {
  const user = userEvent.setup();
  const plan = await attached(opened.workspace, 'Continuity plan.txt', new Blob(['plan']));
  await renderScreen(<EvidencePage auditId={AUDIT} onOpenQuestion={vi.fn()} onOpenFinding={vi.fn()} />, { workspace: opened.workspace });
  const row = within(await screen.findByRole('row', { name: /ER-1/ }));
  expect(row.getByText('Late')).toBeVisible();
  expect(screen.getByText('1 late')).toBeVisible();

  await user.click(row.getByRole('combobox', { name: 'Link evidence to ER-1' }));
  await user.click(await screen.findByRole('option', { name: `${plan.reference} ${plan.title}` }));
  await waitFor(async () => expect(await stored()).toMatchObject({ state: 'received', evidenceIds: [plan.id] }));
  await waitFor(() => expect(screen.queryByText('1 late')).toBeNull());
  expect(row.getByRole('combobox', { name: 'Status of ER-1' })).toHaveValue('received');

  await user.click(await row.findByRole('button', { name: `Unlink ${plan.reference} from ER-1` }));
  await waitFor(async () => expect(await stored()).toMatchObject({ state: 'open', evidenceIds: [] }));
  expect(row.getByRole('combobox', { name: 'Link evidence to ER-1' })).toHaveFocus();
});

test('evidence that was received opens from the list of requests, also where the register below is narrowed to others', async () => {
  const user = userEvent.setup();
  const plan = await attached(opened.workspace, 'Continuity plan.txt', new Blob(['plan']));
  const other = await attached(opened.workspace, 'Tickets of May.txt', new Blob(['tickets']));
  await opened.workspace.commit({ event: 'evidenceRequest.linked', subject: 'ER-1', auditId: AUDIT, plan: () => Promise.resolve([put('evidenceRequests', { ...REQUEST, state: 'received', evidenceIds: [plan.id] })]) });
  await renderScreen(<EvidencePage auditId={AUDIT} onOpenQuestion={vi.fn()} onOpenFinding={vi.fn()} />, { workspace: opened.workspace });
  await user.type(await screen.findByRole('textbox', { name: 'Search the register' }), 'Tickets');
  await waitFor(() => expect(screen.queryByRole('row', { name: new RegExp(`^${plan.reference}`) })).toBeNull());
  // Everything asked for is here: the list is folded until it is wanted.
  await user.click(await screen.findByText('Requested evidence'));
  const row = within(await screen.findByRole('row', { name: /ER-1/ }));
  const open = row.getByRole('button', { name: `${plan.reference} ${plan.title}` });
  open.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: plan.reference })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(plan.title);
  expect(screen.queryByRole('heading', { name: other.reference })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Close the evidence' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: plan.reference })).toBeNull());
  expect(open).toBeVisible();
});

test('deleted evidence is no longer received', async () => {
  const plan = await attached(opened.workspace, 'Continuity plan.txt', new Blob(['plan']));
  await opened.workspace.commit({ event: 'evidenceRequest.linked', subject: 'ER-1', auditId: AUDIT, plan: () => Promise.resolve([put('evidenceRequests', { ...REQUEST, state: 'received', evidenceIds: [plan.id] })]) });
  await deleteEvidence(opened.workspace, plan);
  expect(await stored()).toMatchObject({ state: 'open', evidenceIds: [] });
  await opened.workspace.undo();
  expect(await stored()).toMatchObject({ state: 'received', evidenceIds: [plan.id] });
});
