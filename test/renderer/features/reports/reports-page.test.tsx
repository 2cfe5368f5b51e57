import { notifications } from '@mantine/notifications';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { ReportsPage } from '#renderer/features/reports/reports-page.tsx';
import { stopClockAt } from '#renderer/platform/clock.ts';
import type { ReportId } from '#shared/domain/ids.ts';
import type { LintPlace } from '#shared/domain/report/linter/lint-item.ts';
import { aFinding, anAudit } from '#test/support/builders.ts';
import { aReport, aReportedAudit } from '#test/support/report-builders.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { anAuditedWorkspace } from '../findings/findings-workspace.ts';

const audit = anAudit();
let opened: TestWorkspace | null = null;
let restoreClock = (): void => undefined;
const mended: LintPlace[] = [];

beforeEach(async () => {
  // Room for pages and panel beside each other.
  await page.viewport(1440, 900);
  restoreClock = stopClockAt('2026-03-02T09:00:00.000Z');
  mended.length = 0;
});

afterEach(async () => {
  cleanup();
  notifications.clean();
  restoreClock();
  await opened?.workspace.settled();
  await opened?.discard();
  opened = null;
});

function Shown({ first }: { readonly first: ReportId | null }) {
  const [id, setId] = useState(first);
  return <ReportsPage auditId={audit.id} reportId={id ?? undefined} onSelect={setId} onMend={(place) => mended.push(place)} />;
}

async function show(first: ReportId | null, ...rows: readonly RowWrite[]) {
  opened = await anAuditedWorkspace(put('findings', aFinding({ state: 'issued', questionIds: [] })), ...rows);
  const platform = aPlatform();
  await renderScreen(<div style={{ height: 900, width: 1400 }}><Shown first={first} /></div>, { workspace: opened.workspace, platform });
  return { workspace: opened.workspace, platform };
}

const preview = () => screen.findByRole('region', { name: /^Preview of the report/ }, { timeout: 15_000 });
const texts = { objectivesMet: 'All objectives were met.' };

describe('the list of reports', () => {
  it('says what to do when there is none, and N begins a draft by keyboard', async () => {
    const { workspace } = await show(null);
    await screen.findByText('No reports yet');
    await userEvent.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'New report' });
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Audit summary' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create draft' }));
    expect(await preview()).toHaveTextContent('Audit summary');
    expect(await workspace.database.reports.toArray()).toMatchObject([{ kind: 'internal-summary', language: 'en', number: '', issuedAt: null }]);
  });
});

