import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { useCaseListStore } from '#renderer/features/nonconformities/case-list-store.ts';
import type { FindingGrade, FindingState } from '#shared/domain/finding/finding.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { submissionId } from '#shared/domain/nonconformity/submission.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { aFinding } from '#test/support/builders.ts';
import { aCase, aCause, anAction } from '#test/support/case-builders.ts';
import { endCases, maria, peeter, showCases } from './case-room.tsx';

const id = 'f-1' as FindingId;

function rowsOf(state: FindingState, { grade = 'minor', ...fields }: Partial<Nonconformity> & { readonly grade?: FindingGrade } = {}): readonly RowWrite[] {
  return [
    put('findings', aFinding({ id, grade, state, questionIds: [] })),
    put('nonconformities', aCase({ id, issuedOn: '2026-03-10' as CalendarDate, ...fields })),
    put('actions', anAction({ findingId: id })),
  ];
}

async function openMainStep(): Promise<HTMLElement> {
  await screen.findByRole('article');
  await userEvent.keyboard('s');
  return screen.findByRole('dialog');
}

async function choose(dialog: HTMLElement, label: RegExp, name: string): Promise<void> {
  await userEvent.click(within(dialog).getByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name }));
}

beforeEach(() => useCaseListStore.getState().clear());
afterEach(endCases);

describe('the dialog of a step', () => {
  it('issues a draft with the dates of the chosen time limits, which it shows before', async () => {
    const workspace = await showCases([put('findings', aFinding({ id, questionIds: [], dueDate: null }))], { findingId: id });
    const dialog = await openMainStep();
    expect(dialog).toHaveTextContent('As Lead auditor');
    await userEvent.click(within(dialog).getByRole('combobox', { name: 'Time limits' }));
    await userEvent.click(await screen.findByRole('option', { name: '30/60/90 days' }));
    expect(dialog).toHaveTextContent('27 Mar 2026');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Issue' }));
    expect(await screen.findByText('NC-2026-007 issued')).toBeVisible();
    expect((await workspace.database.findings.get(id))?.state).toBe('issued');
    expect((await workspace.database.nonconformities.get(id))?.deadlines).toMatchObject({ profileId: 'cb-30-60-90', start: '2026-02-25' });
  });

  it('names who may take it, and records whoever is chosen', async () => {
    const workspace = await showCases(rowsOf('acknowledged'), { findingId: id });
    const dialog = await openMainStep();
    expect(dialog).toHaveTextContent('For: Action owner');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Contained' }));
    expect(within(dialog).getByText('Choose who takes this step.')).toBeVisible();
    await choose(dialog, /^Who takes this step/, 'Maria Costa');
    expect(dialog).toHaveTextContent('Maria Costa may not take this step. It is for: Action owner.');
    await choose(dialog, /^Who takes this step/, 'Peeter Saar');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Contained' }));
    expect(await screen.findByText('NC-2026-007 contained')).toBeVisible();
    expect((await workspace.database.nonconformities.get(id))?.steps).toMatchObject([{ step: 'contain', by: peeter.id, as: 'action-owner' }]);
  });

  it('stops a root cause that repeats the finding, and leads to the analysis', async () => {
    const statement = aFinding().statement;
    await showCases(rowsOf('contained', { cause: aCause({ rootCauses: [{ id: 'cause-1', text: statement, category: 'planning' }] }) }), { findingId: id });
    const dialog = await openMainStep();
    expect(dialog).toHaveTextContent(`The root cause “${statement}” repeats the finding.`);
    expect(within(dialog).queryByRole('button', { name: 'Cause found' })).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: /^Cause analysis: The root cause/ }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Cause analysis' })).toHaveFocus());
    expect(screen.getByText(/This repeats the finding\. A cause says why/)).toBeInTheDocument();
  });

  it('asks why when points of the reviewer are not ticked, and who releases the plan', async () => {
    const workspace = await showCases(rowsOf('cause-found', { ticks: [] }), { findingId: id }, { author: peeter });
    const dialog = await openMainStep();
    expect(dialog).toHaveTextContent('10 of the reviewer’s ten points are not ticked');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Submit the plan' }));
    expect(within(dialog).getByText('Give a reason.')).toBeVisible();
    expect(within(dialog).getByText('The quality manager has to release the plan.')).toBeVisible();
    await choose(dialog, /^Released by/, 'Maria Costa');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Reason/ }), 'Discussed in the workshop');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Submit the plan' }));
    expect(await screen.findByText('Plan of NC-2026-007 submitted')).toBeVisible();
    expect(await workspace.database.submissions.get(submissionId(id, 1))).toMatchObject({ number: 1, submittedBy: peeter.id, releasedBy: maria.id, decision: null });
  });

  it('asks a review for its method and what was looked at', async () => {
    const workspace = await showCases(rowsOf('implemented'), { findingId: id });
    const dialog = await openMainStep();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Accept the evidence' }));
    expect(within(dialog).getAllByText('Fill this in.')).toHaveLength(2);
    await choose(dialog, /^How it was reviewed/, 'Desk review');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^What was looked at/ }), 'Role description v2');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Accept the evidence' }));
    await waitFor(async () => expect((await workspace.database.findings.get(id))?.state).toBe('effectiveness-check-due'));
    expect(await screen.findByText(/Desk review: Role description v2/)).toBeInTheDocument();
  });

  it('does not let whoever did the work verify it', async () => {
    const both = { ...peeter, roles: ['action-owner', 'auditor'] as const };
    await showCases([...rowsOf('effectiveness-check-due', { grade: 'major' }), put('people', both)], { findingId: id }, { author: both });
    const dialog = await openMainStep();
    expect(dialog).toHaveTextContent('Peeter Saar did some of the work and may not verify it. Choose somebody else.');
    for (const name of [/^What was checked/, /^Sample/, /^Result/]) await userEvent.type(within(dialog).getByRole('textbox', { name }), 'Looked at');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Effective' }));
    expect(screen.getByRole('dialog')).toBeVisible();
    await choose(dialog, /^Who takes this step/, 'Maria Costa');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Effective' }));
    expect(await screen.findByText('NC-2026-007 is effective')).toBeVisible();
  });

  it('is undone with one step', async () => {
    const workspace = await showCases(rowsOf('issued'), { findingId: id }, { author: maria });
    const dialog = await openMainStep();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Acknowledge' }));
    await screen.findByText('NC-2026-007 acknowledged');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await workspace.database.findings.get(id))?.state).toBe('issued'));
    expect((await workspace.database.nonconformities.get(id))?.steps).toEqual([]);
  });
});
