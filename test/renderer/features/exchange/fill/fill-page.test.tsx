import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { FillPage } from '#renderer/features/exchange/fill/fill-page.tsx';
import { answerId } from '#shared/domain/checklist/answer.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { differingParts, textsOf } from '#test/shared/exchange/fill/package-checks.ts';
import { anAnswer, anAudit, aFinding, aPerson } from '#test/support/builders.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

const [builtIn] = builtInTemplates();
const question = builtIn?.questions.find(({ clause }) => clause === '8.6.1');
const audit = anAudit({ templateIds: builtIn ? [builtIn.template.id] : [] });
let opened: TestWorkspace | null = null;

async function anAuditedWorkspace(): Promise<TestWorkspace> {
  opened = await aWorkspace();
  if (!question) throw new Error('no question');
  const answer = anAnswer({ id: answerId(audit.id, question.id), questionId: question.id, assessment: 'minor-nc', notes: 'INC-20418' });
  const outcome = await opened.workspace.commit({
    event: 'audit.created',
    subject: audit.reference,
    auditId: audit.id,
    plan: () => Promise.resolve([put('people', aPerson()), put('audits', audit), put('answers', answer), put('findings', aFinding({ questionIds: [question.id] }))]),
  });
  expect(outcome.ok).toBe(true);
  return opened;
}

/** A form with the oddities of real ones: a list on another sheet, macros, a chart, protection, a calculated cell. */
function theForm(): Uint8Array<ArrayBuffer> {
  const after = '<sheetProtection sheet="1"/><dataValidations><dataValidation type="list" sqref="C6:C9"><formula1>Codes!$A$1:$A$4</formula1></dataValidation></dataValidations>';
  const bytes = aWorkbook()
    .withSheet(
      'Checklist',
      [['Checklist of the body'], ['Client:', '__________'], ['Audit no.:', null], [], ['Clause', 'Question', 'Result', 'Evidence seen', 'Rows'], ['8.6.1', 'How are incidents handled?', null, null, { formula: 'ROW()', result: '6' }], ['8.6.2', 'How are requests handled?'], ['9.2', 'Are audits carried out?']],
      { after },
    )
    .withSheet('Codes', [['C'], ['nc'], ['NC'], ['OFI']])
    .withPart('xl/vbaProject.bin', Uint8Array.from({ length: 400 }, (_, index) => index % 251))
    .withPart('xl/charts/chart1.xml', '<c:chartSpace xmlns:c="c"/>')
    .build();
  return new Uint8Array(bytes);
}

const pickTheForm = () => aPlatform({ pickFiles: () => Promise.resolve([{ name: 'Form of the body.xlsm', mediaType: '', bytes: new Blob([theForm()]) }]) });

afterEach(async () => {
  cleanup();
  await opened?.discard();
  opened = null;
});

