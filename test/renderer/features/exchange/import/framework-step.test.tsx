import { notifications } from '@mantine/notifications';
import { cleanup, configure, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { put } from '#renderer/data/row-write.ts';
import { ImportChecklistPage } from '#renderer/features/exchange/import/import-checklist-page.tsx';
import { startOver } from '#renderer/features/exchange/import/import-store.ts';
import { anAudit, aPerson, aQuestion } from '#test/support/builders.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';
import { aTemplate } from '../../../../shared/exchange/export/audit-workbook-builder.ts';

configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 90_000 });

let here: TestWorkspace;
beforeEach(async () => {
  await page.viewport(1440, 900);
  startOver();
  here = await aWorkspace();
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  await here.workspace.settled();
  await here.discard();
});

async function show(bytes: Uint8Array, name: string) {
  const file = { name, mediaType: '', bytes: new Blob([bytes.slice()]) };
  const platform = aPlatform({ pickFiles: () => Promise.resolve([file]) });
  const nothing = vi.fn();
  await renderScreen(<ImportChecklistPage onUseInAudit={nothing} onView={nothing} onShow={nothing} onOpenDraft={nothing} onCompare={nothing} />, { workspace: here.workspace, platform });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  return user;
}

function library(): Uint8Array {
  return aWorkbook()
    .withSheet('library_meta', [['type', 'library'], ['locale', 'en'], ['provider', 'Housekeepers'], ['version', 2]])
    .withSheet('house_meta', [['type', 'framework'], ['base_urn', 'urn:me:risk:req_node:house'], ['urn', 'urn:me:risk:framework:house'], ['name', 'House rules'], ['implementation_groups_definition', 'levels']])
    .withSheet('house_content', [
      ['assessable', 'depth', 'ref_id', 'name', 'description', 'implementation_groups', 'name[de]', 'description[de]'],
      [null, 1, 'K', 'Keeping', null, null, 'Halten'],
      ['x', 2, 'K.1', 'Locks', 'Doors have locks.', 'base', 'Schlösser', 'Türen haben Schlösser.'],
      ['x', 2, 'K.2', 'Cellars', 'Cellars are dry.', 'more'],
    ])
    .withSheet('levels_meta', [['type', 'implementation_groups'], ['name', 'levels']])
    .withSheet('levels_content', [['ref_id', 'name'], ['base', 'Base'], ['more', 'More']])
    .build();
}

test('a framework shows its tree, and comes in as a checklist in one language and some groups, with its URNs', async () => {
  const user = await show(library(), 'house.xlsx');
  const tree = await screen.findByRole('group', { name: 'Headings and requirements' });
  expect(within(tree).getAllByRole('listitem').map((row) => row.textContent)).toEqual(['KKeeping', 'K.1Locks', 'K.2Cellars']);
  expect(screen.getByText('3 rows')).toBeVisible();
  expect((await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations).toEqual([]);

  await user.click(screen.getByRole('combobox', { name: 'Language of the questions' }));
  await user.click(await screen.findByRole('option', { name: 'German' }));
  await user.click(screen.getByRole('combobox', { name: 'Only requirements of these groups' }));
  await user.click(await screen.findByRole('option', { name: 'base Base' }));
  await user.keyboard('{Escape}');
  expect(await within(tree).findByText('Left out')).toBeVisible();
  expect(within(tree).getByText('Schlösser')).toBeVisible();
  expect(screen.getByText('1 of a group not chosen')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Import' }));
  expect(await screen.findByRole('button', { name: 'Use in a new audit' })).toBeVisible();
  const [question, ...others] = await here.workspace.database.questions.toArray();
  expect(others).toEqual([]);
  expect(question).toMatchObject({ code: 'K.1', clause: 'K.1', question: 'Türen haben Schlösser.', extra: { urn: 'urn:me:risk:req_node:house:k.1' } });
  expect(await here.workspace.database.exchanges.toArray()).toMatchObject([{ kind: 'framework', counterpart: 'Housekeepers', counts: { rows: 3, added: 1 } }]);
  await here.workspace.undo();
  expect(await here.workspace.database.questions.count()).toBe(0);
});

test('the same file can be read as a plain table, and a checklist needs a title', async () => {
  const user = await show(library(), 'house.xlsx');
  await user.clear(await screen.findByRole('textbox', { name: 'Title of the checklist' }));
  expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
  expect(screen.getAllByText('Give the checklist a title.')[0]).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Read it as a plain table' }));
  expect(await screen.findByRole('radio', { name: 'Answers to a checklist' })).toBeVisible();
});

test('an audit of CISO Assistant is taken for answers, with the grade its own importer leaves behind', async () => {
  const templateId = 'house' as TemplateId;
  const question = aQuestion({ id: 'q1' as QuestionId, templateId, code: 'K.1', clause: 'K.1', question: 'Doors have locks.' });
  const audit = anAudit({ templateIds: [templateId] });
  await here.workspace.commit({
    event: 'audit.created',
    subject: audit.reference,
    auditId: audit.id,
    plan: () => Promise.resolve([put('people', aPerson()), put('audits', audit), put('templates', aTemplate({ id: templateId, family: 'house', origin: 'imported', standardId: null })), put('questions', question)]),
  });
  await here.workspace.setAuthor(aPerson().id);
  const bytes = aWorkbook()
    .withSheet('Sheet1', [
      ['urn', 'assessable', 'ref_id', 'name', 'description', 'compliance_result', 'extended_result', 'requirement_progress', 'observations'],
      ['urn:me:risk:req_node:house:k.1', 'True', 'K.1', 'Locks', 'Doors have locks.', 'non_compliant', 'major_nonconformity', 'done', 'No lock at the back'],
    ])
    .build();
  const user = await show(bytes, 'audit.xlsx');
  expect(await screen.findByRole('radio', { name: 'Answers to a checklist' })).toBeChecked();
  await user.click(screen.getByRole('combobox', { name: 'Into the audit' }));
  await user.click(await screen.findByRole('option', { name: new RegExp(audit.reference) }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('checkbox', { name: 'These meanings are right' }));
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await vi.waitFor(async () => expect(await here.workspace.database.answers.toArray()).toMatchObject([{ questionId: 'q1', assessment: 'major-nc', notes: 'No lock at the back' }]), { timeout: 20_000 });
});
