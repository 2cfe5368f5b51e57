import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { chooseAfterElectron, chooseWindow } from '../../build/host/choose-window.ts';
import type { Means } from '../../build/host/choose-window.ts';
import { readDataHome, rememberDataHome } from '../../build/host/data-home.ts';

const ordinary = { browser: false, electron: false, isOpening: true };

function means(over: Partial<Means> = {}): Means {
  return {
    hasScreen: true,
    home: null,
    installedBrowser: '/usr/bin/chromium',
    isBrowserChosen: false,
    exists: () => true,
    electron: () => Promise.resolve(null),
    ...over,
  };
}

describe('the window that opens', () => {
  test('is the desktop one where its runtime is to be had', async () => {
    const choice = await chooseWindow(ordinary, means({ electron: () => Promise.resolve('/electron') }));
    expect(choice).toEqual({ open: 'electron', executable: '/electron', says: [] });
  });

  test('is a browser window where it is not, and one line says so', async () => {
    const choice = await chooseWindow(ordinary, means());
    expect(choice).toMatchObject({ open: 'browser', executable: '/usr/bin/chromium' });
    expect(choice.says).toHaveLength(1);
    expect(choice.says[0]).toMatch(/Electron.*browser window/);
  });

  test('is none without a browser: the address is printed and the way out named', async () => {
    const choice = await chooseWindow(ordinary, means({ installedBrowser: null }));
    expect(choice.open).toBe('nothing');
    expect(choice.says.join(' ')).toContain('LUMINOUS_BROWSER');
  });

  test('is none without a screen, and nothing is downloaded for it', async () => {
    const electron = vi.fn(() => Promise.resolve('/electron'));
    expect((await chooseWindow(ordinary, means({ hasScreen: false, electron }))).open).toBe('nothing');
    expect((await chooseWindow({ ...ordinary, isOpening: false }, means({ electron }))).open).toBe('nothing');
    expect(electron).not.toHaveBeenCalled();
  });

  test('--browser asks for no runtime', async () => {
    const electron = vi.fn(() => Promise.resolve('/electron'));
    expect((await chooseWindow({ ...ordinary, browser: true }, means({ electron }))).open).toBe('browser');
    expect(electron).not.toHaveBeenCalled();
  });

  test('stays where the work was begun: a runtime that comes later does not hide it', async () => {
    const home = { window: 'browser', executable: '/opt/edge' } as const;
    const withRuntime = means({ home, electron: () => Promise.resolve('/electron') });
    expect(await chooseWindow(ordinary, withRuntime)).toMatchObject({ open: 'browser', executable: '/opt/edge' });
    expect((await chooseWindow({ ...ordinary, electron: true }, withRuntime)).open).toBe('electron');
  });

  test('stays with the browser it was begun in, even when another is found first', async () => {
    const home = { window: 'browser', executable: '/opt/edge' } as const;
    expect(await chooseWindow({ ...ordinary, browser: true }, means({ home }))).toMatchObject({ executable: '/opt/edge' });
    const chosen = means({ home, isBrowserChosen: true, installedBrowser: '/opt/mine' });
    expect(await chooseWindow({ ...ordinary, browser: true }, chosen)).toMatchObject({ executable: '/opt/mine' });
  });

  test('says where the work lies when that browser is gone', async () => {
    const home = { window: 'browser', executable: '/opt/edge' } as const;
    const choice = await chooseWindow(ordinary, means({ home, exists: () => false }));
    expect(choice).toMatchObject({ open: 'browser', executable: '/usr/bin/chromium' });
    expect(choice.says.join(' ')).toContain('/opt/edge');
  });

  test('says that the desktop window has the work, when only a browser can be opened', async () => {
    const home = { window: 'electron' } as const;
    expect((await chooseWindow(ordinary, means({ home }))).says.join(' ')).toContain('store of its own');
    const after = chooseAfterElectron(means({ home }));
    expect(after.open).toBe('browser');
    expect(after.says.join(' ')).toContain('would not start');
  });
});

describe('the memory of it', () => {
  test('is kept, and a damaged one is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-home-'));
    try {
      expect(readDataHome(folder)).toBeNull();
      rememberDataHome(folder, { window: 'browser', executable: '/usr/bin/chromium' });
      expect(readDataHome(folder)).toEqual({ window: 'browser', executable: '/usr/bin/chromium' });
      writeFileSync(join(folder, 'window.json'), '{');
      expect(readDataHome(folder)).toBeNull();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
