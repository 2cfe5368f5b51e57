import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { ExportAuditPage } from '#renderer/features/exchange/export/export-audit-page.tsx';
import { stopClockAt } from '#renderer/platform/clock.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import { findCisoAudit, readCisoAudit } from '#shared/exchange/ciso-assistant/read-audit.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { anAnswer, anAudit, aFinding, aPerson, someEvidence } from '#test/support/builders.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

function theBuiltInChecklist() {
  const [builtIn] = builtInTemplates();
  const first = builtIn?.questions[0];
  if (builtIn === undefined || first === undefined) throw new Error('No built-in checklist');
  return { templateId: builtIn.template.id, first };
}

const { templateId, first } = theBuiltInChecklist();
const audit = anAudit({ templateIds: [templateId] });

let opened: TestWorkspace | null = null;

async function anAuditedWorkspace(notes: string): Promise<TestWorkspace> {
  opened = await aWorkspace();
  const outcome = await opened.workspace.commit({
    event: 'audit.created',
    subject: audit.reference,
    auditId: audit.id,
    plan: () =>
      Promise.resolve([
        put('people', aPerson()),
        put('audits', audit),
        put(
          'answers',
          anAnswer({ id: answerId(audit.id, first.id), questionId: first.id, assessment: 'minor-nc', notes }),
        ),
        put('findings', aFinding({ questionIds: [first.id] })),
        put('evidence', someEvidence({ questionIds: [first.id] })),
      ]),
  });
  expect(outcome.ok).toBe(true);
  return opened;
}

afterEach(async () => {
  cleanup();
  await opened?.discard();
  opened = null;
});

