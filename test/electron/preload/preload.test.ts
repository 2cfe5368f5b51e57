import { describe, expect, test, vi } from 'vitest';
import { DESKTOP_API_KEY, desktopRequests } from '#shared/contracts/desktop-api.ts';
import { contextBridge, exposed, ipcRenderer } from '#test/support/electron-stand-in/electron.ts';

vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'));

describe('the bridge', () => {
  test('puts named functions into the window and nothing else', async () => {
    await import('#electron/preload/index.ts');
    expect(contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
    const api = exposed.get(DESKTOP_API_KEY) as Record<string, (request?: unknown) => Promise<unknown>>;
    expect(Object.keys(api).toSorted()).toEqual(
      ['forgetPickedFiles', 'pickFiles', 'readPickedFile', 'readSentinel', 'saveFile', 'writeSentinel'],
    );
    for (const call of Object.values(api)) {
      expect(typeof call).toBe('function');
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
});
