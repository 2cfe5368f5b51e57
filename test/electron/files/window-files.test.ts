import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerWindowRequest } from '#electron/files/answer-window-request.ts';
import { readWindowFile } from '#electron/files/window-files.ts';

let folder = '';
let root = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-files-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-evil'));
  writeFileSync(join(root, 'index.html'), '<meta nonce="__CSP_NONCE__"><p>page</p>');
  writeFileSync(join(root, 'assets', 'index-1a.js'), 'script');
  writeFileSync(join(root, 'assets', 'with space.css'), 'style');
  writeFileSync(join(root, 'assets', 'note.txt'), 'not part of the window');
  writeFileSync(join(root, '.hidden.js'), 'hidden');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'renderer-evil', 'secret.js'), 'secret');
  if (process.platform !== 'win32') {
    symlinkSync(join(folder, 'secret.js'), join(root, 'assets', 'link.js'));
    symlinkSync(folder, join(root, 'assets', 'up'));
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const outside = [
  '',
  'index.html',
  'http://evil/index.html',
  '//index.html',
  '/../secret.js',
  '/assets/../../secret.js',
  '/./index.html',
  '/assets/./index-1a.js',
  '/assets//index-1a.js',
  '/..%2fsecret.js',
  '/..%2Fsecret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/.%2e/secret.js',
  '/%252e%252e/secret.js',
  '/..%5csecret.js',
  '/..\\secret.js',
  '/assets\\index-1a.js',
  '/assets%5cindex-1a.js',
  '/%5c%5cserver%5cshare%5cx.js',
  '/..%c0%afsecret.js',
  '/%c0%ae%c0%ae/secret.js',
  '/%',
  '/%zz.js',
  '/index.html%00',
  '/index.html%00.js',
  '/secret.js%00.html',
  '/assets/index-1a.js.',
  '/assets/index-1a.js%20',
  '/assets/index-1a.js::$DATA',
  '/assets/index-1a.js:stream.js',
  '/C:/Windows/win.js',
  '/C%3A/Windows/win.js',
  '/c:secret.js',
  '/etc/passwd',
  '/.hidden.js',
  '/assets',
  '/assets/',
  '/assets/note.txt',
  '/assets/absent.js',
  '/assets/link.js',
  '/assets/up/secret.js',
  '/assets/up/renderer-evil/secret.js',
  '/index.html/',
  '/index.html/x.js',
  '/~/secret.js',
  '/*.js',
  '/assets/index-1a.js;.html',
  '/assets/\nindex-1a.js',
  '/\u2025/secret.js',
  '/\uff0e\uff0e/secret.js',
];

describe('the files of the window', () => {
  test.each(outside)('%j is not one of them', async (path) => {
    expect(await readWindowFile(root, path)).toBeNull();
    expect((await answerWindowRequest(root, 'GET', path)).status).toBe(404);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/index-1a.js', 'text/javascript; charset=utf-8'],
    ['/assets/with%20space.css', 'text/css; charset=utf-8'],
  ])('%s is served as %s', async (path, type) => {
    expect((await readWindowFile(root, path))?.contentType).toBe(type);
  });

  test('no address at all reaches the secret beside them', async () => {
    const piece = fc.constantFrom('/', '..', '.', '%2e', '%2f', '%5c', '\\', 'assets', 'up', 'secret.js', 'renderer-evil', '%00', ':', '%25');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const file = await readWindowFile(root, `/${pieces.join('')}`);
        expect(file === null ? '' : new TextDecoder().decode(file.bytes)).not.toContain('secret');
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('an answer to the window', () => {
  test('carries the policy, and the page the nonce of that policy', async () => {
    const { headers, body } = await answerWindowRequest(root, 'GET', '/');
    const nonce = /'nonce-([\w-]+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
    expect(nonce).toHaveLength(24);
    expect(new TextDecoder().decode(body)).toBe(`<meta nonce="${nonce ?? ''}"><p>page</p>`);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('has the policy even when nothing was found', async () => {
    const { headers } = await answerWindowRequest(root, 'GET', '/absent.js');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('has another nonce each time', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => answerWindowRequest(root, 'GET', '/')));
    expect(new Set(answers.map(({ headers }) => headers['content-security-policy'])).size).toBe(200);
  });

  test('to HEAD is without a body, and tells the length', async () => {
    const { body, headers } = await answerWindowRequest(root, 'HEAD', '/assets/index-1a.js');
    expect(body).toHaveLength(0);
    expect(headers['content-length']).toBe('6');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get', ''])('refuses %j', async (method) => {
    expect((await answerWindowRequest(root, method, '/')).status).toBe(405);
  });
});
