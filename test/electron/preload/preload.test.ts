import { describe, expect, test, vi } from 'vitest';
import { DESKTOP_API_KEY, desktopRequests } from '#shared/contracts/desktop-api.ts';
import { contextBridge, exposed, ipcRenderer, tellWindow } from '#test/support/electron-stand-in/electron.ts';

vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'));

describe('the bridge', () => {
  test('puts named functions into the window and nothing else', async () => {
    await import('#electron/preload/index.ts');
    expect(contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
    const api = exposed.get(DESKTOP_API_KEY) as Record<string, (request?: unknown) => Promise<unknown>>;
    expect(Object.keys(api).toSorted()).toEqual(
      ['forgetPickedFiles', 'onCommand', 'pickFiles', 'printPdf', 'readPickedFile', 'readSentinel', 'saveFile', 'showMenu', 'writeSentinel'],
    );
    for (const [name, call] of Object.entries(api)) {
      expect(typeof call).toBe('function');
      if (name === 'onCommand') continue;
      expect(await call({ any: 'thing' })).toBe('answered');
    }
    const asked = ipcRenderer.invoke.mock.calls.map(([channel]) => channel);
    expect(asked.toSorted()).toEqual(Object.keys(desktopRequests).toSorted());
  });

  test('hands on one argument and never an event', async () => {
    const api = exposed.get(DESKTOP_API_KEY) as Record<string, (...parts: readonly unknown[]) => Promise<unknown>>;
    ipcRenderer.invoke.mockClear();
    await api['saveFile']?.({ suggestedName: 'a' }, 'second', 'third');
    expect(ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('file:save', { suggestedName: 'a' });
  });

  test('hands on the id of a chosen command, never the event, and stops when asked', () => {
    const api = exposed.get(DESKTOP_API_KEY) as { readonly onCommand: (listener: (...parts: readonly unknown[]) => void) => () => void };
    const heard: (readonly unknown[])[] = [];
    const stop = api.onCommand((...parts) => heard.push(parts));
    tellWindow('command:run', 'go.audits');
    tellWindow('command:run', { not: 'an id' });
    expect(heard).toEqual([['go.audits']]);
    stop();
    tellWindow('command:run', 'go.audits');
    expect(heard).toHaveLength(1);
  });
});
