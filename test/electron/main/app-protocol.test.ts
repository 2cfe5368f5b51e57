import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { appRequestHandler } from '#electron/main/app-protocol.ts';

vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'));

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'app-protocol-'));
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function get(url: string, method = 'GET'): Promise<Response> {
  return appRequestHandler(root)({ url, method } as Request);
}

describe('app://workbench', () => {
  test.each(['app://workbench/', 'app://workbench', 'app://workbench/index.html', 'app://workbench/index.html?x#/audits'])(
    '%s gives the page under the policy',
    async (url) => {
      const reply = await get(url);
      expect(reply.status).toBe(200);
      expect(await reply.text()).toBe('<p>page</p>');
      expect(reply.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    },
  );

  test.each(['app://evil/index.html', 'app://workbench.evil/index.html', 'app://workbench:1/index.html', 'file:///index.html', 'nonsense'])(
    '%s gives nothing',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );

  test('HEAD has headers and no body; anything else is refused', async () => {
    const head = await get('app://workbench/', 'HEAD');
    expect([head.status, head.body]).toEqual([200, null]);
    expect((await get('app://workbench/', 'POST')).status).toBe(405);
  });
});
