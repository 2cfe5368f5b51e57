import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { useCaseListStore } from '#renderer/features/nonconformities/case-list-store.ts';
import type { FindingState } from '#shared/domain/finding/finding.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import { blankCase, type Deadlines } from '#shared/domain/nonconformity/nonconformity.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding } from '#test/support/builders.ts';
import { aCase, anAction, aSubmission } from '#test/support/case-builders.ts';
import { endCases, maria, peeter, showCases } from './case-room.tsx';

const day = (text: string): CalendarDate => text as CalendarDate;
const deadlines: Deadlines = {
  profileId: 'internal',
  clock: 'report-date',
  start: day('2026-03-10'),
  original: { containment: day('2026-03-15'), plan: day('2026-03-25'), implementation: day('2026-05-09'), effectiveness: null },
  bounded: [],
  extensions: [],
};
const base = aFinding({ id: 'f-1' as FindingId, questionIds: [] });
const finding = (state: FindingState) => ({ ...base, state });
const nonconformity = (fields: Parameters<typeof aCase>[0] = {}) => aCase({ id: base.id, issuedOn: day('2026-03-10'), deadlines, ...fields });
const other = aFinding({ id: 'f-2' as FindingId, reference: 'NC-2026-008', statement: 'Two retired services are in the catalogue.', clauses: ['8.2.4'], questionIds: [], dueDate: null });
const inPlan = [put('findings', finding('cap-accepted')), put('nonconformities', nonconformity()), put('findings', other)];
const list = () => screen.findByRole('table', { name: 'List of nonconformities' });

beforeEach(() => useCaseListStore.getState().clear());
afterEach(endCases);

describe('the list of nonconformities', () => {
  it('says in words how late each is, the latest in front', async () => {
    await showCases(inPlan);
    const [, first, second] = within(await list()).getAllByRole('row');
    expect(first).toHaveTextContent(/NC-2026-007.*Minor NC.*8\.6\.1.*Plan accepted.*9 May 2026.*overdue 11 days/);
    expect(second).toHaveTextContent(/NC-2026-008.*Draft/);
  });

  it('keeps what is overdue alone, and says how many are left', async () => {
    await showCases(inPlan);
    await list();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Overdue only' }));
    expect(screen.queryByText('NC-2026-008')).toBeNull();
    expect(screen.getByText('1 of 2 shown')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Search nonconformities' }), 'retired catalogue');
    expect(screen.queryByText('NC-2026-007')).toBeNull();
  });

  it('is walked through with J and K, and left with Escape, the focus back on its line', async () => {
    await showCases(inPlan);
    await list();
    await userEvent.keyboard('j');
    expect(await screen.findByRole('article', { name: 'Nonconformity NC-2026-007' })).toBeVisible();
    await userEvent.keyboard('j');
    expect(await screen.findByRole('article', { name: 'Nonconformity NC-2026-008' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
    await waitFor(() => expect(document.activeElement).toHaveTextContent('NC-2026-008'));
  });

  it('says how nonconformities come here when there are none', async () => {
    await showCases([]);
    expect(await screen.findByText('No nonconformities yet')).toBeVisible();
  });
});

describe('the dates of a nonconformity', () => {
  it('are moved with approver and reason; the old one stays in sight and the list says "extended once"', async () => {
    const workspace = await showCases(inPlan, { findingId: base.id }, { author: maria });
    const article = await screen.findByRole('article', { name: 'Nonconformity NC-2026-007' });
    expect(article).toHaveTextContent('Implementation: 9 May 2026 overdue 11 days');
    await userEvent.keyboard('e');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Extend' }));
    expect(within(dialog).getByText('Give a reason.')).toBeVisible();
    await userEvent.type(within(dialog).getByLabelText(/^New date/), '2026-05-30');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Reason/ }), 'The vendor delivers the form in week 21');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Extend' }));
    await waitFor(() => expect(article).toHaveTextContent('Implementation: 30 May 2026'));
    expect(article).toHaveTextContent('first agreed: 9 May 2026');
    expect(article).not.toHaveTextContent('overdue 11 days');
    expect(await list()).toHaveTextContent('extended once');
    expect((await workspace.database.nonconformities.get(base.id))?.deadlines?.extensions).toMatchObject([
      { kind: 'implementation', from: '2026-05-09', to: '2026-05-30', approvedBy: maria.id },
    ]);
    expect((await workspace.database.findings.get(base.id))?.dueDate).toBe('2026-05-30');
  });

  it('are not moved backwards: the dialog says what to choose', async () => {
    await showCases(inPlan, { findingId: base.id }, { author: maria });
    await screen.findByRole('article');
    await userEvent.keyboard('e');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText(/^New date/), '2026-05-01');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Reason/ }), 'Sooner');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Extend' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Choose a day after 9 May 2026.');
  });
});

