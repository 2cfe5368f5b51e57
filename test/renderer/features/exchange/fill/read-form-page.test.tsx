import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { undoEntry } from '#renderer/data/undo-entry.ts';
import { saveForm } from '#renderer/features/exchange/fill/fill-actions.ts';
import { ReadFormPage } from '#renderer/features/exchange/fill/read-form/read-form-page.tsx';
import { answerId } from '#shared/domain/checklist/answer.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { aLayout, aTable, formOf } from '#test/shared/exchange/fill/fill-builders.ts';
import { anAnswer, anAudit, aFinding, aPerson } from '#test/support/builders.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

const [builtIn] = builtInTemplates();
const question = builtIn?.questions.find(({ clause }) => clause === '8.6.1');
const audit = anAudit({ templateIds: builtIn ? [builtIn.template.id] : [], state: 'in-progress' });
let opened: TestWorkspace | null = null;

interface Said {
  readonly result?: string;
  readonly notes?: string;
  readonly scope?: string;
  readonly conclusion?: string;
  readonly finding?: readonly string[];
}

/** The body's form, blank or filled in. */
function aForm({ result = '', notes = '', scope = '<scope>', conclusion = '', finding = [] }: Said = {}, name = 'Checklist'): Uint8Array<ArrayBuffer> {
  const bytes = aWorkbook()
    .withSheet(name, [['Checklist of the body'], ['Scope', scope], ['Conclusion', conclusion], [], ['Clause', 'Question', 'Result', 'Notes'], ['8.6.1', 'How are incidents handled?', result, notes]])
    .withSheet('Log', [['Ref', 'Grade', 'Statement'], [...finding]])
    .build();
  return new Uint8Array(bytes);
}

const LAYOUT = aLayout({
  cells: [
    { fact: 'scope', sheet: 'Checklist', address: 'B2' },
    { fact: 'conclusion', sheet: 'Checklist', address: 'B3' },
  ],
  tables: [
    aTable('answers', [{ column: 3, field: 'assessment' }, { column: 4, field: 'notes' }], { sheets: ['Checklist'], firstRow: 6, keys: { clause: 1, question: 2, code: null } }),
    aTable('findings', [{ column: 1, field: 'reference' }, { column: 2, field: 'grade' }, { column: 3, field: 'statement' }], { sheets: ['Log'] }),
  ],
});

async function aRoom({ hasProfile = true } = {}): Promise<TestWorkspace> {
  opened = await aWorkspace();
  const { workspace } = opened;
  await workspace.setAuthor(aPerson().id);
  if (!question) throw new Error('no question');
  const answer = anAnswer({ id: answerId(audit.id, question.id), questionId: question.id, assessment: 'conforming', notes: 'INC-20418' });
  await workspace.commit({
    event: 'audit.created',
    subject: audit.reference,
    auditId: audit.id,
    plan: () => Promise.resolve([put('people', aPerson()), put('audits', audit), put('answers', answer), put('findings', aFinding({ questionIds: [] }))]),
  });
  if (hasProfile) await saveForm(workspace, { fileName: 'Blank.xlsx', bytes: aForm(), form: formOf(aForm()), profile: null }, { name: 'Musterzert checklist', counterpart: 'Musterzert AG', layout: LAYOUT });
  return opened;
}

const picking = (bytes: Uint8Array<ArrayBuffer>, name = 'Filled.xlsx') => aPlatform({ pickFiles: () => Promise.resolve([{ name, mediaType: '', bytes: new Blob([bytes]) }]) });
const choose = async (): Promise<void> => {
  (await screen.findByRole('button', { name: 'Choose the filled form' })).focus();
  await userEvent.keyboard('{Enter}');
};

afterEach(async () => {
  cleanup();
  await opened?.discard();
  opened = null;
});

