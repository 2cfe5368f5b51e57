import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Session } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { installPermissionHandlers, isPermissionAllowed } from '#electron/main/permissions.ts';
import { FakeSession } from '#test/support/electron-stand-in/electron.ts';

/** Every name the installed Electron knows, read from its typings, so that a new one is tested when it comes. */
function permissionNames(): readonly string[] {
  const typings = readFileSync(fileURLToPath(new URL('../../../node_modules/electron/electron.d.ts', import.meta.url)), 'utf8');
  const lines = [...typings.matchAll(/setPermission(?:Request|Check)Handler\(handler: .*permission: ([^,]+),/g)];
  return [...new Set(lines.flatMap((line) => [...(line[1] ?? '').matchAll(/'([^']+)'/g)].map((name) => name[1] ?? '')))];
}

const names = permissionNames();
const allowed = ['persistent-storage', 'clipboard-sanitized-write'];
const page = 'app://workbench/index.html';

type RequestHandler = (contents: unknown, permission: string, grant: (is: boolean) => void, details: { isMainFrame: boolean; requestingUrl: string }) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: { isMainFrame: boolean }) => boolean;

let session = new FakeSession();

function asked(permission: string, requestingUrl: string, isMainFrame: boolean): boolean {
  const handler = session.setPermissionRequestHandler.mock.calls[0]?.[0] as RequestHandler;
  const grant = vi.fn<(is: boolean) => void>();
  handler(null, permission, grant, { isMainFrame, requestingUrl });
  return grant.mock.calls[0]?.[0] ?? true;
}

function lookedUp(permission: string, origin: string, isMainFrame: boolean): boolean {
  const handler = session.setPermissionCheckHandler.mock.calls[0]?.[0] as CheckHandler;
  return handler(null, permission, origin, { isMainFrame });
}

beforeEach(() => {
  session = new FakeSession();
  installPermissionHandlers(session as unknown as Session);
});

describe('permissions', () => {
  test('all names of this Electron were found', () => {
    expect(names.length).toBeGreaterThanOrEqual(46);
    expect(names).toEqual(expect.arrayContaining([...allowed, 'fileSystem', 'local-network-access', 'openExternal', 'media']));
  });

  test.each(names)('%s: granted to the window only if the workbench uses it', (name) => {
    expect(asked(name, page, true)).toBe(allowed.includes(name));
    expect(lookedUp(name, 'app://workbench/', true)).toBe(allowed.includes(name));
  });

  test.each(names)('%s: never for another origin, and never for a frame inside the page', (name) => {
    for (const url of ['https://evil/', 'app://evil/', 'app://workbench.evil/', 'app://workbench@evil/', 'null', '', 'about:blank']) {
      expect(isPermissionAllowed(name, url)).toBe(false);
      expect(asked(name, url, true)).toBe(false);
      expect(lookedUp(name, url, true)).toBe(false);
    }
    expect(asked(name, page, false)).toBe(false);
    expect(lookedUp(name, page, false)).toBe(false);
  });

  test('a name that does not exist yet is denied', () => {
    expect(asked('mind-reading', page, true)).toBe(false);
  });

  test('no device, no screen recording, no pairing', () => {
    const device = session.setDevicePermissionHandler.mock.calls[0]?.[0] as (details: unknown) => boolean;
    expect(device({ deviceType: 'usb', origin: page })).toBe(false);
    const media = session.setDisplayMediaRequestHandler.mock.calls[0]?.[0] as (request: unknown, answer: (streams: unknown) => void) => void;
    const streams = vi.fn<(streams: unknown) => void>();
    media({}, streams);
    expect(streams).toHaveBeenCalledExactlyOnceWith(null);
    const pairing = session.setBluetoothPairingHandler.mock.calls[0]?.[0] as (details: unknown, answer: (reply: unknown) => void) => void;
    const reply = vi.fn<(reply: unknown) => void>();
    pairing({}, reply);
    expect(reply).toHaveBeenCalledExactlyOnceWith({ confirmed: false });
    const usb = session.setUSBProtectedClassesHandler.mock.calls[0]?.[0] as (details: unknown) => unknown;
    expect(usb({ protectedClasses: ['audio', 'hid'] })).toEqual(['audio', 'hid']);
  });
});
