import { notifications } from '@mantine/notifications';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AuditPlanPage } from '#renderer/features/audits/components/audit-plan-page.tsx';
import { put } from '#renderer/data/row-write.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { aFinding, anAudit, aPerson } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

// Strict durability on a busy machine takes its time.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

const ID = 'audit-1' as AuditId;
let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  location.hash = '';
  await here.workspace.settled();
  await here.discard();
});

async function open(fields: Partial<Audit> = {}, findings: readonly ReturnType<typeof aFinding>[] = []): Promise<void> {
  await here.workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: null,
    plan: () =>
      Promise.resolve([put('people', aPerson()), put('audits', anAudit(fields)), ...findings.map((row) => put('findings', row))]),
  });
  await renderScreen(<AuditPlanPage auditId={ID} />, { workspace: here.workspace });
  await screen.findByRole('heading', { level: 1, name: /IA-2026-03/ });
}

async function stored(): Promise<Audit> {
  const audit = await here.workspace.database.audits.get(ID);
  if (!audit) throw new Error('The audit is gone');
  return audit;
}

describe('the plan of an audit', () => {
  test('saves each field by itself, and typing in one field is one undo', async () => {
    await open({ title: '' });
    const title = screen.getByRole('textbox', { name: 'Title' });
    await userEvent.type(title, 'Internal audit');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await userEvent.type(title, ' 2026');
    await userEvent.tab();
    await waitFor(async () => expect((await stored()).title).toBe('Internal audit 2026'));
    await here.workspace.undo();
    expect((await stored()).title).toBe('');
  });

  test('keeps days, sites and criteria typed by hand', async () => {
    await open({ startDate: null, sites: [], criteria: [] });
    await userEvent.type(screen.getByLabelText('First day'), '2026-02-23');
    await userEvent.tab();
    await userEvent.type(screen.getByRole('combobox', { name: 'Sites' }), 'Hamburg{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Add a criterion' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'ISO/IEC 27001:2022' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a criterion' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Another document…' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Document' }), 'Customer contract');
    await userEvent.type(screen.getByRole('textbox', { name: 'Edition or date' }), '2025-04');
    await userEvent.tab();
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        startDate: '2026-02-23',
        sites: ['Hamburg'],
        criteria: [
          { standardId: 'iso27001', edition: '2022' },
          { standardId: null, title: 'Customer contract', edition: '2025-04' },
        ],
      }),
    );
  });

  test('takes somebody new into the team on the spot', async () => {
    await open();
    await userEvent.type(screen.getByRole('combobox', { name: 'Add a member' }), 'Jonas Lind');
    await userEvent.click(await screen.findByRole('option', { name: 'Add “Jonas Lind”' }));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Role of Jonas Lind' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Technical expert' }));
    await waitFor(async () => expect((await stored()).team.map(({ role }) => role)).toEqual(['lead-auditor', 'technical-expert']));
    expect((await here.workspace.database.people.toArray()).map(({ name }) => name)).toContain('Jonas Lind');
  });
});

describe('the agenda', () => {
  test('is drafted with a row for each of the 57 clauses and filled with times and the lead auditor', async () => {
    await open({ state: 'planned' });
    await userEvent.click(screen.getByRole('button', { name: 'Draft the agenda' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'A row for each of the 57 clauses of ISO/IEC 20000-1' }));
    await screen.findByRole('textbox', { name: 'Subject or process, row 57' });
    await userEvent.click(screen.getByRole('button', { name: 'Draft the agenda' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Fill in times and auditor' }));
    await waitFor(async () => expect((await stored()).agenda.every(({ start, auditorId }) => start !== '' && auditorId === 'anna-berg')).toBe(true));
    expect(await screen.findByText('Nothing stands in the way of “Plan agreed”.')).toBeVisible();
  });

  test('is typed by keyboard: Enter makes the next row, times are tidied, clauses are checked', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Add a row' }));
    const start = await screen.findByRole('textbox', { name: 'Start, row 1' });
    await userEvent.type(start, '930');
    await userEvent.type(screen.getByRole('textbox', { name: 'Clauses, row 1' }), '8.6.1 Incident management, 8.6.2{Enter}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Clauses, row 2' })).toHaveFocus());
    await userEvent.keyboard('10.2 Nonconformity');
    await userEvent.tab();
    await waitFor(async () =>
      expect((await stored()).agenda).toMatchObject([
        { start: '09:30', clauses: ['8.6.1', '8.6.2'] },
        { start: '', clauses: ['10.2 Nonconformity'] },
      ]),
    );
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Clauses, row 2' })).toHaveAccessibleDescription(
        /Did you mean 10\.1 Nonconformity and corrective action\?/,
      ),
    );
    expect(start).toHaveValue('09:30');
  });
});

