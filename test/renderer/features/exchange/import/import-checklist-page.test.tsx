import { notifications } from '@mantine/notifications';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportChecklistPage } from '#renderer/features/exchange/import/import-checklist-page.tsx';
import { startOver } from '#renderer/features/exchange/import/import-store.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { aWorkbook, type BuiltCell } from '#test/support/workbook-builder.ts';

// Strict durability on a busy machine takes its time.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 90_000 });

let here: TestWorkspace;
beforeEach(async () => {
  startOver();
  here = await aWorkspace();
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  await here.workspace.settled();
  await here.discard();
});

const HEADER = ['No', 'Clause', 'Question', 'Evidence seen', 'Grade'];

function rows(): (readonly BuiltCell[] | null)[] {
  return [
    ['Checklist of Musterzert AG, ISO/IEC 20000-1'],
    null,
    HEADER,
    [1, '4.1', 'Are issues known?', 'list', 'C'],
    [2, { date: '2001-06-08' }, 'Are incidents resolved?', 'INC-20418', 'nc'],
    [3, '9.2.2', 'Is the programme kept?', 'plan', 'NC'],
    [4, '9.2.2', 'Is the programme kept?', 'plan', 'NC'],
  ];
}

async function show(bytes: Uint8Array, name = 'musterzert.xlsx') {
  const onUseInAudit = vi.fn();
  const onView = vi.fn();
  const file = { name, mediaType: '', bytes: new Blob([bytes.slice()]) };
  const platform = aPlatform({ pickFiles: () => Promise.resolve([file]) });
  await renderScreen(<ImportChecklistPage onUseInAudit={onUseInAudit} onView={onView} onShow={vi.fn()} onOpenDraft={vi.fn()} onCompare={vi.fn()} />, { workspace: here.workspace, platform });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  return { user, onUseInAudit, onView };
}

async function importedTemplates() {
  return (await here.workspace.database.templates.toArray()).filter(({ origin }) => origin === 'imported');
}

async function storedQuestions() {
  return here.workspace.database.questions.toArray();
}

