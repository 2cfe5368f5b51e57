import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { desktopRequests } from '#shared/contracts/desktop-api.ts';
import type { DesktopChannel } from '#shared/contracts/desktop-api.ts';
import { registerHandlers } from '#electron/ipc/register.ts';
import type { DesktopHandlers } from '#electron/ipc/register.ts';
import { channels, forgetEverything, ipcMain } from '#test/support/electron-stand-in/electron.ts';

vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'));

const names = Object.keys(desktopRequests) as DesktopChannel[];
const sentinel = { databaseId: 'd', schemaVersion: 1, entries: 2, head: 'h', writtenAt: '2026-01-01T00:00:00.000Z' };

const goodRequests: Readonly<Record<DesktopChannel, unknown>> = {
  'file:pick': { endings: ['xlsx', 'xlsm'], isMultiple: true },
  'file:read-picked': { ticket: '0190a6a0-0000-7000-8000-000000000000', offset: 0 },
  'file:forget-picked': { tickets: ['0190a6a0-0000-7000-8000-000000000000'] },
  'file:save': { suggestedName: 'report.xlsx', bytes: new Uint8Array([1, 2, 3]) },
  'report:print-pdf': { suggestedName: 'report.pdf' },
  'menu:show': { groups: [{ id: 'go', label: 'Go to', commands: [{ id: 'go.audits', label: 'Go to audits', shortcut: 'Alt+0' }] }] },
  'sentinel:read': undefined,
  'sentinel:write': sentinel,
};

const called = vi.fn<(channel: string, request: unknown) => void>();

const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    (request: unknown) => {
      called(name, request);
      return Promise.resolve('done');
    },
  ]),
) as unknown as DesktopHandlers;

const ourFrame = { url: 'app://workbench/index.html', parent: null, detached: false };
const ourEvent = { senderFrame: ourFrame, sender: { mainFrame: ourFrame } };

async function ask(channel: string, event: unknown, ...parts: readonly unknown[]): Promise<unknown> {
  const listener = channels.get(channel);
  if (listener === undefined) throw new Error(`no listener on ${channel}`);
  return listener(event, ...parts);
}

beforeEach(() => {
  forgetEverything();
  called.mockClear();
  registerHandlers(handlers);
});

describe('the register', () => {
  test('listens on the channels of the map and on no other', () => {
    expect([...channels.keys()].toSorted()).toEqual([...names].toSorted());
    expect(ipcMain.handle).toHaveBeenCalledTimes(names.length);
  });

  test.each(names)('%s: the window itself with a sound argument is served', async (name) => {
    expect(await ask(name, ourEvent, goodRequests[name])).toBe('done');
    expect(called).toHaveBeenCalledExactlyOnceWith(name, goodRequests[name]);
  });

  const strangers: readonly (readonly [who: string, event: unknown])[] = [
    ['a frame that is gone', { senderFrame: null, sender: { mainFrame: ourFrame } }],
    ['a detached frame', { senderFrame: { ...ourFrame, detached: true }, sender: { mainFrame: ourFrame } }],
    ['a frame inside the page', { senderFrame: { ...ourFrame, parent: ourFrame }, sender: { mainFrame: ourFrame } }],
    ['a frame that is not the top one', { senderFrame: { ...ourFrame }, sender: { mainFrame: ourFrame } }],
    ...['https://evil/', 'app://evil/', 'app://workbench.evil/', 'app://workbench@evil/', 'about:blank', 'data:text/html,x', 'blob:app://workbench/1', 'file:///index.html', ''].map(
      (url) => {
        const frame = { ...ourFrame, url };
        return [`a page at ${url === '' ? 'no address' : url}`, { senderFrame: frame, sender: { mainFrame: frame } }] as const;
      },
    ),
  ];

  test.each(strangers)('%s is refused on every channel', async (_who, event) => {
    for (const name of names) await expect(ask(name, event, goodRequests[name])).rejects.toThrow('refused');
    expect(called).not.toHaveBeenCalled();
  });

  test.each(names)('%s: a second argument is refused', async (name) => {
    await expect(ask(name, ourEvent, goodRequests[name], 'more')).rejects.toThrow('one argument');
    expect(called).not.toHaveBeenCalled();
  });

  const wrongShapes: readonly (readonly [DesktopChannel, unknown])[] = [
    ['file:pick', { endings: ['../x'], isMultiple: true }],
    ['file:pick', { endings: ['XLSX'], isMultiple: true }],
    ['file:pick', { endings: ['xlsx'], isMultiple: 'yes' }],
    ['file:pick', { endings: ['xlsx'], isMultiple: true, path: '/etc' }],
    ['file:read-picked', { ticket: '/etc/passwd', offset: 0 }],
    ['file:read-picked', { ticket: '0190a6a0-0000-7000-8000-000000000000', offset: -1 }],
    ['file:read-picked', { ticket: '0190a6a0-0000-7000-8000-000000000000', offset: 0.5 }],
    ['file:read-picked', { ticket: '0190a6a0-0000-7000-8000-000000000000', offset: Number.NaN }],
    ['file:save', { suggestedName: '', bytes: new Uint8Array(1) }],
    ['file:save', { suggestedName: 'x'.repeat(256), bytes: new Uint8Array(1) }],
    ['file:save', { suggestedName: 'a.xlsx', bytes: [1, 2, 3] }],
    ['file:save', { suggestedName: 'a.xlsx', bytes: 'text' }],
    ['file:save', { suggestedName: 'a.xlsx', bytes: new Uint8Array(1), path: '/tmp/a' }],
    ['sentinel:read', {}],
    ['sentinel:read', null],
    ['sentinel:write', { ...sentinel, entries: '2' }],
    ['sentinel:write', { ...sentinel, extra: 1 }],
    ['sentinel:write', undefined],
  ];

  test.each(wrongShapes)('%s refuses %j', async (name, request) => {
    await expect(ask(name, ourEvent, request)).rejects.toThrow('wrong shape');
    expect(called).not.toHaveBeenCalled();
  });

  test('10,000 arbitrary arguments: a handler sees only what its schema describes', async () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true });
    const channel = fc.constantFrom(...names.filter((name) => name !== 'sentinel:read'));
    await fc.assert(
      fc.asyncProperty(channel, anything, async (name, request) => {
        called.mockClear();
        await ask(name, ourEvent, request).catch(() => undefined);
        if (called.mock.calls.length === 0) return;
        expect(desktopRequests[name].safeParse(request).success).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test('10,000 sound arguments with one part replaced: nothing of another shape gets through', async () => {
    const spoilt = fc.constantFrom(...names.filter((name) => name !== 'sentinel:read')).chain((name) => {
      const good = goodRequests[name] as Record<string, unknown>;
      return fc.record({ name: fc.constant(name), key: fc.constantFrom(...Object.keys(good), '__proto__', 'path'), value: fc.anything() });
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ name, key, value }) => {
        called.mockClear();
        const request = { ...(goodRequests[name] as Record<string, unknown>) };
        Object.defineProperty(request, key, { value, enumerable: true, configurable: true, writable: true });
        await ask(name, ourEvent, request).catch(() => undefined);
        for (const [, seen] of called.mock.calls) {
          expect(desktopRequests[name].safeParse(seen).success).toBe(true);
          expect(Object.keys(seen as object).toSorted()).toEqual(Object.keys(goodRequests[name] as object).toSorted());
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
