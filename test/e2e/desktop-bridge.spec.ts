import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSentinelFile, writeSentinelFile } from '../../electron/files/sentinel-file.ts';
import { databaseSentinelSchema } from '../../shared/contracts/sentinel.ts';
import { expect, test } from '../support/journey.ts';

declare global {
  interface Window {
    askShell?: (name: string, request: unknown) => Promise<unknown>;
  }
}

test('where the bridge is, the window keeps its note through the shell and not in the browser', async ({ context, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-bridge-'));
  const path = join(folder, 'database-sentinel.json');
  try {
    await context.exposeFunction('askShell', async (name: string, request: unknown) => {
      if (name === 'readSentinel') return readSentinelFile(path);
      if (name === 'writeSentinel') await writeSentinelFile(path, databaseSentinelSchema.strict().parse(request));
      return undefined;
    });
    await context.addInitScript(() => {
      const names = ['pickFiles', 'readPickedFile', 'forgetPickedFiles', 'saveFile', 'printPdf', 'readSentinel', 'writeSentinel', 'showMenu'];
      const bridge = Object.fromEntries(names.map((name) => [name, (request: unknown) => window.askShell?.(name, request)]));
      Object.defineProperty(window, 'workbench', { value: { ...bridge, onCommand: () => () => undefined } });
    });
    await page.goto('/');
    await page.getByLabel('Your name').fill('Ada Auditor');
    await page.getByRole('button', { name: 'Start working' }).click();
    await expect.poll(() => existsSync(path)).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ databaseId: expect.any(String) });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('sentinel')))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