describe('importing a checklist', () => {
  test('from the file to the stored checklist: nothing before Import, one commit, one undo', async () => {
    const { user, onView, onUseInAudit } = await show(aWorkbook().withSheet('Checklist', rows()).build());
    const preview = await screen.findByRole('table', { name: 'Preview' });
    expect(within(preview).getByText('Are incidents resolved?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next' }));

    expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
    expect(await screen.findByText('Checklist!B5')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: 'Use 8.6.1' }));
    await user.click(screen.getByRole('checkbox', { name: 'These meanings are right' }));
    expect(await storedQuestions()).toHaveLength(0);
    const entries = await here.workspace.database.changes.count();

    await user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByRole('button', { name: 'Use in a new audit' })).toBeVisible();
    const questions = await storedQuestions();
    expect(questions.toSorted((a, b) => a.position - b.position).map(({ clause, question }) => [clause, question])).toEqual([
      ['4.1', 'Are issues known?'],
      ['8.6.1', 'Are incidents resolved?'],
      ['9.2.2', 'Is the programme kept?'],
    ]);
    const [template] = await importedTemplates();
    expect(template).toMatchObject({ title: 'musterzert', sourceName: 'musterzert.xlsx', questionCount: 3, standardTitle: 'ISO/IEC 20000-1' });
    // The import itself, and the line in the register of exchanged files, which undo leaves alone.
    await waitFor(async () => expect(await here.workspace.database.changes.count()).toBe(entries + 2));
    expect(await here.workspace.database.exchanges.toArray()).toMatchObject([{ direction: 'received', kind: 'checklist', fileName: 'musterzert.xlsx', counts: { added: 3 } }]);

    await user.click(screen.getByRole('button', { name: 'View the checklist' }));
    expect(onView).toHaveBeenCalledWith(template?.id);
    await user.click(screen.getByRole('button', { name: 'Use in a new audit' }));
    expect(onUseInAudit.mock.calls[0]?.[0]).toBe(template?.id);

    await here.workspace.undo();
    expect(await storedQuestions()).toHaveLength(0);
    expect(await importedTemplates()).toHaveLength(0);
  });

  test('a large import can be cancelled while it is written: nothing is stored, and Import is at hand again', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => [index + 1, '4.1', `Is issue ${String(index + 1)} known?`, 'list', 'C']);
    const { user } = await show(aWorkbook().withSheet('Checklist', [HEADER, ...many]).build());
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('checkbox', { name: 'These meanings are right' }));
    const entries = await here.workspace.database.changes.count();
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    expect(cancel).toHaveFocus();
    expect(screen.getByRole('progressbar', { name: 'Importing…' })).toHaveAttribute('aria-valuenow', '0');
    // Looked for cheaply: a failed query prints the page, and by then all is written.
    const announced = await vi.waitUntil(() => screen.queryByText('Writing 3,001 rows'), { interval: 5, timeout: 20_000 });
    expect(announced).toHaveAttribute('role', 'status');
    fireEvent.click(cancel);
    expect(await screen.findByText('The import was cancelled. Nothing was written.')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Import' })).toHaveFocus());
    expect(await storedQuestions()).toHaveLength(0);
    expect(await importedTemplates()).toHaveLength(0);
    expect(await here.workspace.database.changes.count()).toBe(entries);

    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByRole('button', { name: 'Use in a new audit' })).toBeVisible();
    expect(await storedQuestions()).toHaveLength(3_000);
  });

  test('sheets with the same headings are chosen together and others left alone', async () => {
    const sheet = (clause: string, question: string): BuiltCell[][] => [['Clause', 'Question'], [clause, question]];
    const { user } = await show(
      aWorkbook()
        .withSheet('Notes', [['This file is about audits.']])
        .withSheet('Clause 4', sheet('4.1', 'Are issues known?'))
        .withSheet('Clause 5', sheet('5.1', 'Is there commitment?'))
        .build(),
    );
    expect(await screen.findByRole('checkbox', { name: 'Clause 4' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Clause 5' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Notes' })).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('Applies to all 2 chosen sheets with these headings.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    await screen.findByRole('button', { name: 'View the checklist' });
    expect((await storedQuestions()).map(({ clause }) => clause).sort()).toEqual(['4.1', '5.1']);
  });

  test('the header row and a column can be corrected, and the preview follows', async () => {
    const { user } = await show(
      aWorkbook()
        .withSheet('S', [
          ['Clause', 'Question', 'Comment'],
          ['Nummer', 'Aussage', 'Frage dazu'],
          ['4.1', 'Themen', 'Welche Themen sind bekannt?'],
          ['4.2', 'Parteien', 'Welche Parteien sind bekannt?'],
        ])
        .build(),
    );
    const row = await screen.findByRole('textbox', { name: 'Headings are in row' });
    await user.clear(row);
    await user.type(row, '2');
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Meaning: Frage dazu' })).toBeVisible());
    await user.selectOptions(screen.getByRole('combobox', { name: 'Meaning: Frage dazu' }), 'Question');
    const preview = await screen.findByRole('table', { name: 'Preview' });
    await waitFor(() => expect(within(preview).getByText('Welche Parteien sind bekannt?')).toBeVisible());
  });

  test('another table of the sheet is named where its headings would be chosen, and read by a press', async () => {
    const checklist = [['Clause', 'Question', 'Result'], ['4.1', 'Are issues known?', 'C'], ['8.6.1', 'Are incidents resolved?', 'NC'], ['9.2', 'Is the programme kept?', 'C']];
    const log = [['NC No.', 'Clause', 'Description', 'Grade', 'Responsible', 'Due date'], ...[1, 2, 3].map((number) => [`NC-${String(number)}`, '8.6.1', `Incident ${String(number)} has no record`, 'Minor', 'Meier', '2026-04-15'])];
    const { user } = await show(aWorkbook().withSheet('Audit', [['Checklist'], ...checklist, null, ['Nonconformities'], ...log]).build());
    expect(await screen.findByText(/Another table begins in row 2: Clause \| Question \| Result/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Read the table of row 2' }));
    expect(await screen.findByText('Are issues known?')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Read the table of row/ })).toBeNull();
  });

  test('a repeated row is shown with what it repeats and can be kept', async () => {
    const { user } = await show(aWorkbook().withSheet('Checklist', rows()).build());
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    const table = await screen.findByRole('table', { name: 'Rows that repeat another' });
    expect(within(table).getByText(/Checklist!6/)).toBeVisible();
    await user.click(within(table).getByRole('button', { name: 'Import anyway: Checklist!7' }));
    expect(await screen.findByRole('heading', { name: '4 questions will be imported' })).toBeVisible();
  });

  test('a file that cannot be read says what it is and what to do', async () => {
    await show(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1024)]), 'old.xls');
    expect(await screen.findByText('old.xls cannot be imported')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('old Office document');
    expect(screen.getByRole('button', { name: 'Choose another file' })).toBeVisible();
  });

  test('every step is free of serious accessibility faults', async () => {
    const { user } = await show(aWorkbook().withSheet('Checklist', rows()).withSheet('Second', [['x']]).build());
    for (const step of ['Next', 'Next', null]) {
      await screen.findByRole('button', { name: step ?? 'Import' });
      const { violations } = await axe.run(document.body);
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      if (step !== null) await user.click(screen.getByRole('button', { name: step }));
    }
  });
});
