import { describe, expect, test } from 'vitest';
import { findInstalledBrowser } from '../../build/find-browser.ts';
import type { Machine } from '../../build/find-browser.ts';
import { dataFolder, profileFolder } from '../../build/host/data-home.ts';

function machine(platform: NodeJS.Platform, env: Machine['env'], ...present: readonly string[]): Machine {
  return { platform, env, exists: (path) => present.includes(path) };
}

describe('the installed browser', () => {
  test.each([
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/home/a/bin' }, '/usr/bin/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['linux', { PATH: '/opt/x' }, '/opt/x/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }, 'C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
  ] as const)('on %s with %j is found at %s', (platform, env, path) => {
    expect(findInstalledBrowser(machine(platform, env, path))).toBe(path);
  });

  test('is none where there is none', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(findInstalledBrowser(machine(platform, { PATH: '/usr/bin', PROGRAMFILES: 'C:\\P' }))).toBeNull();
    }
  });

  test('is the one LUMINOUS_BROWSER names, and a wrong name is told', () => {
    const env = { PATH: '/usr/bin', LUMINOUS_BROWSER: '/opt/mine' };
    expect(findInstalledBrowser(machine('linux', env, '/usr/bin/chromium', '/opt/mine'))).toBe('/opt/mine');
    expect(() => findInstalledBrowser(machine('linux', env, '/usr/bin/chromium'))).toThrow('LUMINOUS_BROWSER names /opt/mine');
  });
});

describe('where the browser window keeps its data', () => {
  test.each([
    ['linux', { HOME: '/home/a' }, '/home/a/.local/share/luminous-audit'],
    ['linux', { HOME: '/home/a', XDG_DATA_HOME: '/data' }, '/data/luminous-audit'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Application Support/Luminous Audit Browser'],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Luminous Audit Browser'],
    ['linux', { HOME: '/home/a', LUMINOUS_DATA: '/mnt/audit' }, '/mnt/audit'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(dataFolder(machine(platform, env))).toBe(folder);
  });

  test('two browsers never share a profile, and one keeps its own', () => {
    const linux = machine('linux', { HOME: '/home/a' });
    const chrome = profileFolder(linux, '/usr/bin/google-chrome');
    expect(chrome).toBe('/home/a/.local/share/luminous-audit/profile-google-chrome');
    expect(profileFolder(linux, '/usr/bin/chromium')).not.toBe(chrome);
    expect(profileFolder(machine('win32', { LOCALAPPDATA: 'C:\\L' }), 'C:\\P\\msedge.exe')).toBe('C:\\L\\Luminous Audit Browser\\profile-msedge');
  });

  test('a snap gets a place it can read', () => {
    expect(profileFolder(machine('linux', { HOME: '/home/a' }), '/snap/bin/chromium')).toBe('/home/a/snap/chromium/common/luminous-audit');
  });
});
