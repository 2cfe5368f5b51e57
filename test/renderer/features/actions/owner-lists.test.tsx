import { notifications } from '@mantine/notifications';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionOverviews } from '#renderer/data/repositories/actions-repository.ts';
import { OwnerListsDialog } from '#renderer/features/actions/owner-lists/owner-lists-dialog.tsx';
import { stopClockAt } from '#renderer/platform/clock.ts';
import type { SaveRequest } from '#renderer/platform/platform.ts';
import { readCalendar, textOf } from '#test/support/read-calendar.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { aWorkspaceWithActions, TODAY } from './actions-workspace.ts';

let opened: TestWorkspace | null = null;
let startClock: () => void = () => undefined;

beforeEach(() => {
  startClock = stopClockAt(TODAY);
});

afterEach(async () => {
  cleanup();
  notifications.clean();
  vi.restoreAllMocks();
  startClock();
  await opened?.discard();
  opened = null;
});

async function show() {
  opened = await aWorkspaceWithActions();
  const { workspace } = opened;
  const platform = aPlatform();
  const rows = await actionOverviews(workspace.database);
  await renderScreen(<OwnerListsDialog rows={rows} onClose={() => undefined} />, { workspace, platform });
  await screen.findByRole('dialog', { name: 'Lists for owners' });
  return platform;
}

function only(files: readonly SaveRequest[]): SaveRequest {
  const [file] = files;
  if (file === undefined || files.length !== 1) throw new Error(`${String(files.length)} files`);
  return file;
}

async function sheetOf({ bytes }: SaveRequest) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('lists for owners', () => {
  it('names owners with what they have to do', async () => {
    await show();
    expect(screen.getByRole('checkbox', { name: 'Peeter Saar: 1 action, 1 late' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Rita Alves: 1 action, 0 late' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Nobody: 1 action, 0 late' })).toBeChecked();
  });

  it('go out as one workbook: typed cells, no formula, headings frozen and repeated on paper', async () => {
    const platform = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Workbook' }));
    await screen.findByText('1 file saved', undefined, { timeout: 30_000 });
    const file = only(platform.savedFiles);
    expect(file.suggestedName).toBe('Corrective actions 2026-05-20.xlsx');
    const sheet = await sheetOf(file);
    const row = (index: number) => (sheet.getRow(index).values as unknown[]).slice(1);
    expect(row(1).slice(0, 6)).toEqual(['Owner', 'Reference', 'Action', 'State', 'Due', 'Days late']);
    expect(row(2).slice(0, 6)).toEqual(['Peeter Saar', 'CA-2026-001', 'Make the resolution note a mandatory field', 'Planned', new Date('2026-05-09T00:00:00Z'), 11]);
    expect(row(4).slice(0, 3)).toEqual(['Nobody', 'CA-2026-004', '=1+1 review of suppliers']);
    expect(sheet.getCell('C4').formula).toBeUndefined();
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 2 });
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
    const parts = Object.entries(unzipSync(file.bytes)).filter(([path]) => path.startsWith('xl/worksheets/'));
    expect(parts.map(([, part]) => strFromU8(part)).join('')).not.toContain('<f>');
    expect(strFromU8(unzipSync(file.bytes)['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"');
  });

  it('go out as one workbook for each chosen owner', async () => {
    const platform = await show();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Nobody/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^One file for each owner/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Workbook' }));
    await screen.findByText('2 files saved', undefined, { timeout: 30_000 });
    expect(platform.savedFiles.map(({ suggestedName }) => suggestedName)).toEqual([
      'Peeter Saar Corrective actions 2026-05-20.xlsx',
      'Rita Alves Corrective actions 2026-05-20.xlsx',
    ]);
  });

  it('go out as a calendar file that stays the same entry in the next one', async () => {
    const platform = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Calendar file' }));
    await screen.findByText('1 file saved');
    const file = only(platform.savedFiles);
    expect(file.suggestedName).toBe('Corrective actions 2026-05-20.ics');
    expect(file.mediaType).toMatch(/^text\/calendar/);
    const { children } = readCalendar(file.bytes);
    expect(children.map((event) => textOf(event, 'UID')).toSorted()).toEqual([
      'a1.check@luminous-audit',
      'a1.due@luminous-audit',
      'a2.check@luminous-audit',
      'a2.due@luminous-audit',
      'a4.check@luminous-audit',
    ]);
    const due = children.find((event) => textOf(event, 'UID') === 'a1.due@luminous-audit');
    expect(due && textOf(due, 'SUMMARY')).toBe('CA-2026-001 Make the resolution note a mandatory field');
    expect(due && textOf(due, 'DESCRIPTION')).toContain('Nonconformity: NC-2026-007');
  });

  it('are printed an owner a sheet, and the window is as it was afterwards', async () => {
    await show();
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    const sheets = document.querySelector<HTMLElement>('[data-print-sheet]');
    if (sheets === null) throw new Error('nothing to print');
    expect(within(sheets).getAllByRole('table', { hidden: true })).toHaveLength(3);
    expect(sheets).toHaveTextContent(/Peeter Saar.*11 days late/);
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(document.querySelector('[data-print-sheet]')).toBeNull());
    await waitFor(() => expect(document.documentElement.dataset['printing']).toBeUndefined());
  });
});
