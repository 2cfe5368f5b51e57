import { request as plainRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { expect, test } from '../support/journey.ts';

function ask(port: number, path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    plainRequest({ host: '127.0.0.1', port, path, headers, method }, (reply) => {
      reply.resume();
      resolve(reply);
    })
      .once('error', reject)
      .end();
  });
}

test('the window opens under the strict policy and shows something', async ({ page }) => {
  const reply = await page.goto('/');
  expect(reply?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page.locator('#root')).not.toBeEmpty();
  // The style elements of the theme were let in by the nonce of this one response.
  const nonce = await page.locator('meta[property="csp-nonce"]').evaluate((meta: HTMLElement) => meta.nonce);
  expect(nonce).toMatch(/^[\w-]{20,}$/);
  expect(reply?.headers()['content-security-policy']).toContain(`'nonce-${nonce}'`);
});

test('each response has a nonce of its own', async ({ page }) => {
  const first = (await page.goto('/'))?.headers()['content-security-policy'];
  const second = (await page.reload())?.headers()['content-security-policy'];
  expect(first).not.toEqual(second);
});

test('a script that was not built in does not run', async ({ page, misdeeds }) => {
  misdeeds.expectTrouble(/script-src|Content Security Policy/);
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.name = "ran"';
    document.body.append(script);
  });
  expect(await page.evaluate(() => window.name)).toBe('');
});

test('a request that leaves the program is refused by the page itself', async ({ page, misdeeds }) => {
  misdeeds.expectTrouble(/connect-src|Content Security Policy|off the origin/);
  await page.goto('/');
  const outcome = await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'refused'));
  expect(outcome).toBe('refused');
});

test('the host answers for its own name only', async ({ workbench }) => {
  const { port } = workbench;
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, `[::1]:${port}`]) {
    expect((await ask(port, '/', { host })).statusCode, host).toBe(421);
  }
  expect((await ask(port, '/', { host: `127.0.0.1:${port}` })).statusCode).toBe(200);
  const other = await ask(port, '/', { host: `localhost:${port}` });
  expect(other.statusCode).toBe(308);
  expect(other.headers.location).toBe(`http://127.0.0.1:${port}/`);
});
