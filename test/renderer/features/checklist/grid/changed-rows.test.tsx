import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { resetGridLayout } from '#renderer/features/checklist/grid/grid-layout-store.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { fillWorkspace, press, showChecklist, storedAnswer, type ShownChecklist } from '../show-checklist.tsx';
import { grid, toGrid } from './grid-room.ts';

let here: TestWorkspace;
let shown: ShownChecklist | null = null;

beforeEach(async () => {
  resetGridLayout();
  here = await aWorkspace();
});
afterEach(async () => {
  shown?.unmount();
  shown = null;
  await here.workspace.settled();
  await here.discard();
});

const plainHeader = (code: string) => grid().getByRole('rowheader', { name: code, exact: true });

test('an answer given to an earlier wording is marked beside its number, until it is given anew', async () => {
  await fillWorkspace(here.workspace, {
    '4.1-q1': { assessment: 'conforming' },
    '4.1-q2': { assessment: 'conforming', answeredFor: 'iso20000-1-2018-full-v0' as TemplateId },
  });
  shown = await showChecklist(here.workspace, { at: '4.1-q2' });
  await expect.element(page.getByRole('listbox', { name: 'Questions' })).toHaveFocus();
  await toGrid();

  await expect.element(plainHeader('4.1-q1')).toBeVisible();
  const marked = grid().getByRole('rowheader', { name: /^4\.1-q2 ?, question changed since it was answered$/ });
  await expect.element(marked).toBeVisible();
  const icon = marked.getByTitle('question changed since it was answered').element();
  const cell = marked.element().getBoundingClientRect();
  expect(icon.getBoundingClientRect().right, 'the mark is within the frozen column').toBeLessThanOrEqual(cell.right);
  expect(icon.getBoundingClientRect().width).toBeGreaterThan(0);

  await press('o');
  await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q2'))?.assessment).toBe('ofi');
  await expect.element(plainHeader('4.1-q2')).toBeVisible();
  await expect.element(marked).not.toBeInTheDocument();
});
