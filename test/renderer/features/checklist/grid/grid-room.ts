import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { put } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { aQuestion } from '#test/support/builders.ts';
import { AUDIT, fillWorkspace } from '../show-checklist.tsx';

/** Stores an audit of an imported checklist with so many questions, Q1 to Qn in clauses of twenty. */
export async function fillImported(
  workspace: Workspace,
  count: number,
  fields: (position: number) => Partial<ChecklistQuestion> = () => ({}),
): Promise<void> {
  const templateId = `imported-${String(count)}` as TemplateId;
  const questions = Array.from({ length: count }, (_, position) =>
    aQuestion({
      id: idOf(position + 1, templateId),
      templateId,
      position,
      code: `Q${String(position + 1)}`,
      clause: `${String(1 + Math.floor(position / 1000))}.${String(1 + Math.floor((position % 1000) / 20))}`,
      question: `Is control ${String(position + 1)} in place?`,
      ...fields(position),
    }),
  );
  await fillWorkspace(workspace, {}, { templateIds: [templateId] });
  await workspace.commit({
    event: 'template.imported',
    subject: 'Big',
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('templates', {
          id: templateId,
          family: templateId,
          version: 1,
          title: 'Imported',
          standardId: null,
          standardTitle: 'House rules',
          edition: '1',
          language: 'en',
          origin: 'imported',
          sourceName: 'rules.xlsx',
          questionCount: count,
          createdAt: '2026-02-01T08:00:00.000Z' as Timestamp,
        }),
        ...questions.map((question) => put('questions', question)),
      ]),
  });
}

export function idOf(number: number, templateId: string): QuestionId {
  return `${templateId}/Q${String(number)}` as QuestionId;
}

/** The whole table of answers, by question, to compare before and after. */
export async function answersTable(workspace: Workspace): Promise<Readonly<Record<string, Answer>>> {
  await workspace.settled();
  const answers = await workspace.database.answers.where('auditId').equals(AUDIT).toArray();
  return Object.fromEntries(answers.map((answer) => [answer.questionId, answer]));
}

export const grid = () => page.getByRole('grid', { name: 'Checklist as a grid' });

/** The row of a question. */
export const gridRow = (code: string) => grid().getByRole('row').filter({ has: page.getByRole('rowheader', { name: code, exact: true }) });

/** What stands in a cell of the row, by the heading of its column. */
export function cellText(code: string, heading: string): string | null {
  const root = grid().element();
  const headings = [...root.querySelectorAll('[role="columnheader"]')];
  const column = headings.find((cell) => cell.querySelector('button')?.title === heading)?.getAttribute('aria-colindex');
  const rows = [...root.querySelectorAll('[role="row"]')];
  const row = rows.find((candidate) => candidate.querySelector('[role="rowheader"]')?.textContent === code);
  return row?.querySelector(`[aria-colindex="${column ?? ''}"]`)?.textContent ?? null;
}

/** The current cell as "row, column". */
export function activeCell(): string {
  const id = grid().element().getAttribute('aria-activedescendant');
  const cell = id === null ? null : document.getElementById(id);
  const column = grid().element().querySelector(`[role="columnheader"][aria-colindex="${cell?.getAttribute('aria-colindex') ?? ''}"] button`);
  return `${cell?.closest('[role="row"]')?.querySelector('[role="rowheader"]')?.textContent ?? ''}, ${column?.getAttribute('title') ?? ''}`;
}

/** Switches to the grid and waits until the keyboard is in it. */
export async function toGrid(): Promise<void> {
  await userEvent.keyboard('{Alt>}g{/Alt}');
  await expect.element(grid()).toHaveFocus();
}

/** Puts text on the clipboard of a paste, as Ctrl+V in the grid delivers it. */
export function pasteText(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  grid().element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** What Ctrl+C in the grid puts on the clipboard. */
export function copied(): { readonly text: string; readonly html: string } {
  const clipboardData = new DataTransfer();
  grid().element().dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
  return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
}