describe('a draft', () => {
  it('is shown as pages with the words of its own language, and follows the data', async () => {
    const { workspace } = await show('report-1' as ReportId, put('reports', aReport({ language: 'de' })));
    const shown = await preview();
    expect(shown).toHaveTextContent('Interner Auditbericht');
    expect(shown).toHaveTextContent('Seite 1 von');
    await workspace.commit({ event: 'finding.edited', subject: 'x', auditId: audit.id, plan: () => Promise.resolve([put('findings', aFinding({ state: 'issued', questionIds: [], statement: 'Written a moment ago.' }))]) });
    await waitFor(() => expect(shown).toHaveTextContent('Written a moment ago.'));
  });

  it('lists what is missing with its source, and leads to where it is mended', async () => {
    await show('report-1' as ReportId, put('reports', aReport()));
    const gap = (await screen.findByText('The audit has no conclusion.', undefined, { timeout: 15_000 })).closest('li');
    expect(gap).toHaveTextContent('ISO 19011, 6.5.1 h');
    await userEvent.click(within(gap as HTMLElement).getByRole('button', { name: 'Mend: Audit plan' }));
    expect(mended).toEqual([{ screen: 'plan' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Issue…' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('cannot be issued yet');
  });

  it('leads from a gap to the text that fills it, saves what is typed, and undo takes it back', async () => {
    const { workspace } = await show('report-1' as ReportId, put('audits', aReportedAudit()), put('reports', aReport()));
    await userEvent.click(await screen.findByRole('button', { name: 'Mend: Whether the objectives were met' }, { timeout: 15_000 }));
    const field = await screen.findByRole('textbox', { name: /^Whether the objectives were met/ });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, 'All of them.');
    await userEvent.tab();
    await waitFor(async () => expect((await workspace.database.reports.get('report-1' as ReportId))?.texts['objectivesMet']).toBe('All of them.'));
    await workspace.undo();
    await waitFor(() => expect(field).toHaveValue(''));
  });

  it('is signed by typing alone, and the signature stands in it', async () => {
    await show('report-1' as ReportId, put('audits', aReportedAudit()), put('reports', aReport({ texts })));
    const shown = await preview();
    await userEvent.click(screen.getByRole('tab', { name: 'Signatures' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Add signature' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add signature' });
    expect(within(dialog).getByRole('textbox', { name: /^Name/ })).toHaveValue('Anna Berg');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sign' }));
    await waitFor(() => expect(shown).toHaveTextContent('Anna Berg, Lead auditor2 Mar 2026'));
  });
});

describe('issuing', () => {
  it('freezes the report, gives the audit its number, and a revision keeps the old one', async () => {
    const { workspace } = await show('report-1' as ReportId, put('audits', aReportedAudit()), put('reports', aReport({ texts })));
    await preview();
    await userEvent.click(screen.getByRole('button', { name: 'Issue…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Issue the report' });
    await waitFor(() => expect(within(dialog).getByRole('textbox', { name: /^Report number/ })).toHaveValue('AR-2026-001'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Issue' }));
    expect(await screen.findByText('The content gives this hash: it is as it was issued.')).toBeVisible();
    expect((await workspace.database.audits.get(audit.id))?.reportNumber).toBe('AR-2026-001');
    const issued = await workspace.database.reports.get('report-1' as ReportId);

    // What changes in the audit afterwards does not reach it.
    await workspace.commit({ event: 'finding.edited', subject: 'x', auditId: audit.id, plan: () => Promise.resolve([put('findings', aFinding({ state: 'issued', questionIds: [], statement: 'Changed afterwards.' }))]) });
    expect(await preview()).not.toHaveTextContent('Changed afterwards.');

    await userEvent.click(screen.getByRole('button', { name: 'New revision' }));
    await waitFor(async () => expect(await preview()).toHaveTextContent('Changed afterwards.'));
    expect(await screen.findByText('Say what changed since the last revision.')).toBeVisible();
    expect(await workspace.database.reports.get('report-1' as ReportId)).toEqual(issued);
    expect(await workspace.database.reports.count()).toBe(2);
  });

  it('refuses a number that another report has', async () => {
    const other = aReport({ id: 'other' as ReportId, kind: 'action-status', number: 'AR-2026-001' });
    await show('report-1' as ReportId, put('audits', aReportedAudit()), put('reports', other), put('reports', aReport({ texts })));
    await preview();
    await userEvent.click(screen.getByRole('button', { name: 'Issue…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Issue the report' });
    await waitFor(() => expect(within(dialog).getByRole('textbox', { name: /^Report number/ })).toHaveValue('AR-2026-001'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Issue' }));
    expect(await within(dialog).findByText(/Another report has this number/)).toBeVisible();
  });

  it('shows when the stored content was changed past the program', async () => {
    const { workspace } = await show('report-1' as ReportId, put('audits', aReportedAudit()), put('reports', aReport({ texts })));
    await preview();
    await userEvent.click(screen.getByRole('button', { name: 'Issue…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Issue' }));
    await screen.findByText('The content gives this hash: it is as it was issued.');
    const issued = await workspace.database.reports.get('report-1' as ReportId);
    if (issued === undefined) throw new Error('not issued');
    const content = JSON.parse(JSON.stringify(issued.content).replace('Anna Berg', 'Anna Borg')) as typeof issued.content;
    await workspace.database.transaction('rw', workspace.database.reports, () => workspace.database.reports.put({ ...issued, content }));
    await waitFor(() => expect(screen.getAllByRole('alert')[0]).toHaveTextContent('does not give the hash it was issued with'));
  });
});

describe('an issued report that leaves as a file', () => {
  it('stands in the register of exchanges with its bytes; a draft does not', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7');
    const { workspace, platform } = await show('report-1' as ReportId, put('audits', aReportedAudit()), put('reports', aReport({ texts })));
    Object.assign(platform, { savePdf: () => Promise.resolve({ ok: true, value: pdf }) });
    await preview();
    await userEvent.click(screen.getByRole('button', { name: 'HTML' }));
    await waitFor(() => expect(platform.savedFiles).toHaveLength(1), { timeout: 15_000 });
    await workspace.settled();
    expect(await workspace.database.exchanges.count(), 'a draft').toBe(0);

    await userEvent.click(screen.getByRole('button', { name: 'Issue…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Issue the report' });
    await waitFor(() => expect(within(dialog).getByRole('textbox', { name: /^Report number/ })).toHaveValue('AR-2026-001'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Issue' }));
    await screen.findByText('The content gives this hash: it is as it was issued.');
    for (const [index, name] of ['HTML', 'Word', /PDF/].entries()) {
      await userEvent.click(screen.getByRole('button', { name }));
      await waitFor(async () => expect(await workspace.database.exchanges.count()).toBe(index + 1), { timeout: 20_000 });
    }
    const sent = (await workspace.database.exchanges.toArray()).toSorted((left, right) => (left.fileName < right.fileName ? -1 : 1));
    expect(sent).toMatchObject([
      { fileName: 'AR-2026-001 Internal audit report.docx', size: platform.savedFiles[2]?.bytes.byteLength },
      { fileName: 'AR-2026-001 Internal audit report.html', mediaType: 'text/html', size: platform.savedFiles[1]?.bytes.byteLength },
      { fileName: 'AR-2026-001 Internal audit report.pdf', mediaType: 'application/pdf', size: pdf.byteLength },
    ]);
    for (const row of sent) expect(row).toMatchObject({ direction: 'sent', kind: 'report', auditId: audit.id, note: 'AR-2026-001 · Internal audit report' });
  });
});

describe('the HTML file', () => {
  it('stands alone: no script, no address outside, all words in it', async () => {
    const { platform } = await show('report-1' as ReportId, put('audits', aReportedAudit()), put('reports', aReport({ texts })));
    await preview();
    await userEvent.click(screen.getByRole('button', { name: 'HTML' }));
    await waitFor(() => expect(platform.savedFiles).toHaveLength(1), { timeout: 15_000 });
    const [file] = platform.savedFiles;
    const html = new TextDecoder().decode(file?.bytes);
    expect(file?.suggestedName).toBe('IA-2026-03 draft Internal audit report.html');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|(?:src|href)="(?!#|data:image)/i);
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    expect(parsed.body.textContent).toContain('A priority 1 incident was closed without a resolution note.');
    expect(parsed.querySelectorAll('a[href^="#"]').length).toBeGreaterThan(10);
    for (const link of parsed.querySelectorAll('a[href^="#"]')) expect(parsed.querySelector(`[id="${(link.getAttribute('href') ?? '').slice(1)}"]`)).not.toBeNull();
  });
});
