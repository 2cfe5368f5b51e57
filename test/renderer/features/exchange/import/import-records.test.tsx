import { notifications } from '@mantine/notifications';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportChecklistPage } from '#renderer/features/exchange/import/import-checklist-page.tsx';
import { startOver } from '#renderer/features/exchange/import/import-store.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { AuditId, PersonId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { TableKind } from '#shared/exchange/records/guess-kind.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding, anAnswer, anAudit, aPerson, aQuestion } from '#test/support/builders.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { aWorkbook, type BuiltCell } from '#test/support/workbook-builder.ts';

// Strict durability on a busy machine takes its time.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 90_000 });

const TEMPLATE: ChecklistTemplate = {
  id: 'template-1' as TemplateId, family: 'template-1', version: 1, title: 'Our own checklist', standardId: null, standardTitle: 'ISO/IEC 20000-1', edition: '2018', language: 'en',
  origin: 'imported', sourceName: 'own.xlsx', questionCount: 2, createdAt: '2026-02-01T08:00:00.000Z' as Timestamp,
};
const QUESTIONS = [
  aQuestion({ id: 'q1' as QuestionId, code: 'A1', clause: '8.6.1', question: 'Are incidents recorded and classified?', lookFor: 'Ten tickets' }),
  aQuestion({ id: 'q2' as QuestionId, position: 1, code: 'A2', clause: '9.2', question: 'Is there an audit programme for the year?' }),
];

