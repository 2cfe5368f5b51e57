import { notifications } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { AsOfPage } from '#renderer/features/history/as-of/as-of-page.tsx';
import { closeHistoryOverlay } from '#renderer/features/history/history-overlays-store.ts';
import { HistoryOverlays } from '#renderer/features/history/history-overlays.tsx';
import { HistoryPage } from '#renderer/features/history/history-page.tsx';
import { clearHistoryFilter } from '#renderer/features/history/log/history-filter-store.ts';
import { AutosaveArea } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { answerId, type Answer } from '#shared/domain/checklist/answer.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { aFinding, anAnswer, anAudit, aPerson } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const audit = anAudit();
const QUESTION = 'iso20000-1-2018-full-v1/8.6.1-q1' as QuestionId;
const ANSWER = answerId(audit.id, QUESTION);
const anna = aPerson();

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
  await page.viewport(1440, 900);
  await write('person.introduced', anna.name, [put('people', anna)]);
  await here.workspace.setAuthor(anna.id);
  await write('audit.created', audit.reference, [put('audits', audit)]);
});
afterEach(async () => {
  cleanup();
  closeHistoryOverlay();
  clearHistoryFilter();
  notifications.clean();
  await here.workspace.settled();
  await here.discard();
});

async function write(event: string, subject: string, writes: readonly RowWrite[]): Promise<ChangeEntry> {
  const outcome = await here.workspace.commit({ event, subject, auditId: audit.id, plan: () => Promise.resolve(writes) });
  if (!outcome.ok || outcome.value === null) throw new Error('nothing was written');
  return outcome.value;
}

const note = (notes: string, fields: Partial<Answer> = {}) =>
  write('answer.noted', '8.6.1-q1', [put('answers', anAnswer({ id: ANSWER, auditId: audit.id, questionId: QUESTION, notes, ...fields }))]);

function NotesField() {
  return (
    <>
      <AutosaveArea {...fieldMark('answers', ANSWER, 'notes')} label="Notes" fieldKey="k" stored="" onSave={() => undefined} />
      <HistoryOverlays onShowAsOf={() => undefined} />
    </>
  );
}

