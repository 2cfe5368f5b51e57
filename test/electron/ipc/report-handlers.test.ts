import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { desktopRequests } from '#shared/contracts/desktop-api.ts';
import { reportHandlers } from '#electron/ipc/report-handlers.ts';
import { BrowserWindow, dialog, forgetEverything } from '#test/support/electron-stand-in/electron.ts';

vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'));

let folder = '';
let window: BrowserWindow;

beforeEach(() => {
  forgetEverything();
  folder = mkdtempSync(join(tmpdir(), 'report-handlers-'));
  window = new BrowserWindow({});
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const print = () => reportHandlers()['report:print-pdf']({ suggestedName: 'AR-2026-001.pdf' });

test('prints the window by its own page rules and writes where the user said', async () => {
  const path = join(folder, 'AR-2026-001.pdf');
  dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path });
  const printed = await print();
  expect(readFileSync(path, 'utf8')).toMatch(/^%PDF/);
  expect(printed.ok && printed.value !== 'cancelled' && Buffer.from(printed.value).equals(readFileSync(path)), 'what was written is given back').toBe(true);
  expect(readdirSync(folder)).toEqual(['AR-2026-001.pdf']);
  expect(window.webContents.printToPDF).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false }),
  );
});

test('a closed dialog prints nothing', async () => {
  dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
  expect(await print()).toEqual({ ok: true, value: 'cancelled' });
  expect(window.webContents.printToPDF).not.toHaveBeenCalled();
});

test.each(['printing', 'writing'])('trouble while %s is told, with the reason', async (what) => {
  dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, what === 'writing' ? 'absent/a.pdf' : 'a.pdf') });
  if (what === 'printing') window.webContents.printToPDF.mockRejectedValueOnce(new Error('Printing failed'));
  expect(await print()).toMatchObject({ ok: false, problem: { code: 'not-written' } });
  expect(readdirSync(folder)).toEqual([]);
});

test('a name without letters, and anything beside it, is refused before it reaches the handler', () => {
  const schema = desktopRequests['report:print-pdf'];
  expect(schema.safeParse({ suggestedName: '' }).success).toBe(false);
  expect(schema.safeParse({ suggestedName: 'a.pdf', path: '/etc/passwd' }).success).toBe(false);
  expect(schema.safeParse({ suggestedName: 'a.pdf', html: '<h1>' }).success).toBe(false);
});