let here: TestWorkspace;
beforeEach(async () => {
  startOver();
  here = await aWorkspace();
  const rows: RowWrite[] = [
    put('people', aPerson()),
    put('people', aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar' })),
    put('audits', anAudit({ templateIds: [TEMPLATE.id] })),
    put('templates', TEMPLATE),
    ...QUESTIONS.map((question) => put('questions', question)),
    put('findings', aFinding({ state: 'issued' })),
    put('answers', anAnswer({ id: 'audit-1/q2' as never, questionId: 'q2' as QuestionId, assessment: 'conforming', notes: 'Seen by me' })),
  ];
  await here.workspace.commit({ event: 'sample.loaded', subject: 'x', auditId: null, plan: () => Promise.resolve(rows) });
  await here.workspace.setAuthor(aPerson().id);
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  await here.workspace.settled();
  await here.discard();
});

async function show(rows: readonly (readonly BuiltCell[])[], into: { readonly auditId: AuditId | null; readonly kind?: TableKind }, name = 'register.xlsx') {
  const file = { name, mediaType: '', bytes: new Blob([aWorkbook().withSheet('Sheet', rows).build().slice()]) };
  const platform = aPlatform({ pickFiles: () => Promise.resolve([file]) });
  const links = { onUseInAudit: vi.fn(), onView: vi.fn(), onShow: vi.fn(), onOpenDraft: vi.fn(), onCompare: vi.fn() };
  await renderScreen(<ImportChecklistPage into={into} {...links} />, { workspace: here.workspace, platform });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  return { user, ...links };
}

/** Presses Import once what is shown is what was decided. */
async function pressImport(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  const button = await screen.findByRole('button', { name: 'Import' });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  await user.click(button);
}

const AUDIT = { auditId: 'audit-1' as AuditId };

describe('what goes into an audit', () => {
  test('actions find their nonconformity; what waits stays behind; one undo takes them back', async () => {
    const { user, onShow } = await show([
      ['Action ID', 'NC Ref', 'Corrective action', 'Action owner', 'Target date'],
      ['A-1', 'NC-2026-007', 'Make the note mandatory', 'Peeter Saar', '2026-05-09'],
      ['A-2', 'NC-2026-999', 'Train the service desk', 'Peeter Saar', '2026-05-09'],
    ], { auditId: null });
    expect(await screen.findByText('By its headings it looks like: Corrective actions.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('1 row waits because of a problem. The others can go in.')).toBeVisible();
    await pressImport(user);
    await user.click(await screen.findByRole('button', { name: 'Open the actions' }));
    expect(onShow).toHaveBeenCalledWith('actions', null);
    expect(await here.workspace.database.actions.toArray()).toMatchObject([{ reference: 'A-1', findingId: 'finding-1', ownerId: 'peeter-saar' }]);
    await waitFor(async () => expect(await here.workspace.database.exchanges.toArray()).toMatchObject([{ kind: 'actions', counts: { added: 1, waiting: 1 } }]));
    await here.workspace.undo();
    expect(await here.workspace.database.actions.count()).toBe(0);
  });

  test('an owner nobody here is called is added as a person with the actions, and one undo takes both back', async () => {
    const { user } = await show([
      ['Action ID', 'NC Ref', 'Corrective action', 'Action owner'],
      ['A-1', 'NC-2026-007', 'Make the note mandatory', 'Maria Costa'],
      ['A-2', 'NC-2026-007', 'Train the service desk', 'Peter Saar'],
      ['A-3', 'NC-2026-007', 'Check ten tickets a month', 'Maria Costa'],
    ], { auditId: null });
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('3 rows wait because of problems. The others can go in.')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who is Maria Costa?' }), 'Add as a new person');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who is Peter Saar?' }), 'Peeter Saar (did you mean?)');
    await waitFor(() => expect(screen.queryByText(/rows? waits? because/)).toBeNull());
    await pressImport(user);
    await screen.findByRole('button', { name: 'Open the actions' });
    const { database } = here.workspace;
    const maria = (await database.people.toArray()).filter(({ name }) => name === 'Maria Costa');
    expect(maria).toMatchObject([{ roles: ['action-owner'] }]);
    expect((await database.actions.toArray()).map(({ ownerId }) => ownerId)).toEqual([maria[0]?.id, 'peeter-saar', maria[0]?.id]);
    await here.workspace.undo();
    expect((await database.people.toArray()).some(({ name }) => name === 'Maria Costa')).toBe(false);
    expect(await database.actions.count()).toBe(0);
  });

  test('an answer that is here is shown beside the new one and only replaced when the row is taken', async () => {
    const { user } = await show([
      ['Clause', 'Question', 'Result', 'Notes'],
      ['8.6.1', 'Are incidents recorded and classified?', 'ok', 'Ten tickets seen'],
      ['9.2', 'Is there an audit programme for the year?', 'minor', 'Missing'],
    ], AUDIT);
    expect(await screen.findByRole('radio', { name: 'Answers to a checklist' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    const changes = await screen.findByRole('table', { name: 'What will change' });
    const conflict = within(changes).getByRole('row', { name: /Sheet!3/ });
    expect(within(conflict).getByText('Would overwrite')).toBeVisible();
    expect(within(conflict).getByText('Seen by me')).toBeVisible();
    expect(screen.getByText(/1 new, 0 changed, 1 kept as they are/)).toBeVisible();
    await user.click(within(conflict).getByRole('checkbox', { name: 'Take row Sheet!3' }));
    expect(screen.getByText(/1 new, 1 changed, 0 kept as they are/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'These meanings are right' }));
    await pressImport(user);
    await screen.findByRole('button', { name: 'Open the checklist' });
    const answers = await here.workspace.database.answers.toArray();
    expect(answers.map(({ questionId, assessment, notes }) => [questionId, assessment, notes]).toSorted()).toEqual([['q1', 'conforming', 'Ten tickets seen'], ['q2', 'minor-nc', 'Missing']]);
  });

  test('a missing audit is said only once somebody tried to go on, and the field is gone to', async () => {
    const { user } = await show([
      ['NC No.', 'Description of nonconformity', 'Grade'],
      ['MZ-1', 'An incident was closed without a note', 'minor'],
    ], { auditId: null, kind: 'findings' });
    const next = await screen.findByRole('button', { name: 'Next' });
    expect(screen.queryByText('Choose the audit it goes into.')).toBeNull();
    await user.click(next);
    expect((await screen.findAllByText('Choose the audit it goes into.'))[0]).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Into the audit' })).toHaveFocus();
  });

  test('evidence requests come in as requests, not as evidence', async () => {
    const { user } = await show([
      ['Request ID', 'Document requested', 'To be provided by', 'Due on'],
      ['R-1', 'Continuity plan and its last test', 'Peeter Saar', '2026-03-01'],
    ], { ...AUDIT, kind: 'evidence-requests' });
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    await pressImport(user);
    await screen.findByRole('button', { name: 'Open the evidence' });
    expect(await here.workspace.database.evidenceRequests.toArray()).toMatchObject([{ reference: 'R-1', title: 'Continuity plan and its last test', state: 'open', dueDate: '2026-03-01' }]);
    expect(await here.workspace.database.evidence.count()).toBe(0);
  });

  test('the next version of a checklist keeps identities and what the file has no column for', async () => {
    const { user, onCompare } = await show([
      ['No', 'Clause', 'Question'],
      ['A1', '8.6.1', 'Are incidents recorded, classified and closed?'],
      ['A3', '10.1', 'Are nonconformities acted upon?'],
    ], { auditId: null, kind: 'checklist' }, 'own v2.xlsx');
    await user.click(await screen.findByRole('combobox', { name: 'As' }));
    await user.click(await screen.findByRole('option', { name: 'Next version of “Our own checklist” (version 2)' }));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('1 question added, 1 question changed, 1 question removed, 0 questions the same')).toBeVisible();
    await pressImport(user);
    await user.click(await screen.findByRole('button', { name: 'Compare with the version before' }));
    const [draft] = (await here.workspace.database.templates.toArray()).filter(({ version }) => version === 2);
    expect(draft).toMatchObject({ family: 'template-1', state: 'draft', questionCount: 2 });
    expect(onCompare).toHaveBeenCalledWith('template-1', draft?.id);
    const kept = (await here.workspace.database.questions.toArray()).find(({ identity }) => identity === 'q1');
    expect(kept).toMatchObject({ lookFor: 'Ten tickets', question: 'Are incidents recorded, classified and closed?' });
  });

  test('a saved layout reads the next file of the sender the same way, and can be deleted', async () => {
    const rows = [['Ref', 'Text', 'Who', 'Rating'], ['F-1', 'The restore test of the backup was missed', 'Peeter Saar', 'gelb']];
    const first = await show(rows, { ...AUDIT, kind: 'findings' }, 'Musterzert.xlsx');
    await first.user.selectOptions(await screen.findByRole('combobox', { name: 'Meaning: Who' }), 'owner');
    await first.user.selectOptions(screen.getByRole('combobox', { name: 'Meaning: Rating' }), 'grade');
    await first.user.selectOptions(screen.getByRole('combobox', { name: 'Meaning: Text' }), 'statement');
    await first.user.click(screen.getByRole('button', { name: 'Next' }));
    await first.user.selectOptions(await screen.findByRole('combobox', { name: 'Means: gelb' }), 'minor');
    await first.user.click(screen.getByRole('checkbox', { name: 'These meanings are right' }));
    await first.user.click(screen.getByRole('button', { name: 'Import' }));
    await first.user.click(await screen.findByRole('button', { name: 'Save the layout' }));
    await waitFor(async () => expect(await here.workspace.database.exchangeProfiles.count()).toBe(1));
    cleanup();
    startOver();

    const second = await show([rows[0] ?? [], ['F-2', 'The list of suppliers is not kept', 'Peeter Saar', 'gelb']], AUDIT, 'Musterzert 2.xlsx');
    expect(await screen.findByText(/^Recognised by its headings as “Musterzert”/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Findings or nonconformities' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Meaning: Who' })).toHaveValue('owner');
    await second.user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('combobox', { name: 'Means: gelb' })).toHaveValue('minor');
    await second.user.click(screen.getByRole('button', { name: 'Back' }));
    await second.user.click(screen.getByRole('button', { name: 'Choose another file' }));
    await second.user.click(await screen.findByRole('button', { name: 'Delete the layout “Musterzert”' }));
    await waitFor(async () => expect(await here.workspace.database.exchangeProfiles.count()).toBe(0));
  });
});