describe('the export screen', () => {
  it('says what will be in the file, and saves it under reference, kind and day', async () => {
    const putClockBack = stopClockAt('2026-02-25T12:00:00.000Z');
    const { workspace } = await anAuditedWorkspace('Seen');
    const platform = aPlatform();
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace, platform });
    expect(await screen.findByText('187 questions')).toBeVisible();
    expect(screen.getByText('1 finding')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(await screen.findByText(/Saved as IA-2026-03 audit workbook 2026-02-25\.xlsx/, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByText('Every cell was written exactly as it is here.')).toBeVisible();
    const [saved] = platform.savedFiles;
    expect(saved?.suggestedName).toBe('IA-2026-03 audit workbook 2026-02-25.xlsx');
    const workbook = strFromU8(unzipSync(saved?.bytes ?? new Uint8Array())['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toContain('name="Evidence register"');
    const [registered] = await workspace.database.exchanges.toArray();
    expect(registered).toMatchObject({ direction: 'sent', kind: 'audit-workbook', auditId: audit.id, counts: { rows: 187 }, size: saved?.bytes.byteLength });
    putClockBack();
  });

  it('leaves the evidence register out when it is unticked, and lists changed cells', async () => {
    const { workspace } = await anAuditedWorkspace('control \u0001 character');
    const platform = aPlatform();
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace, platform });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Evidence register' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(
      await screen.findByText('Checklist!G2: a control character became �', {}, { timeout: 20_000 }),
    ).toBeVisible();
    const parts = unzipSync(platform.savedFiles[0]?.bytes ?? new Uint8Array());
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).not.toContain('name="Evidence register"');
  });

  it('goes out in the columns of CISO Assistant too, and is registered as sent there', async () => {
    const { workspace } = await anAuditedWorkspace('Seen');
    const platform = aPlatform();
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace, platform });
    await userEvent.click(await screen.findByRole('radio', { name: /CISO Assistant/ }));
    expect(screen.queryByRole('checkbox', { name: 'Evidence register' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await screen.findByText(/Saved as/, {}, { timeout: 20_000 });
    const read = readWorkbookBytes(platform.savedFiles[0]?.bytes ?? new Uint8Array(), 'audit.xlsx');
    const sheet = read.ok ? findCisoAudit(read.value) : null;
    const { answers, problems } = readCisoAudit(sheet ?? { name: '', state: 'visible', rows: [], hiddenRows: [], hiddenColumns: [], merges: [], notes: [] });
    expect(problems).toEqual([]);
    expect(answers).toHaveLength(187);
    expect(answers.find(({ questionId }) => questionId === first.id)).toMatchObject({ refId: first.code, assessment: 'minor-nc', notes: 'Seen' });
    expect(await workspace.database.exchanges.toArray()).toMatchObject([{ direction: 'sent', counterpart: 'CISO Assistant' }]);
  });

  it('sends one table alone as CSV, with the separator of the region, and registers it as what it is', async () => {
    const putClockBack = stopClockAt('2026-02-25T12:00:00.000Z');
    const { workspace } = await anAuditedWorkspace('=HYPERLINK("http://x")');
    const platform = aPlatform();
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace, platform });
    await userEvent.click(await screen.findByRole('radio', { name: /^One table/ }));
    await userEvent.click(screen.getByRole('radio', { name: /^Findings/ }));
    expect(screen.getByRole('textbox', { name: 'File name' })).toHaveValue('IA-2026-03 Findings 2026-02-25.xlsx');
    await userEvent.click(screen.getByRole('radio', { name: /^CSV/ }));
    expect(screen.getByRole('textbox', { name: 'File name' })).toHaveValue('IA-2026-03 Findings 2026-02-25.csv');
    expect(screen.getByRole('combobox', { name: 'Between the fields' })).toHaveValue('Comma');
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await screen.findByText(/Saved as IA-2026-03 Findings 2026-02-25\.csv/, {}, { timeout: 20_000 });
    await userEvent.click(screen.getByRole('radio', { name: /^Checklist/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Export again' }));
    await screen.findByText(/Saved as IA-2026-03 Checklist 2026-02-25\.csv/, {}, { timeout: 20_000 });
    const [findings, checklist] = platform.savedFiles.map(({ bytes, mediaType }) => ({ mediaType, text: strFromU8(bytes) }));
    expect(findings?.mediaType).toBe('text/csv;charset=utf-8');
    expect(findings?.text.split('\r\n')).toHaveLength(3);
    expect(checklist?.text).toContain(`,"'=HYPERLINK(""http://x"")",`);
    expect((await workspace.database.exchanges.toArray()).toSorted((left, right) => left.size - right.size)).toMatchObject([
      { direction: 'sent', kind: 'findings', auditId: audit.id, mediaType: 'text/csv;charset=utf-8', counts: { rows: 1 } },
      { direction: 'sent', kind: 'answers', auditId: audit.id, counts: { rows: 187 } },
    ]);
    putClockBack();
  });

  it('begins by its key from a choice, keeps the focus there, and is cancelled by another', async () => {
    const { workspace } = await anAuditedWorkspace('Seen');
    const platform = aPlatform();
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace, platform });
    const choice = await screen.findByRole('radio', { name: /^Audit workbook/ });
    choice.focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('button', { name: 'Cancel' })).toBeVisible();
    expect(choice).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByText(/Export cancelled/)).toBeVisible();
    expect(platform.savedFiles).toEqual([]);
    expect(choice).toHaveFocus();
  });

  it('keeps a name of the user’s own and changes only its ending with the format', async () => {
    const { workspace } = await anAuditedWorkspace('Seen');
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace });
    const name = await screen.findByRole('textbox', { name: 'File name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'For Maria.xlsx');
    await userEvent.click(screen.getByRole('radio', { name: /^One table/ }));
    await userEvent.click(screen.getByRole('radio', { name: /^CSV/ }));
    expect(name).toHaveValue('For Maria.csv');
  });

  it('never carries licensed requirement text', async () => {
    const { workspace } = await anAuditedWorkspace('Seen');
    await workspace.commit({
      event: 'requirementText.edited',
      subject: '4.1',
      auditId: null,
      plan: () =>
        Promise.resolve([
          put('requirementTexts', { id: 'iso20000-1:4.1', standardId: 'iso20000-1', clause: '4.1', text: 'LICENSED-CANARY' }),
        ]),
    });
    const platform = aPlatform();
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace, platform });
    await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
    await screen.findByText(/Saved as/, {}, { timeout: 20_000 });
    const parts = Object.values(unzipSync(platform.savedFiles[0]?.bytes ?? new Uint8Array()));
    expect(parts.some((part) => strFromU8(part).includes('LICENSED-CANARY'))).toBe(false);
  });

  it('writes no file when the user closes the save dialog, and says what failed when it cannot be written', async () => {
    const { workspace } = await anAuditedWorkspace('Seen');
    let outcome: 'cancelled' | 'full' = 'cancelled';
    const platform = aPlatform({
      saveFile: () =>
        Promise.resolve(
          outcome === 'cancelled'
            ? { ok: true, value: 'cancelled' }
            : { ok: false, problem: { code: 'not-written', detail: 'disk full' } },
        ),
    });
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace, platform });
    await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
    expect(await screen.findByText(/Export cancelled/, {}, { timeout: 20_000 })).toBeVisible();
    outcome = 'full';
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(await screen.findByText(/could not be saved \(disk full\)/, {}, { timeout: 20_000 })).toBeVisible();
  });

  it('asks for a file name', async () => {
    const { workspace } = await anAuditedWorkspace('Seen');
    await renderScreen(<ExportAuditPage auditId={audit.id} />, { workspace });
    await userEvent.clear(await screen.findByRole('textbox', { name: 'File name' }));
    expect(screen.getByText('Give the file a name.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Export' })).toBeDisabled();
  });
});