describe('the history of a field', () => {
  test('opens with Alt+H where the cursor is and tells each value with who, when and how it differs', async () => {
    await note('Interviewed the service desk lead.');
    await note('Interviewed the service desk manager.', {});
    await renderScreen(<NotesField />, { workspace: here.workspace });
    await userEvent.click(page.getByRole('textbox', { name: 'Notes' }));
    await userEvent.keyboard('{Alt>}h{/Alt}');
    const dialog = page.getByRole('dialog', { name: 'History of “Notes”' });
    await expect.element(dialog.getByText('Answer 8.6.1-q1')).toBeVisible();
    const steps = dialog.getByRole('list', { name: 'History of “Notes”' }).getByRole('listitem');
    await expect.element(steps.first()).toHaveTextContent(/Now/);
    expect(dialog.element().querySelector('del')?.textContent).toContain('lead');
    expect(dialog.element().querySelector('ins')?.textContent).toContain('manager');
    await expect.element(dialog.getByText(/Anna Berg/).first()).toBeVisible();
  });

  test('puts a value back as a new change that undo takes back', async () => {
    await note('First wording');
    await note('Second wording');
    await renderScreen(<NotesField />, { workspace: here.workspace });
    await userEvent.click(page.getByRole('textbox', { name: 'Notes' }));
    await userEvent.keyboard('{Alt>}h{/Alt}');
    await userEvent.click(page.getByRole('button', { name: 'Restore this value: “First wording”' }));
    await expect.poll(async () => (await here.workspace.database.answers.get(ANSWER))?.notes).toBe('First wording');
    const last = (await here.workspace.database.changes.toArray()).at(-1);
    expect([last?.event, last?.subject]).toEqual(['field.restored', '8.6.1-q1']);
    await userEvent.click(page.getByRole('button', { name: 'Undo', exact: true }));
    await expect.poll(async () => (await here.workspace.database.answers.get(ANSWER))?.notes).toBe('Second wording');
    await expect.element(page.getByText('Undone: Restored an earlier value in 8.6.1-q1')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Redo', exact: true }));
    await expect.poll(async () => (await here.workspace.database.answers.get(ANSWER))?.notes).toBe('First wording');
  });

  test('gives an assessment back in the name of who restores it', async () => {
    await note('', { assessment: 'minor-nc' });
    await note('', { assessment: 'conforming' });
    await renderScreen(
      <div {...fieldMark('answers', ANSWER, 'assessment')}>
        <button type="button">Conforming</button>
        <HistoryOverlays onShowAsOf={() => undefined} />
      </div>,
      { workspace: here.workspace },
    );
    (page.getByRole('button', { name: 'Conforming' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}h{/Alt}');
    await userEvent.click(page.getByRole('button', { name: 'Restore this value: “Minor nonconformity”' }));
    await expect.poll(async () => (await here.workspace.database.answers.get(ANSWER))?.assessment).toBe('minor-nc');
    expect((await here.workspace.database.answers.get(ANSWER))?.assessedBy).toBe(anna.id);
  });
});

describe('the steps to undo', () => {
  test('are taken back as far as chosen, also after a restart, and redone again', async () => {
    await note('1');
    await note('2');
    await note('3');
    const workspace = await here.reopen();
    await renderScreen(<HistoryOverlays onShowAsOf={() => undefined} />, { workspace });
    await userEvent.keyboard('{Control>}{Alt>}z{/Alt}{/Control}');
    const steps = page.getByRole('listbox', { name: 'Undo' });
    await expect.element(steps).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('button', { name: 'Undo 2 steps' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await workspace.database.answers.get(ANSWER))?.notes).toBe('1');
    await expect.element(page.getByText('2 steps undone')).toBeVisible();
    await userEvent.keyboard('{Control>}{Alt>}z{/Alt}{/Control}');
    await userEvent.click(page.getByRole('listbox', { name: 'Redo' }).getByRole('option').nth(1));
    await userEvent.click(page.getByRole('button', { name: 'Redo 2 steps' }));
    await expect.poll(async () => (await workspace.database.answers.get(ANSWER))?.notes).toBe('3');
  });
});

describe('the history', () => {
  test('shows far more than five hundred changes with few rows in the page, and finds the oldest by its words', async () => {
    for (let n = 0; n < 560; n += 1) await note(n === 0 ? 'the very first word' : `note ${String(n)}`);
    await renderScreen(<div style={{ height: '100vh' }}><HistoryPage /></div>, { workspace: here.workspace });
    const log = page.getByRole('region', { name: 'History' });
    await expect.element(log).toBeVisible();
    expect(log.element().querySelectorAll('li[data-index]').length).toBeLessThan(80);
    for (let n = 0; n < 12; n += 1) {
      log.element().scrollTop = log.element().scrollHeight;
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    await expect.element(page.getByText('562 changes')).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'Find in the history' }), 'VERY first');
    await expect.element(page.getByText('2 changes shown')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Clear filters' }));
    await expect.element(page.getByText('Noted on 8.6.1-q1').first()).toBeVisible();
  });

  test('is narrowed by kind and walked through by keys', async () => {
    await note('a note');
    await write('finding.raised', 'NC-2026-001', [put('findings', aFinding())]);
    await renderScreen(<div style={{ height: '100vh' }}><HistoryPage /></div>, { workspace: here.workspace });
    await expect.element(page.getByText('Raised NC-2026-001')).toBeVisible();
    await userEvent.keyboard('j');
    await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('0');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('1');
    await userEvent.click(page.getByRole('combobox', { name: 'About' }));
    await userEvent.click(page.getByRole('option', { name: 'Findings' }));
    await expect.element(page.getByText('1 change shown')).toBeVisible();
  });
});

describe('an audit as it was', () => {
  test('says plainly that it is past and read only, shows what was then, and what changed since', async () => {
    const first = await note('Seen on Tuesday', { assessment: 'conforming' });
    await note('Seen on Wednesday', { assessment: 'minor-nc' });
    await write('finding.raised', 'NC-2026-001', [put('findings', aFinding({ auditId: audit.id }))]);
    const moments: string[] = [];
    let isBack = false;
    await renderScreen(
      <div style={{ height: '100vh', display: 'flex' }}>
        <AsOfPage
          auditId={audit.id}
          moment={`${first.deviceId}~${String(first.sequence)}`}
          onMoment={(moment) => moments.push(moment)}
          onBack={() => (isBack = true)}
        />
      </div>,
      { workspace: here.workspace },
    );
    await expect.element(page.getByText(/^As it was on .* – read only$/)).toBeVisible();
    await expect.element(page.getByText('Seen on Tuesday')).toBeVisible();
    await expect.element(page.getByText('changed since', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/0 findings \(today 1\)/)).toBeVisible();
    // Nothing to write into but the moment itself; Mantine leaves a hidden measuring area behind.
    expect(document.querySelectorAll('textarea:not([aria-hidden]), input:not([type="datetime-local"], [type="checkbox"])')).toHaveLength(0);
    await userEvent.click(page.getByRole('tab', { name: /Changed since/ }));
    await expect.element(page.getByText('2 changes since then')).toBeVisible();
    await expect.element(page.getByText('1 added, 0 changed, 0 removed')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'One change later' }));
    expect(moments).toEqual([`${first.deviceId}~${String(first.sequence + 1)}`]);
    await userEvent.click(page.getByRole('button', { name: 'Back to the audit of today' }));
    expect(isBack).toBe(true);
  });

  test('before it was created is told with the day it was', async () => {
    await renderScreen(
      <AsOfPage auditId={audit.id} moment="2020-01-01T00:00:00.000Z" onMoment={() => undefined} onBack={() => undefined} />,
      { workspace: here.workspace },
    );
    await expect.element(page.getByText(/^This audit did not exist yet/)).toBeVisible();
  });
});
