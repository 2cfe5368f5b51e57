import { notifications } from '@mantine/notifications';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  RaiseFindingDialog,
  type RaiseFindingDialogProps,
} from '#renderer/features/findings/components/raise-finding-dialog.tsx';
import { answerId } from '#shared/domain/checklist/answer.ts';
import { put } from '#renderer/data/row-write.ts';
import { anAnswer, anAudit, aFinding } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { anAuditedWorkspace, builtInQuestion } from './findings-workspace.ts';

const audit = anAudit();
const question = builtInQuestion('8.6.1-q1');
let opened: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  notifications.clean();
  await opened?.workspace.settled();
  await opened?.discard();
  opened = null;
});

async function showDialog(
  props: Partial<RaiseFindingDialogProps> = {},
  start: () => Promise<TestWorkspace> = () => anAuditedWorkspace(),
) {
  opened = await start();
  const spies = { onClose: vi.fn(), onRaised: vi.fn<RaiseFindingDialogProps['onRaised']>() };
  await renderScreen(
    <RaiseFindingDialog audit={audit} question={question} initialGrade="minor" {...spies} {...props} />,
    { workspace: opened.workspace },
  );
  const statement = await screen.findByRole('textbox', { name: /^Statement/ });
  await waitFor(() => expect(statement).toHaveFocus());
  return { ...spies, workspace: opened.workspace, statement };
}

/** Presses Ctrl+V with a picture in the clipboard, as the browser reports it. */
function pastePicture(target: Element, withText = false): Event {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'image.png', { type: 'image/png' }));
  if (withText) data.setData('text/plain', 'cells');
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

describe('raising a finding', () => {
  it('is done wholly by keyboard: statement, evidence, picture, Ctrl+Enter', async () => {
    const { workspace, onRaised, onClose, statement } = await showDialog();
    const presses = vi.fn();
    window.addEventListener('keydown', presses);
    await userEvent.keyboard('{Alt>}n{/Alt}');
    const beforeText = presses.mock.calls.length;
    await userEvent.paste('P1 incident closed without resolution note');
    await userEvent.tab();
    expect(screen.getByRole('textbox', { name: /^Objective evidence/ })).toHaveFocus();
    await userEvent.paste('INC-20418, closed 2026-02-17, field Resolution empty');
    expect(pastePicture(document.activeElement ?? statement).defaultPrevented).toBe(true);
    expect(await screen.findByText('image.png')).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onRaised).toHaveBeenCalledOnce());
    window.removeEventListener('keydown', presses);
    expect(beforeText).toBeLessThanOrEqual(2);
    expect(presses.mock.calls.length).toBeLessThanOrEqual(12);
    expect(onClose).toHaveBeenCalledOnce();

    const [findingId, files] = onRaised.mock.calls[0] ?? [];
    expect(files).toMatchObject([{ name: 'image.png', origin: 'clipboard' }]);
    const finding = findingId === undefined ? undefined : await workspace.database.findings.get(findingId);
    expect(finding).toMatchObject({
      reference: 'NC-2026-001',
      grade: 'minor',
      state: 'draft',
      clauses: ['8.6.1'],
      requirementReference: '8.6.1 Incident management',
      questionIds: [question.id],
      objectiveEvidence: 'INC-20418, closed 2026-02-17, field Resolution empty',
    });
  });

  it('puts finding and assessment in one entry of the log, named by the reference, and one undo takes both back', async () => {
    const { workspace } = await showDialog();
    await userEvent.paste('Something is missing');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const id = answerId(audit.id, question.id);
    await waitFor(async () => expect((await workspace.database.answers.get(id))?.assessment).toBe('minor-nc'));
    const last = await workspace.database.changes.orderBy('[deviceId+sequence]').last();
    expect(last).toMatchObject({ event: 'finding.raised', subject: 'NC-2026-001' });
    expect(last?.changes.map((change) => change.table)).toEqual(['findings', 'answers']);
    await workspace.undo();
    expect(await workspace.database.findings.count()).toBe(0);
    expect(await workspace.database.answers.get(id)).toBeUndefined();
  });

  it('keeps a worse assessment when a milder finding is added to the same question', async () => {
    const id = answerId(audit.id, question.id);
    const { workspace } = await showDialog({ initialGrade: 'ofi' }, () =>
      anAuditedWorkspace(
        put('answers', anAnswer({ id, questionId: question.id, assessment: 'minor-nc' })),
        put('findings', aFinding({ questionIds: [question.id] })),
      ),
    );
    await userEvent.paste('Could be quicker');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await workspace.database.findings.count()).toBe(2));
    expect((await workspace.database.answers.get(id))?.assessment).toBe('minor-nc');
    expect(await workspace.database.findings.where('reference').equals('OFI-2026-001').count()).toBe(1);
  });

  it('takes the grade by its letter outside of text fields, and with Alt inside', async () => {
    const { statement } = await showDialog();
    await userEvent.type(statement, 'mnbog');
    expect(statement).toHaveValue('mnbog');
    expect(screen.getByRole('radio', { name: /Minor NC/ })).toBeChecked();
    await userEvent.keyboard('{Alt>}m{/Alt}');
    expect(screen.getByRole('radio', { name: /Major NC/ })).toBeChecked();
    screen.getByRole('radio', { name: /Major NC/ }).focus();
    await userEvent.keyboard('b');
    expect(screen.getByRole('radio', { name: /Observation/ })).toBeChecked();
  });

  it('asks for a statement before saving', async () => {
    const { workspace, onRaised } = await showDialog();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Write what was found before saving.')).toBeVisible();
    expect(onRaised).not.toHaveBeenCalled();
    expect(await workspace.database.findings.count()).toBe(0);
  });

  it('refuses a clause that does not exist, and flags a title that belongs to another one', async () => {
    await showDialog();
    const clauses = screen.getByRole('combobox', { name: 'Clauses' });
    await userEvent.type(clauses, '8.15 Change management{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('8.15');
    expect(clauses).toHaveValue('8.15 Change management');
    await userEvent.clear(clauses);
    await userEvent.type(clauses, '10.2 Nonconformity{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: /Use 10\.1 / }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('10.1')).toBeVisible();
  });

  it('does not save over an unresolved clause', async () => {
    const { workspace } = await showDialog();
    await userEvent.paste('Something');
    await userEvent.type(screen.getByRole('combobox', { name: 'Clauses' }), 'A.8.16');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(await workspace.database.findings.count()).toBe(0);
  });

  it('takes the text when a spreadsheet put both text and picture into the clipboard', async () => {
    const { statement } = await showDialog();
    expect(pastePicture(statement, true).defaultPrevented).toBe(false);
    expect(screen.queryByText('image.png')).toBeNull();
  });

  it('asks before throwing away what was written', async () => {
    const { onClose } = await showDialog();
    await userEvent.paste('Half a thought');
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByText('Discard what you wrote?')).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('saves once, however often it is asked to', async () => {
    const { workspace, onRaised } = await showDialog();
    await userEvent.paste('Something');
    await userEvent.keyboard('{Control>}{Enter}{Enter}{Enter}{/Control}');
    await waitFor(() => expect(onRaised).toHaveBeenCalled());
    // It is stored and the dialog not yet gone: the one press more of an impatient hand.
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await workspace.settled();
    expect(await workspace.database.findings.count()).toBe(1);
  });
});