describe('filling a form of theirs', () => {
  it('is proposed, corrected, checked and saved by the keyboard; the copy differs in the written cells alone', async () => {
    const { workspace } = await anAuditedWorkspace();
    const platform = pickTheForm();
    const user = userEvent.setup();
    await renderScreen(<FillPage auditId={audit.id} onOpenRegister={() => undefined} />, { workspace, platform });
    (await screen.findByRole('button', { name: 'Choose a form' })).focus();
    await user.keyboard('{Enter}');
    const grid = await screen.findByRole('grid', {}, { timeout: 20_000 });
    expect(screen.getByRole('button', { name: /^Client/ })).toHaveTextContent('B2');
    expect(screen.getByRole('button', { name: /^Assessment/ })).toHaveTextContent('C');
    expect(screen.getByRole('textbox', { name: 'Minor nonconformity' })).toHaveValue('nc');

    // The reference belongs elsewhere: pick it, go to the cell with the arrow keys.
    screen.getByRole('button', { name: /^Audit reference/ }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(grid).toHaveFocus());
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: /^Audit reference/ })).toHaveFocus());
    expect(screen.getByRole('button', { name: /^Audit reference/ })).toHaveTextContent('D3');

    screen.getByRole('button', { name: 'Next' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The filled copy was read again: every cell reads as planned.', {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByText(/^Written, though the form locks these cells/)).toBeVisible();
    expect(screen.getByText('2 rows of the form stay without an answer.')).toBeVisible();
    const list = screen.getByRole('table', { name: 'Cells that are going to be written' });
    expect(within(list).getByRole('row', { name: /Checklist!C6/ })).toHaveTextContent('nc');
    screen.getByRole('button', { name: 'Fill and save' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Form of the body.xlsm is filled')).toBeVisible();

    const saved = platform.savedFiles[0]?.bytes ?? new Uint8Array();
    const [before, after] = [textsOf(theForm()), textsOf(saved)];
    const differing = Object.keys(after).filter((address) => after[address] !== before[address]);
    expect(Object.fromEntries(differing.map((address) => [address, after[address]]))).toEqual({
      'Checklist!B2': audit.organization,
      'Checklist!C6': 'nc',
      'Checklist!D3': audit.reference,
      'Checklist!D6': 'INC-20418',
    });
    expect(differingParts(theForm(), saved)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const [registered] = await workspace.database.exchanges.toArray();
    expect(registered).toMatchObject({ direction: 'sent', kind: 'filled-workbook', auditId: audit.id, counts: { filled: 4 }, size: saved.byteLength });
  });

  it('a form saved with its places is offered again, opens with them, and can be removed and brought back', async () => {
    const { workspace } = await anAuditedWorkspace();
    const platform = pickTheForm();
    const user = userEvent.setup();
    await renderScreen(<FillPage auditId={audit.id} onOpenRegister={() => undefined} />, { workspace, platform });
    await user.click(await screen.findByRole('button', { name: 'Choose a form' }));
    await screen.findByRole('grid', {}, { timeout: 20_000 });
    await user.click(screen.getByRole('button', { name: 'Take Client off the form' }));
    await user.clear(screen.getByRole('textbox', { name: 'Name of the form' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the form' }), 'Musterzert checklist');
    await user.type(screen.getByRole('combobox', { name: 'Whose form it is' }), 'Musterzert AG');
    await user.click(screen.getByRole('button', { name: 'Save the form' }));
    await waitFor(async () => expect(await workspace.database.exchangeProfiles.count()).toBe(1));
    await user.click(screen.getByRole('button', { name: 'Choose another form' }));
    await user.click(await screen.findByRole('button', { name: 'Use the form Musterzert checklist' }));
    await screen.findByRole('grid', {}, { timeout: 20_000 });
    expect(screen.queryByRole('button', { name: /^Client/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Assessment/ })).toHaveTextContent('C');
    await user.click(screen.getByRole('button', { name: 'Choose another form' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the form Musterzert checklist' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Use the form Musterzert checklist' })).toBeNull());
  });

  it('the keys lead to the form, through its sheets and back to the entries; Escape ends the search for a place', async () => {
    const { workspace } = await anAuditedWorkspace();
    const user = userEvent.setup();
    await renderScreen(<FillPage auditId={audit.id} onOpenRegister={() => undefined} />, { workspace, platform: pickTheForm() });
    await user.click(await screen.findByRole('button', { name: 'Choose a form' }));
    await screen.findByRole('grid', {}, { timeout: 20_000 });
    const sheet = screen.getByRole('combobox', { name: 'Sheet' });
    await user.keyboard('g');
    expect(screen.getByRole('grid')).toHaveFocus();
    await user.keyboard('{Alt>}{PageDown}{/Alt}');
    await waitFor(() => expect(sheet).toHaveDisplayValue('Codes'));
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    await waitFor(() => expect(sheet).toHaveDisplayValue('Checklist'));
    await user.keyboard('l{Enter}');
    await waitFor(() => expect(screen.getByRole('grid')).toHaveFocus());
    expect(screen.getByText(/^Place for “/)).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText(/^Place for “/)).toBeNull());
  });

  it('says what a file is that cannot be filled', async () => {
    const { workspace } = await anAuditedWorkspace();
    const platform = aPlatform({ pickFiles: () => Promise.resolve([{ name: 'list.csv', mediaType: 'text/csv', bytes: new Blob(['a;b\n1;2\n']) }]) });
    await renderScreen(<FillPage onOpenRegister={() => undefined} />, { workspace, platform });
    await userEvent.click(await screen.findByRole('button', { name: 'Choose a form' }));
    expect(await screen.findByText('list.csv cannot be filled', {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByText(/This is no Excel workbook/)).toBeVisible();
  });
});