describe('the life cycle', () => {
  test('says in words what blocks a step, and leads to where it is put right', async () => {
    await open({ scope: '', leadAuditorId: null, team: [] });
    expect(await screen.findByText('2 things stand in the way of “Planned”')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Move to “Planned”/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Move to “Planned”' });
    expect(dialog).toHaveTextContent('The scope is empty.');
    expect(within(dialog).queryByRole('button', { name: 'Move the audit' })).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go there: No lead auditor is named.' }));
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Lead auditor' })).toHaveFocus());
    expect((await stored()).state).toBe('draft');
  });

  test('takes a step without obstacles at once, and Undo takes it back', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /Move to “Planned”/ }));
    await waitFor(async () => expect((await stored()).state).toBe('planned'));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await stored()).state).toBe('draft'));
  });

  test('asks a reason for going on in spite of a warning, and logs it', async () => {
    await open({ state: 'planned', agenda: [] });
    await userEvent.click(screen.getByRole('button', { name: /Move to “Plan agreed”/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('The agenda has no rows.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move the audit' }));
    expect(await within(dialog).findByText('Type a reason to go on.')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Agreed by telephone');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move the audit' }));
    await waitFor(async () => expect((await stored()).state).toBe('plan-agreed'));
    const entries = await here.workspace.database.changes.toArray();
    expect(entries.at(-1)).toMatchObject({ event: 'audit.moved', reason: 'Agreed by telephone', auditId: ID });
  });

  test('records the opening meeting with the people expected, and starts the audit', async () => {
    await open({ state: 'preparation' });
    await userEvent.click(screen.getByRole('button', { name: 'Record the opening meeting' }));
    await waitFor(async () => expect((await stored()).openingMeeting?.attendees).toEqual(['Anna Berg', 'Maria Costa']));
    // The store is ahead of the screen by a live query; nobody clicks before the screen says that the way is free.
    await screen.findByText('Nothing stands in the way of “In progress”.');
    await userEvent.click(await screen.findByRole('button', { name: /Move to “In progress”/ }));
    await waitFor(async () => expect((await stored()).state).toBe('in-progress'));
  });

  test('postpones for a reason and takes the audit up again where it was', async () => {
    await open({ state: 'in-progress' });
    const step = async (item: string, reason: string): Promise<void> => {
      await userEvent.click(screen.getByRole('button', { name: 'Other steps' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: item }));
      await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), reason);
      await userEvent.click(screen.getByRole('button', { name: 'Move the audit' }));
    };
    await step('Postponed', 'Site closed');
    await waitFor(async () => expect(await stored()).toMatchObject({ state: 'postponed', resumeState: 'in-progress' }));
    await screen.findByText('Was “In progress” before.');
    await step('Take up again: In progress', 'Site open');
    await waitFor(async () => expect(await stored()).toMatchObject({ state: 'in-progress', resumeState: null }));
  });

  test('stops at a nonconformity without evidence', async () => {
    await open({ state: 'in-progress' }, [aFinding({ objectiveEvidence: '' })]);
    await userEvent.click(await screen.findByRole('button', { name: /Move to “Fieldwork done”/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Nonconformities without evidence: NC-2026-007.');
    expect(dialog).toHaveTextContent('187 of 187 questions are not assessed.');
  });
});