describe('reading a filled form back', () => {
  it('shows what is different, only in the file and the same; what is chosen by the keys is written at once and undone at once', async () => {
    const { workspace } = await aRoom();
    const bytes = aForm({ result: 'own minor-nc', notes: 'INC-20418', conclusion: 'Effective', finding: ['X-1', 'Minor', 'Theirs'] });
    await renderScreen(<ReadFormPage auditId={audit.id} />, { workspace, platform: picking(bytes) });
    await choose();
    // The saved form is known by its sheets; the keys begin at the first choice.
    const different = await screen.findByRole('button', { name: /^Different/ }, { timeout: 20_000 });
    expect(different).toHaveTextContent('2');
    expect(different).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/read by the saved form “Musterzert checklist”/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Only in the file/ })).toHaveTextContent('1');
    expect(screen.getByRole('button', { name: /^The same/ })).toHaveTextContent('1');
    expect(screen.getByLabelText('Received from')).toHaveValue('Musterzert AG');
    const assessment = screen.getByRole('region', { name: /, Assessment$/ });
    await waitFor(() => expect(assessment).toHaveFocus());
    expect(assessment).toHaveTextContent('In the workbook: Checklist!C6');
    await userEvent.keyboard('t');
    await waitFor(() => expect(screen.getByRole('region', { name: 'X-1' })).toHaveFocus());
    await userEvent.keyboard('t');
    expect(screen.getByText(/Everything is decided · 3 changes will be written/)).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('The form is taken over')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: /checklist/ })).toHaveFocus());

    const { database } = workspace;
    const answer = (await database.answers.toArray())[0];
    expect(answer).toMatchObject({ assessment: 'minor-nc', notes: 'INC-20418' });
    expect((await database.audits.toArray())[0]).toMatchObject({ conclusion: 'Effective', scope: audit.scope });
    expect((await database.findings.toArray()).map(({ statement }) => statement)).toContain('Theirs');
    const [registered] = await database.exchanges.toArray();
    expect(registered).toMatchObject({ direction: 'received', kind: 'filled-workbook', auditId: audit.id, counterpart: 'Musterzert AG', size: bytes.byteLength, counts: { added: 1, changed: 2, kept: 1, conflicts: 1 } });

    const entry = (await database.changes.toArray()).find(({ event }) => event === 'audit.formTaken');
    if (entry === undefined) throw new Error('not in the log');
    expect((await undoEntry(workspace, entry)).ok).toBe(true);
    expect((await database.answers.toArray())[0]).toMatchObject({ assessment: 'conforming' });
    expect((await database.audits.toArray())[0]).toMatchObject({ conclusion: '' });
    expect(await database.findings.count()).toBe(1);
    expect(await database.exchanges.count()).toBe(1);
  });

  it('what only the file says can be kept out with the mouse; a file without anything new is only registered', async () => {
    const { workspace } = await aRoom();
    await renderScreen(<ReadFormPage auditId={audit.id} />, { workspace, platform: picking(aForm({ conclusion: 'Effective' })) });
    await choose();
    const conclusion = await screen.findByRole('region', { name: /, Conclusion$/ }, { timeout: 20_000 });
    await userEvent.click(within(conclusion).getByRole('button', { name: 'Keep mine' }));
    await userEvent.click(screen.getByRole('button', { name: /^Register only/ }));
    expect(await screen.findByText('The form is registered')).toBeVisible();
    expect((await workspace.database.audits.toArray())[0]).toMatchObject({ conclusion: '' });
    expect(await workspace.database.exchanges.count()).toBe(1);
  });

  it('sites and people are taken as well; whoever is not known is asked once and added with them, and one undo takes all back', async () => {
    const { workspace } = await aRoom({ hasProfile: false });
    const form = (said: readonly string[]) => new Uint8Array(aWorkbook().withSheet('Cover', [['Sites', said[0] ?? ''], ['Lead auditor', said[1] ?? ''], ['Team', said[2] ?? '']]).build());
    const cells = [{ fact: 'sites', sheet: 'Cover', address: 'B1' }, { fact: 'leadAuditor', sheet: 'Cover', address: 'B2' }, { fact: 'team', sheet: 'Cover', address: 'B3' }] as const;
    await saveForm(workspace, { fileName: 'Blank.xlsx', bytes: form([]), form: formOf(form([])), profile: null }, { name: 'Cover sheet', counterpart: '', layout: aLayout({ cells: [...cells] }) });
    await renderScreen(<ReadFormPage auditId={audit.id} />, { workspace, platform: picking(form(['Braga; Porto, Rua do Sol 5', 'Mia Koch, Lead auditor', 'Anna Berg; Mia Koch'])) });
    await choose();
    const who = await screen.findByRole('combobox', { name: 'Who is Mia Koch?' }, { timeout: 20_000 });
    expect(screen.getByText('in 2 places')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Not taken/ }));
    expect(screen.getAllByText(/Who is meant is not known here/)).toHaveLength(2);
    await userEvent.selectOptions(who, 'Add as a new person');
    expect(screen.queryByText(/Who is meant is not known here/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Different/ }));
    for (const field of ['Sites', 'Lead auditor', 'Audit team']) {
      const line = screen.queryByRole('region', { name: new RegExp(`, ${field}$`) });
      if (line !== null) await userEvent.click(within(line).getByRole('button', { name: 'Take theirs' }));
    }
    await userEvent.click(screen.getByRole('button', { name: /^Take over/ }));
    expect(await screen.findByText('The form is taken over')).toBeVisible();
    const { database } = workspace;
    const mia = (await database.people.toArray()).find(({ name }) => name === 'Mia Koch');
    expect(mia?.roles).toEqual(['lead-auditor', 'auditor']);
    expect(await database.audits.get(audit.id)).toMatchObject({ sites: ['Braga', 'Porto, Rua do Sol 5'], leadAuditorId: mia?.id, team: [{ personId: mia?.id, role: 'lead-auditor' }, { personId: 'anna-berg', role: 'auditor' }] });

    const entry = (await database.changes.toArray()).find(({ event }) => event === 'audit.formTaken');
    if (entry === undefined) throw new Error('not in the log');
    expect((await undoEntry(workspace, entry)).ok).toBe(true);
    expect(await database.audits.get(audit.id)).toEqual(audit);
    expect((await database.people.toArray()).map(({ name }) => name)).toEqual(['Anna Berg']);
  });

  it('a cell that cannot be read is told by its place and nothing of it is taken', async () => {
    const { workspace } = await aRoom();
    await renderScreen(<ReadFormPage auditId={audit.id} />, { workspace, platform: picking(aForm({ result: 'splendid' })) });
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: /^Not taken/ }, { timeout: 20_000 }));
    expect(screen.getByText(/“splendid” is none of the words saved with the form/)).toHaveTextContent('Checklist!C6');
  });

  it('asks which saved form it is when the sheets are called otherwise', async () => {
    const { workspace } = await aRoom();
    await renderScreen(<ReadFormPage auditId={audit.id} />, { workspace, platform: picking(aForm({ conclusion: 'Effective', finding: ['NC-2026-007', 'Major', 'Other words'] }, 'Fragen')) });
    await choose();
    const readAs = await screen.findByRole('button', { name: 'Read it as the form Musterzert checklist' }, { timeout: 20_000 });
    await waitFor(() => expect(readAs).toHaveFocus());
    expect(screen.getByText('The file lacks the sheet Checklist')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText(/The file has no sheet Checklist/, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByRole('button', { name: /^Different/ })).toHaveTextContent('2');
  });

  it('says what is missing before anything can be read, and what a file is that is none', async () => {
    const { workspace } = await aRoom();
    await renderScreen(<ReadFormPage />, { workspace, platform: picking(new TextEncoder().encode('a;b\n1;2\n'), 'list.csv') });
    expect(await screen.findByText('Choose the audit the form belongs to.')).toBeVisible();
    const select = screen.getByRole('combobox', { name: 'Audit' });
    await waitFor(() => expect(select).toHaveFocus());
    await screen.findByRole('option', { name: new RegExp(audit.reference) });
    await userEvent.selectOptions(select, audit.id);
    await choose();
    expect(await screen.findByText('list.csv cannot be read', {}, { timeout: 20_000 })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Choose another form' })).toHaveFocus());
  });

  it('leads to filling while no form is saved', async () => {
    const { workspace } = await aRoom({ hasProfile: false });
    await renderScreen(<ReadFormPage auditId={audit.id} />, { workspace, platform: aPlatform() });
    expect(await screen.findByText('No form is saved yet')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Fill a form' })).toHaveFocus());
  });
});
