import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { TakeBackPage } from '#renderer/features/exchange/merge/take-back-page.tsx';
import type { AuditId } from '#shared/domain/ids.ts';
import { anAudit } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { anAuditedWorkspace } from '../findings/findings-workspace.ts';

let room: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  await room?.discard();
  room = null;
});

const AUDIT = 'audit-1' as AuditId;

test('A closed audit takes no workbook back, and says what to do', async () => {
  room = await anAuditedWorkspace(put('audits', anAudit({ state: 'closed' })));
  await renderScreen(<TakeBackPage auditId={AUDIT} />, { workspace: room.workspace });
  expect(await screen.findByText(/This audit is in state “Closed”/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Choose the workbook' })).toBeNull();
});

test('An archived audit takes no workbook back either', async () => {
  room = await anAuditedWorkspace(put('audits', anAudit({ archivedAt: '2026-03-01T08:00:00.000Z' as never })));
  await renderScreen(<TakeBackPage auditId={AUDIT} />, { workspace: room.workspace });
  expect(await screen.findByText('This audit is archived. Take it out of the archive first.')).toBeVisible();
});

test('An open audit asks for the workbook, and the button has the focus', async () => {
  room = await anAuditedWorkspace();
  await renderScreen(<TakeBackPage auditId={AUDIT} />, { workspace: room.workspace });
  const choose = await screen.findByRole('button', { name: 'Choose the workbook' });
  await waitFor(() => expect(choose).toHaveFocus());
});