describe('a submitted plan', () => {
  const submitted = [
    put('findings', finding('cap-submitted')),
    put('nonconformities', nonconformity()),
    put('actions', anAction({ findingId: base.id })),
    put('submissions', aSubmission({ findingId: base.id, number: 1, decision: null })),
  ];

  it('locks the answer and says why', async () => {
    await showCases(submitted, { findingId: base.id });
    const part = await screen.findByRole('region', { name: 'Containment and extent' });
    expect(part).toHaveTextContent('The plan is submitted and waits for its decision.');
    expect(within(part).getByRole('textbox', { name: 'Extent' })).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: 'Add a root cause' })).toBeNull();
  });

  it('is read in full and offers nothing to write', async () => {
    await showCases(submitted, { findingId: base.id });
    const part = await screen.findByRole('region', { name: 'Submissions' });
    await userEvent.click(within(part).getByRole('button', { name: /Submission 1/ }));
    expect(part).toHaveTextContent('Nobody owns the closing form');
    expect(within(part).queryByRole('textbox')).toBeNull();
    expect(within(part).queryByRole('checkbox')).toBeNull();
  });

  it('is compared word by word with the one before', async () => {
    const rejected = { isAccepted: false, by: maria.id, on: day('2026-05-08'), at: '2026-05-08T09:00:00.000Z' as Timestamp, reason: 'Says nothing about the owner' };
    await showCases(
      [
        ...submitted.slice(0, 2),
        put('submissions', aSubmission({ findingId: base.id, number: 1, decision: rejected })),
        put('submissions', aSubmission({ findingId: base.id, number: 2, decision: null, containment: { ...aCase().containment, extent: 'All 41 priority 1 incidents since January checked.' } })),
      ],
      { findingId: base.id },
    );
    const part = await screen.findByRole('region', { name: 'Submissions' });
    expect(part).toHaveTextContent('Says nothing about the owner');
    await userEvent.click(within(part).getByRole('button', { name: 'Compare submissions' }));
    const comparison = await within(part).findByRole('region', { name: 'Compare submissions' });
    expect(comparison.querySelector('ins')).toHaveTextContent('January');
    expect(comparison).toHaveTextContent('Extent');
    expect(comparison).not.toHaveTextContent('Direct cause');
  });
});

describe('a recurrence', () => {
  const past = aFinding({ id: 'f-0' as FindingId, reference: 'NC-2025-031', state: 'closed', questionIds: [], raisedAt: '2025-06-03T09:00:00.000Z' as Timestamp });
  const rows = [
    ...inPlan,
    put('findings', past),
    put('nonconformities', { ...blankCase(past), issuedOn: day('2025-06-04'), closedOn: day('2025-09-12'), cause: aCase().cause }),
  ];

  it('is proposed and accepted with a reason', async () => {
    const workspace = await showCases(rows, { findingId: base.id });
    const part = await screen.findByRole('region', { name: 'Recurrence' });
    await waitFor(() => expect(part).toHaveTextContent('NC-2025-031'));
    expect(part).toHaveTextContent('May be a recurrence');
    await userEvent.click(within(part).getByRole('button', { name: 'Accept as recurrence' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Accept as recurrence' }));
    expect(within(dialog).getByText('Give a reason.')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Reason/ }), 'Same form, same gap');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Accept as recurrence' }));
    await waitFor(() => expect(part).toHaveTextContent('Same form, same gap'));
    expect((await workspace.database.nonconformities.get(base.id))?.recurrences).toMatchObject([{ earlierId: past.id, decision: 'accepted' }]);
  });
});

describe('axe', () => {
  it('finds nothing serious in the list with a case open, nor in its dialogs', async () => {
    await showCases([...inPlan, put('people', peeter)], { findingId: base.id });
    await screen.findByRole('article');
    const serious = async (): Promise<readonly string[]> =>
      (await axe.run(document.body)).violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
    expect(await serious()).toEqual([]);
    for (const key of ['s', 'e', 'g']) {
      await userEvent.keyboard(key);
      const dialog = await screen.findByRole('dialog');
      expect(await serious(), key).toEqual([]);
      await userEvent.click(within(dialog).getAllByRole('button', { name: /^(Close|Cancel)$/ }).at(-1) ?? dialog);
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  });
});
