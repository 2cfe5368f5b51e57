import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../build/renderer-vite.ts';

interface Start {
  readonly child: ChildProcess;
  /** All it has said so far. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  until(pattern: RegExp): Promise<void>;
}

const started: Start[] = [];
let folder = '';

function npmStart(parts: readonly string[], env: NodeJS.ProcessEnv = {}): Start {
  const child = spawn(process.execPath, ['--import', 'tsx', 'build/start.ts', ...parts], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LUMINOUS_DATA: folder, ELECTRON_MIRROR: 'http://127.0.0.1:9/', ...env },
  });
  let said = '';
  const collect = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const start: Start = {
    child,
    said: () => said,
    ended: new Promise((resolve) => {
      child.once('exit', resolve);
    }),
    until: async (pattern) => {
      await expect.poll(() => pattern.test(said) || child.exitCode !== null, { timeout: 60_000 }).toBe(true);
      expect(said).toMatch(pattern);
    },
  };
  started.push(start);
  return start;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luminous-start-'));
});

test.afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

test('the forced host prints its address, serves the window and ends cleanly on Ctrl+C', async () => {
  const port = await freePort();
  const start = npmStart(['--browser', '--no-open', '--port', String(port)]);
  await start.until(/Press Ctrl\+C/);
  expect(start.said()).toContain(`The workbench is at http://127.0.0.1:${port}/`);
  const reply = await fetch(`http://127.0.0.1:${port}/`);
  expect(await reply.text()).toContain('<title>Luminous Audit</title>');
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  start.child.kill('SIGINT');
  const code = await start.ended;
  if (process.platform !== 'win32') expect(code).toBe(0);
});

test('a second start finds the first one running and leaves it alone', async () => {
  const port = await freePort();
  const first = npmStart(['--browser', '--no-open', '--port', String(port)]);
  await first.until(/Press Ctrl\+C/);
  const second = npmStart(['--browser', '--no-open', '--port', String(port)]);
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain('already running');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});

test('a port taken by a stranger is explained, and no other port is used in its place', async () => {
  const stranger = createServer((_request, response) => response.end('other'));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const { port } = stranger.address() as AddressInfo;
  const start = npmStart(['--browser', '--no-open', '--port', String(port)]);
  expect(await start.ended).toBe(1);
  expect(start.said()).toContain(`Port ${port} is in use by another program`);
  expect(start.said()).not.toMatch(/\n\s+at |The workbench is at/);
  stranger.close();
});

test('a word it does not know is answered with the words it knows', async () => {
  const start = npmStart(['--brwoser']);
  expect(await start.ended).toBe(1);
  expect(start.said()).toContain('npm start -- --browser');
  expect(start.said()).not.toMatch(/\n\s+at /);
});

test('a browser that is not there is named in one line', async () => {
  const start = npmStart(['--browser'], { LUMINOUS_BROWSER: join(folder, 'absent') });
  expect(await start.ended).toBe(1);
  expect(start.said()).toContain('LUMINOUS_BROWSER names');
  expect(start.said()).not.toMatch(/\n\s+at /);
});

test('the browser window is an app window on a profile of its own, and closing it ends the host', async () => {
  test.setTimeout(120_000);
  // A stand-in browser: it notes how it was called and stays open for a while, as a window would.
  const script = join(folder, 'browser.mjs');
  writeFileSync(script, `import { renameSync, writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(folder, 'called.part'))}, JSON.stringify(process.argv.slice(2)));\nrenameSync(${JSON.stringify(join(folder, 'called.part'))}, ${JSON.stringify(join(folder, 'called.json'))});\nsetTimeout(() => {}, 6_000);\n`);
  const isWindows = process.platform === 'win32';
  const browser = join(folder, isWindows ? 'my-browser.cmd' : 'my-browser');
  writeFileSync(browser, isWindows ? `@"${process.execPath}" "${script}" %*\r\n` : `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(browser, 0o755);
  // Windows starts no .cmd without a shell; there the rest is seen by the tests of its parts.
  if (isWindows) return;

  const port = await freePort();
  const start = npmStart(['--browser', '--port', String(port)], { LUMINOUS_BROWSER: browser, DISPLAY: ':99' });
  await start.until(/Close its window/);
  await expect.poll(() => existsSync(join(folder, 'called.json')), { timeout: 30_000 }).toBe(true);
  const called = JSON.parse(readFileSync(join(folder, 'called.json'), 'utf8')) as readonly string[];
  expect(called).toContain(`--app=http://127.0.0.1:${port}/`);
  expect(called).toContain(`--user-data-dir=${join(folder, 'profile-my-browser')}`);
  expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({ window: 'browser', executable: browser });
  expect(await start.ended).toBe(0);
});
