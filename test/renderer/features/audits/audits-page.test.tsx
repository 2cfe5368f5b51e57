import { notifications } from '@mantine/notifications';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AuditsPage } from '#renderer/features/audits/components/audits-page.tsx';
import { useAuditsStore } from '#renderer/features/audits/audits-store.ts';
import { put } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { aFinding, anAnswer, anAudit, aPerson } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

// Strict durability on a busy machine takes its time.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
  await here.workspace.commit({ event: 'person.introduced', subject: 'Anna Berg', auditId: null, plan: () => Promise.resolve([put('people', aPerson())]) });
  await here.workspace.setAuthor(aPerson().id);
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  useAuditsStore.setState({ search: '', state: null, isShowingArchived: false, newAudit: null });
  location.hash = '';
  await here.workspace.settled();
  await here.discard();
});

async function seed(workspace: Workspace): Promise<void> {
  const other = anAudit({ id: 'audit-2' as AuditId, reference: 'SA-2026-01', type: 'surveillance', organization: 'Südwind AG', state: 'closed' });
  const questionId = 'iso20000-1-2018-full-v1/8.6.1-q1' as QuestionId;
  await workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('audits', anAudit()),
        put('audits', other),
        put('answers', anAnswer({ id: `audit-1/${questionId}` as never, questionId, assessment: 'minor-nc' })),
        put('findings', aFinding()),
      ]),
  });
}

const rowOf = (reference: string): Promise<HTMLElement> => screen.findByRole('row', { name: new RegExp(reference) });

describe('the list of audits', () => {
  test('says what to do while there is nothing', async () => {
    await renderScreen(<AuditsPage />, { workspace: here.workspace });
    expect(await screen.findByText('No audits yet')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /New audit/ })).toHaveLength(2);
  });

  test('shows state, progress, findings and lead auditor of each audit', async () => {
    await seed(here.workspace);
    await renderScreen(<AuditsPage />, { workspace: here.workspace });
    const row = await rowOf('IA-2026-03');
    expect(row).toHaveTextContent('Draft');
    await waitFor(() => expect(row).toHaveTextContent('1 of 187'));
    expect(row).toHaveTextContent('1 Minor NC');
    expect(row).toHaveTextContent('Anna Berg');
  });

  test('is narrowed by words and by state', async () => {
    await seed(here.workspace);
    await renderScreen(<AuditsPage />, { workspace: here.workspace });
    await rowOf('IA-2026-03');
    await userEvent.type(screen.getByRole('textbox', { name: 'Search audits' }), 'südwind');
    await waitFor(() => expect(screen.queryByRole('row', { name: /IA-2026-03/ })).toBeNull());
    expect(await rowOf('SA-2026-01')).toBeVisible();
  });

  test('opens an audit with Enter: a planned one at its plan, one at work at its checklist', async () => {
    await seed(here.workspace);
    await renderScreen(<AuditsPage />, { workspace: here.workspace });
    (await rowOf('IA-2026-03')).focus();
    await userEvent.keyboard('{Enter}');
    expect(location.pathname + location.hash).toContain('/audits/audit-1/plan');
    (await rowOf('SA-2026-01')).focus();
    await userEvent.keyboard('{Enter}');
    expect(location.pathname + location.hash).toContain('/audits/audit-2/checklist');
  });

  test('duplicates, archives and deletes; deleting work asks first and Undo brings all of it back', async () => {
    await seed(here.workspace);
    const { database } = here.workspace;
    await renderScreen(<AuditsPage />, { workspace: here.workspace });
    const act = async (reference: string, item: string): Promise<void> => {
      const button = within(await rowOf(reference)).getByRole('button', { name: `Actions for ${reference}` });
      await userEvent.click(button);
      // The menu opened before may still be fading out.
      const menu = await waitFor(() => document.getElementById(button.getAttribute('aria-controls') ?? '') ?? Promise.reject(new Error('No menu')));
      await userEvent.click(within(menu).getByRole('menuitem', { name: item }));
    };
    await act('IA-2026-03', 'Duplicate');
    await waitFor(async () => expect(await database.audits.count()).toBe(3));
    await act('SA-2026-01', 'Archive');
    await waitFor(() => expect(screen.queryByRole('row', { name: /SA-2026-01/ })).toBeNull());

    await act('IA-2026-03', 'Delete');
    const dialog = await screen.findByRole('dialog', { name: /Delete audit IA-2026-03/ });
    expect(dialog).toHaveTextContent('1 assessments and 1 findings');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete the audit' }));
    await waitFor(async () => expect(await database.audits.get('audit-1' as AuditId)).toBeUndefined());
    expect(await database.findings.count()).toBe(0);
    const undo = await screen.findAllByRole('button', { name: 'Undo' });
    await userEvent.click(undo.at(-1) as HTMLElement);
    await waitFor(async () => expect(await database.findings.count()).toBe(1));
    expect(await database.audits.get('audit-1' as AuditId)).toEqual(anAudit());
    expect(await database.answers.count()).toBe(1);
  });
});

describe('a new audit', () => {
  test('is made by keyboard with the organization alone: reference, checklist, criteria and lead auditor are there', async () => {
    await renderScreen(<AuditsPage />, { workspace: here.workspace });
    await screen.findByText('No audits yet');
    await userEvent.keyboard('n');
    const organization = await screen.findByRole('combobox', { name: /Organization audited/ });
    await waitFor(() => expect(organization).toHaveFocus());
    await userEvent.clear(organization);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Type the name of the organization.')).toBeVisible();
    await userEvent.type(organization, 'Nordlicht IT Services GmbH{Enter}');
    const { database } = here.workspace;
    await waitFor(async () => expect(await database.audits.count()).toBe(1));
    const [audit] = await database.audits.toArray();
    expect(audit).toMatchObject({
      type: 'internal',
      organization: 'Nordlicht IT Services GmbH',
      state: 'draft',
      templateIds: ['iso20000-1-2018-full-v1'],
      criteria: [{ standardId: 'iso20000-1', edition: '2018 + Amd 1:2024' }],
      leadAuditorId: 'anna-berg',
    });
    expect(audit?.reference).toMatch(/^IA-\d{4}-01$/);
    expect(location.pathname + location.hash).toContain(`/audits/${audit?.id ?? ''}/plan`);
  });

  test('cannot take a reference that another audit has, or ever had', async () => {
    await seed(here.workspace);
    await here.workspace.commit({
      event: 'audit.created',
      subject: 'IA-2025-09',
      auditId: null,
      plan: () => Promise.resolve([put('audits', anAudit({ id: 'gone' as AuditId, reference: 'IA-2025-09' }))]),
    });
    await here.workspace.undo();
    await renderScreen(<AuditsPage />, { workspace: here.workspace });
    await rowOf('IA-2026-03');
    await userEvent.click(screen.getByRole('button', { name: /New audit/ }));
    const reference = await screen.findByRole('textbox', { name: 'Reference' });
    await waitFor(() => expect(reference).toHaveValue(`IA-${String(new Date().getFullYear())}-01`));
    for (const taken of ['ia-2026-03', 'IA-2025-09']) {
      await userEvent.clear(reference);
      await userEvent.type(reference, `${taken}{Enter}`);
      expect(await screen.findByText(new RegExp(`The reference ${taken} is or was used`))).toBeVisible();
    }
    await userEvent.clear(reference);
    await userEvent.type(reference, 'IA-2026-07{Enter}');
    await waitFor(async () => expect(await here.workspace.database.audits.where('reference').equals('IA-2026-07').count()).toBe(1));
  });
});
