import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOwnServer, startWindowServer } from '../../build/host/window-server.ts';
import type { WindowServer } from '../../build/host/window-server.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

let root = '';
let server: WindowServer;

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    plainRequest({ host: '127.0.0.1', port: server.port, path, headers, method }, (reply) => {
      let text = '';
      reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
      reply.on('end', () => {
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text });
      });
    })
      .once('error', reject)
      .end();
  });
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'window-server-'));
  writeFileSync(join(root, 'index.html'), '<meta nonce="__CSP_NONCE__">page');
  server = await startWindowServer(root, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the loopback host', () => {
  test('serves the page under the policy', async () => {
    const reply = await ask('/?from=start#x');
    expect(reply.status).toBe(200);
    expect(reply.text).toMatch(/nonce="[\w-]{24}">page/);
    expect(reply.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil:PORT', 'evil:PORT', '[::1]:PORT', '0.0.0.0:PORT', 'localhost', 'localhost.:PORT', '2130706433:PORT', '127.1:PORT', 'user@127.0.0.1:PORT'])(
    'refuses the name %s',
    async (host) => {
      const reply = await ask('/', { host: host.replace('PORT', String(server.port)) });
      expect(reply.status).toBe(421);
      expect(reply.text).not.toContain('page');
    },
  );

  test('sends localhost to the one origin the data belongs to', async () => {
    const reply = await ask('/?x=1', { host: `localhost:${server.port}` });
    expect([reply.status, reply.headers['location']]).toEqual([308, `http://127.0.0.1:${server.port}/?x=1`]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/', {}, method)).status).toBe(405);
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '//evil/', 'http://evil/', '/..%5cpackage.json', '*'])('finds nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('listens on the loopback address alone', async () => {
    const outer = Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter((net) => !net.internal && net.family === 'IPv4');
    for (const { address } of outer) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ host: address, port: server.port, timeout: 2_000 });
        socket.once('connect', () => { socket.destroy(); resolve('connected'); });
        socket.once('error', () => { resolve('refused'); });
        socket.once('timeout', () => { socket.destroy(); resolve('refused'); });
      });
      expect(outcome, address).toBe('refused');
    }
    expect(server.address).toBe(`http://127.0.0.1:${server.port}/`);
  });

  test('a port that is taken is told, and an own host is known from a stranger', async () => {
    await expect(startWindowServer(root, server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await isOwnServer(server.port)).toBe(true);
    expect(await isOwnServer(1)).toBe(false);
  });
});
