import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { FuseConfig } from '@electron/fuses';
import { afterAll, describe, expect, test } from 'vitest';
import { findFlaws, readSources } from '#test/support/security-scan.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root);

/** The sources with one text replaced; fails when the text is no longer there, so that no seed rots. */
function spoilt(file: string, from: string | RegExp, to: string): ReturnType<typeof readSources> {
  const before = sources.get(file) ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to spoil in ${file}`);
  return new Map([...sources, [file, after]]);
}

const seeds: readonly (readonly [file: string, from: string | RegExp, to: string, rule: string])[] = [
  ['electron/main/web-preferences.ts', 'sandbox: true', 'sandbox: false', 'sandbox stays on'],
  ['electron/main/web-preferences.ts', '  sandbox: true,\n', '', 'sandbox is written out'],
  ['electron/main/web-preferences.ts', 'contextIsolation: true', 'contextIsolation: false', 'context isolation stays on'],
  ['electron/main/web-preferences.ts', 'nodeIntegration: false', 'nodeIntegration: true', 'no Node in the window'],
  ['electron/main/web-preferences.ts', 'webSecurity: true', 'webSecurity: false', 'web security stays on'],
  ['electron/main/web-preferences.ts', 'webviewTag: false', 'webviewTag: true', 'no webview'],
  ['electron/main/web-preferences.ts', 'allowRunningInsecureContent: false', 'allowRunningInsecureContent: true', 'no insecure content'],
  ['electron/main/web-preferences.ts', 'experimentalFeatures: false', 'experimentalFeatures: true', 'no experiments'],
  ['electron/main/web-preferences.ts', 'persist:workbench', 'persist:other', 'the store has its name'],
  ['electron/main/index.ts', '  app.enableSandbox();\n', '', 'every page is sandboxed'],
  ['electron/main/permissions.ts', 'setPermissionCheckHandler', 'setNothing', 'permissions looked up are handled'],
  ['electron/main/permissions.ts', 'setPermissionRequestHandler', 'setNothing', 'permissions asked for are handled'],
  ['electron/main/navigation.ts', "action: 'deny'", "action: 'allow'", 'windows are never allowed to open windows'],
  ['electron/main/navigation.ts', 'will-frame-navigate', 'will-nothing', 'navigation is confined'],
  ['electron/main/navigation.ts', 'will-attach-webview', 'will-nothing', 'guests are refused'],
  ['electron/main/window.ts', 'loadURL(APP_PAGE)', "loadURL('https://example.org')", 'one exact page is loaded'],
  ['electron/main/window.ts', 'window.loadURL(APP_PAGE)', "window.loadFile('index.html')", 'no file:// pages'],
  ['electron/main/menu.ts', /$/, "\nnew BrowserWindow({});\n", 'one place opens windows'],
  ['electron/main/menu.ts', /$/, "\nshell.openExternal(url);\n", 'nothing is opened outside'],
  ['electron/ipc/file-handlers.ts', /$/, "\nipcMain.handle('any', run);\n", 'one place listens to the window'],
  ['electron/ipc/register.ts', 'if (!isTrustedSender(event)) throw', 'if (false) throw', 'the asker is checked'],
  ['electron/ipc/register.ts', 'safeParse', 'noParse', 'the argument is checked'],
  ['electron/preload/index.ts', /$/, "\ncontextBridge.exposeInMainWorld('raw', { ipc: ipcRenderer });\n", 'the bridge hands out no Electron object'],
  ['electron/preload/index.ts', /$/, "\nconst api = { invoke: ipcRenderer.invoke };\n", 'the bridge hands out no Electron object'],
  ['electron/main/network.ts', 'onBeforeRequest', 'onNothing', 'requests are filtered'],
  ['shared/contracts/content-security.ts', `"script-src 'self'"`, `"script-src 'self' 'unsafe-inline'"`, 'no loosened policy'],
  ['shared/contracts/content-security.ts', "default-src 'none'", "default-src *", 'default is nothing'],
  ['renderer/index.html', '</body>', '<script>alert(1)</script></body>', 'no scripts or handlers in the page'],
  ['renderer/platform/browser.ts', /$/, "\nnode.innerHTML = text;\n", 'no code from text'],
  ['renderer/platform/browser.ts', /$/, "\nconst place = 'http://example.org/';\n", 'no plain http'],
  ['electron-builder.yml', 'forceCodeSigning: true', 'forceCodeSigning: false', 'unsigned programs are not released'],
  ['electron-builder.yml', 'runAsNode: false', 'runAsNode: true', 'not usable as Node'],
  ['build/package/fuses.js', 'strictlyRequireAllFuses: true', 'strictlyRequireAllFuses: false', 'all fuses are decided'],
];

describe('the security checklist', () => {
  test('the program breaks no row', () => {
    expect(findFlaws(sources)).toEqual([]);
  });

  test.each(seeds)('%s with %j turned to %j is caught: %s', (file, from, to, rule) => {
    expect(findFlaws(spoilt(file, from, to)).map((flaw) => flaw.rule)).toContain(rule);
  });
});

/** electron-builder reads plain JavaScript, so the list of fuses has no types of its own. */
async function decidedFuses(): Promise<Readonly<Record<number, boolean>>> {
  const address = pathToFileURL(`${root}build/package/fuses.js`).href;
  const module = (await import(/* @vite-ignore */ address)) as { readonly fuses: Readonly<Record<number, boolean>> };
  return module.fuses;
}

describe('packaging', () => {
  const builder = sources.get('electron-builder.yml') ?? '';

  test('every fuse of this Electron is decided, as the threat list wants it', async () => {
    const fuses = await decidedFuses();
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.WasmTrapHandlers,
    ];
    const all = Object.values(FuseV1Options).filter((value): value is FuseV1Options => typeof value === 'number');
    expect(all).toHaveLength(9);
    for (const fuse of all) expect(fuses[fuse], FuseV1Options[fuse]).toBe(on.includes(fuse));
  });

  test('the words of electron-builder say the same', async () => {
    const fuses = await decidedFuses();
    const said = [...builder.matchAll(/^ {2}(\w+): (true|false)$/gm)]
      .map((line) => [line[1] ?? '', line[2] === 'true'] as const)
      .map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value] as const)
      .filter(([name]) => name in FuseV1Options);
    expect(said).toHaveLength(8);
    for (const [name, value] of said) expect(fuses[FuseV1Options[name as keyof typeof FuseV1Options]], name).toBe(value);
  });

  describe('burnt into a program', () => {
    /** Where Electron's program holds its fuses: this mark, a version, their number, one byte for each. */
    const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
    const folder = mkdtempSync(join(tmpdir(), 'fuses-'));

    function programWith(fuseCount: number): string {
      const path = join(folder, `electron-${fuseCount}`);
      const wire = Buffer.concat([Buffer.from(MARK), Buffer.from([1, fuseCount]), Buffer.alloc(fuseCount, '1')]);
      writeFileSync(path, Buffer.concat([Buffer.alloc(5_000, 7), wire, Buffer.alloc(5_000, 7)]));
      return path;
    }

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    test('the fuses read back as decided', async () => {
      const decided = await decidedFuses();
      const path = programWith(9);
      await flipFuses(path, decided as unknown as FuseConfig);
      const wire = (await getCurrentFuseWire(path)) as unknown as Readonly<Record<number, FuseState>>;
      for (let fuse = 0; fuse < 9; fuse += 1) {
        expect(wire[fuse], FuseV1Options[fuse]).toBe(decided[fuse] === true ? FuseState.ENABLE : FuseState.DISABLE);
      }
    });

    test('an Electron with a fuse nobody decided about is not packaged', async () => {
      await expect(flipFuses(programWith(10), (await decidedFuses()) as unknown as FuseConfig)).rejects.toThrow(/strictlyRequireAllFuses/);
    });
  });

  test('no update channel, no node_modules, one archive', () => {
    expect(builder).toMatch(/^publish: null$/m);
    expect(builder).toMatch(/^asar: true$/m);
    expect(builder).toContain('"!node_modules/**"');
  });

  test('Electron is of a major version that is still supported', () => {
    const manifest = JSON.parse(readFileSync(`${root}node_modules/electron/package.json`, 'utf8')) as { readonly version: string };
    expect(Number(manifest.version.split('.')[0])).toBeGreaterThanOrEqual(45);
  });
});
