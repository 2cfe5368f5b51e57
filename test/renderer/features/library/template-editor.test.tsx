import { notifications } from '@mantine/notifications';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rowsOfTemplate } from '#renderer/data/repositories/checklist-repository.ts';
import { TemplateEditorPage } from '#renderer/features/library/drafts/editor-page.tsx';
import { CompareTemplatesPage } from '#renderer/features/library/compare/compare-page.tsx';
import { startVersion } from '#renderer/features/library/drafts/draft-actions.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { aPerson } from '#test/support/builders.ts';
import { put } from '#renderer/data/row-write.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

// Strict durability on a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

let here: TestWorkspace;
let draftId: TemplateId;
const base = builtInTemplates()[0]?.template;
if (!base) throw new Error('The pack is missing');

beforeEach(async () => {
  here = await aWorkspace();
  const { workspace } = here;
  await workspace.commit({ event: 'person.introduced', subject: 'Anna', auditId: null, plan: () => Promise.resolve([put('people', aPerson())]) });
  await workspace.setAuthor(aPerson().id);
  const begun = await startVersion(workspace, base);
  if (!begun.ok) throw new Error(begun.problem.code);
  draftId = begun.value;
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  location.hash = '';
  await here.workspace.settled();
  await here.discard();
});

const codes = async () => (await rowsOfTemplate(here.workspace.database, draftId)).map(({ code }) => code);

async function openEditor(): Promise<HTMLElement> {
  await renderScreen(<TemplateEditorPage templateId={draftId} />, { workspace: here.workspace });
  const outline = await screen.findByRole('listbox', { name: 'Questions by clause' });
  outline.focus();
  return outline;
}

describe('the editor of a draft', () => {
  test('moves, duplicates and deletes by keys, and undo brings each back', async () => {
    const outline = await openEditor();
    const before = await codes();
    await userEvent.keyboard('{ArrowDown}');
    expect(await within(outline).findByRole('option', { name: /^4\.1-q1/, selected: true })).toBeVisible();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(async () => expect((await codes()).slice(0, 3)).toEqual(['4.1-q2', '4.1-q1', '4.1-q3']));
    await here.workspace.undo();
    expect(await codes()).toEqual(before);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(await screen.findByText('2 questions selected', { selector: 'span' })).toBeVisible();
    await userEvent.keyboard('{Delete}');
    await waitFor(async () => expect(await codes()).toEqual(before.slice(2)));
    await here.workspace.undo();
    await waitFor(async () => expect(await codes()).toEqual(before));
  });

  test('puts the wording of a new question under the fingers and saves what is typed', async () => {
    await openEditor();
    await userEvent.keyboard('{ArrowDown}n');
    const form = await screen.findByRole('group', { name: 'Question 4.1-q5' });
    const wording = within(form).getByRole('textbox', { name: 'Question' });
    await waitFor(() => expect(wording).toHaveFocus());
    await userEvent.keyboard('Who decides on AI services?');
    await userEvent.tab();
    await waitFor(async () => expect((await rowsOfTemplate(here.workspace.database, draftId))[1]).toMatchObject({ code: '4.1-q5', question: 'Who decides on AI services?' }));
    expect(await codes()).toHaveLength(188);
  });

  test('checks the clause against the standard and keeps its number', async () => {
    await openEditor();
    await userEvent.keyboard('{ArrowDown}');
    const clause = await screen.findByRole('textbox', { name: 'Clause' });
    await userEvent.clear(clause);
    await userEvent.type(clause, '8.15 Change management');
    expect(await screen.findByText(/There is no clause 8\.15/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '8.5.1 Change management' }));
    await waitFor(async () => expect((await rowsOfTemplate(here.workspace.database, draftId))[0]?.clause).toBe('8.5.1'));
  });

  test('takes rows pasted from a spreadsheet, in one step', async () => {
    const outline = await openEditor();
    await userEvent.keyboard('{ArrowDown}');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '8.6.1\tHow are incidents recorded?\tA log\tLog; Report\n8.6.2\tHow are requests fulfilled?\n');
    outline.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await waitFor(async () => {
      const stems = (await codes()).slice(0, 4).map((code) => code.replace(/q\d+$/, ''));
      expect(stems).toEqual(['4.1-', '8.6.1-', '8.6.2-', '4.1-']);
    });
    await here.workspace.undo();
    expect(await codes()).toHaveLength(187);
  });

  test('does not release what is not written, and freezes what is released', async () => {
    await openEditor();
    await userEvent.keyboard('{ArrowDown}n');
    await screen.findByRole('group', { name: 'Question 4.1-q5' });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/has no text yet: 4\.1-q5/)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Release' })).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await here.workspace.undo();
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Question 4.1-q5' })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: /^Release/ }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Release' }));
    expect(await screen.findByText(/is released and stays as it is/)).toBeVisible();
  });
});

describe('the comparison', () => {
  test('shows the words that changed, filters by kind and goes on by key', async () => {
    const { workspace } = here;
    const [first, second] = await rowsOfTemplate(workspace.database, draftId);
    if (!first || !second) throw new Error('No rows');
    await workspace.commit({
      event: 'question.edited',
      subject: first.code,
      auditId: null,
      plan: () => Promise.resolve([put('questions', { ...first, question: `${first.question} Why?` }), put('questions', { ...second, clause: '4.2' })]),
    });
    await renderScreen(<CompareTemplatesPage fromId={base.id} toId={draftId} />, { workspace });
    const list = await screen.findByRole('listbox', { name: 'Differences' });
    const [one] = await within(list).findAllByRole('option');
    expect(one).toHaveTextContent('4.1-q1');
    expect(one?.querySelector('ins')).toHaveTextContent('Why?');
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    await userEvent.keyboard('j');
    await waitFor(() => expect(within(list).getByRole('option', { selected: true })).toHaveTextContent('4.1-q2'));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Changed/ }));
    expect(await screen.findByText('Nothing of the chosen kinds')).toBeVisible();
  });
});
