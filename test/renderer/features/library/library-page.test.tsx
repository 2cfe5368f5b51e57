import { notifications } from '@mantine/notifications';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { LibraryPage } from '#renderer/features/library/components/library-page.tsx';
import { put } from '#renderer/data/row-write.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { anAudit, aQuestion } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

// Strict durability on a busy machine takes its time.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

const IMPORTED = 'template-1' as TemplateId;
let here: TestWorkspace;
beforeEach(async () => {
  // Narrower, the clauses give their room to the questions.
  await page.viewport(1440, 900);
  here = await aWorkspace();
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  location.hash = '';
  await here.workspace.settled();
  await here.discard();
});

async function importOne(usedBy?: TemplateId): Promise<void> {
  const [builtIn] = builtInTemplates();
  if (!builtIn) throw new Error('The pack is missing');
  await here.workspace.commit({
    event: 'template.imported',
    subject: 'Supplier checklist',
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('templates', {
          ...builtIn.template,
          id: IMPORTED,
          family: 'supplier',
          title: 'Supplier checklist',
          standardId: null,
          standardTitle: '',
          edition: '',
          origin: 'imported',
          sourceName: 'suppliers.xlsx',
          questionCount: 1,
        }),
        put('questions', aQuestion({ templateId: IMPORTED, question: 'Who reviews the supplier?' })),
        ...(usedBy === undefined ? [] : [put('audits', anAudit({ templateIds: [usedBy] }))]),
      ]),
  });
}

/** Takes an entry of the menu with the rarer actions. */
async function choose(action: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}

describe('the library', () => {
  test('shows the built-in checklist with its clauses and questions', async () => {
    const onUseInAudit = vi.fn();
    await renderScreen(<LibraryPage templateId={null} onUseInAudit={onUseInAudit} />, { workspace: here.workspace });
    expect(await screen.findByRole('heading', { name: 'ISO/IEC 20000-1 full' })).toBeVisible();
    await userEvent.click(await screen.findByRole('treeitem', { name: /^8\.6\.1 Incident management/ }));
    const question = await screen.findByRole('article', { name: '8.6.1-q1' });
    expect(question).toHaveTextContent('What to look for');
    expect(screen.getByRole('region', { name: '8.6.1 Incident management' })).toHaveTextContent('A.5.24 Information security incident management planning and preparation');
    await userEvent.click(screen.getByRole('button', { name: 'Use in a new audit' }));
    expect(onUseInAudit).toHaveBeenCalledWith('iso20000-1-2018-full-v1');
  });

  test('answers a typed clause reference', async () => {
    await renderScreen(<LibraryPage templateId={null} onUseInAudit={vi.fn()} />, { workspace: here.workspace });
    const box = await screen.findByRole('textbox', { name: 'Check a clause reference' });
    await userEvent.type(box, '8.15 Change management');
    expect(await screen.findByText(/There is no clause 8\.15 in the criteria/)).toBeVisible();
    await userEvent.clear(box);
    await userEvent.type(box, '10.2 Nonconformity');
    await userEvent.click(await screen.findByRole('button', { name: '10.1 Nonconformity and corrective action' }));
    expect(screen.getByRole('treeitem', { name: /^10\.1 Nonconformity/ })).toHaveAttribute('aria-selected', 'true');
    await userEvent.clear(box);
    await userEvent.type(box, 'A.8.16');
    expect(await screen.findByText(/Not among the criteria: ISO\/IEC 27001:2022, A\.8\.16 Monitoring activities/)).toBeVisible();
  });

  test('keeps licensed requirement text per clause, undone as one typing', async () => {
    await renderScreen(<LibraryPage templateId={null} onUseInAudit={vi.fn()} />, { workspace: here.workspace });
    await userEvent.click(await screen.findByRole('treeitem', { name: /^8\.6\.1 / }));
    const slot = await screen.findByRole('textbox', { name: /Licensed requirement text of 8\.6\.1/ });
    await userEvent.type(slot, 'Text of our licence');
    await userEvent.tab();
    const { requirementTexts } = here.workspace.database;
    await waitFor(async () => expect((await requirementTexts.get('iso20000-1:8.6.1'))?.text).toBe('Text of our licence'));
    await here.workspace.undo();
    expect(await requirementTexts.count()).toBe(0);
  });

  test('deletes an imported checklist, with Undo', async () => {
    await importOne();
    await renderScreen(<LibraryPage templateId={IMPORTED} onUseInAudit={vi.fn()} />, { workspace: here.workspace });
    await screen.findByText('Who reviews the supplier?');
    await choose('Delete');
    const { questions, templates } = here.workspace.database;
    await waitFor(async () => expect(await questions.count()).toBe(0));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await questions.count()).toBe(1));
    expect(await templates.count()).toBe(1);
  });

  test('refuses to delete a checklist an audit uses, and says which', async () => {
    await importOne(IMPORTED);
    await renderScreen(<LibraryPage templateId={IMPORTED} onUseInAudit={vi.fn()} />, { workspace: here.workspace });
    const list = await screen.findByRole('navigation', { name: 'Checklists' });
    expect(await within(list).findByText(/Used in IA-2026-03/)).toBeVisible();
    await choose('Delete');
    expect(await screen.findByText(/used by IA-2026-03/)).toBeVisible();
    expect(await here.workspace.database.templates.count()).toBe(1);
  });
});
