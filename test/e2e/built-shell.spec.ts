import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { DESKTOP_API_KEY, desktopRequests } from '#shared/contracts/desktop-api.ts';
import { projectRoot } from '../../build/renderer-vite.ts';

interface Served {
  readonly status: number;
  readonly type: string;
  readonly policy: string;
  readonly length: number;
}

interface ShellReport {
  readonly sandbox: boolean;
  readonly switches: readonly string[];
  readonly channels: readonly string[];
  readonly windows: readonly { readonly preload: string; readonly partition: string }[];
  readonly page: Served & { readonly text: string };
  readonly parts: readonly Served[];
  readonly outside: readonly number[];
}

/** The build as it would lie in the package, beside a stand-in for Electron itself. */
async function runBuiltShell(folder: string): Promise<ShellReport> {
  cpSync(join(projectRoot, 'out'), join(folder, 'out'), { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  const electron = join(folder, 'node_modules/electron');
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}');
  cpSync(join(projectRoot, 'test/support/electron-stand-in/built-shell-electron.js'), join(electron, 'index.js'));
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'out/main/index.js')], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as ShellReport;
}

test('the built shell starts with nothing but Electron beside it, and serves the built window under the policy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-shell-'));
  try {
    const report = await runBuiltShell(folder);
    expect(report.sandbox).toBe(true);
    expect(report.switches).toContain('disable-background-networking');
    expect(report.channels.toSorted()).toEqual(Object.keys(desktopRequests).toSorted());
    expect(report.windows).toHaveLength(1);
    expect(existsSync(report.windows[0]?.preload ?? '')).toBe(true);
    expect(report.page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(report.page.text).not.toContain('__CSP_NONCE__');
    expect(report.parts.length).toBeGreaterThanOrEqual(2);
    for (const part of report.parts) {
      expect(part.status).toBe(200);
      expect(part.policy).toContain("default-src 'none'");
      expect(part.length).toBeGreaterThan(0);
    }
    expect(report.outside).toEqual([404, 404, 404]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the built preload is one script that needs Electron alone, as the sandbox demands', () => {
  const source = readFileSync(join(projectRoot, 'out/preload/index.cjs'), 'utf8');
  const exposed: Record<string, object> = {};
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: object) => void (exposed[name] = api) },
    ipcRenderer: { invoke: () => Promise.resolve() },
  };
  const required: string[] = [];
  runInNewContext(source, {
    require: (name: string) => {
      required.push(name);
      return electron;
    },
    exports: {},
    module: { exports: {} },
  });
  expect(required).toEqual(['electron']);
  expect(Object.keys(exposed)).toEqual([DESKTOP_API_KEY]);
  expect(Object.keys(exposed[DESKTOP_API_KEY] ?? {})).toHaveLength(9);
});

test('the built window has no script or style inside its page, and no map of its sources', () => {
  const page = readFileSync(join(projectRoot, 'out/renderer/index.html'), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  const assets = readdirSync(join(projectRoot, 'out/renderer/assets'));
  expect(assets.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(assets.some((name) => name.endsWith('.js'))).toBe(true);
});
