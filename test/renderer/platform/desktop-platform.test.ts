import { describe, expect, test, vi } from 'vitest';
import type { DesktopApi } from '#shared/contracts/desktop-api.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { desktopPlatform } from '#renderer/platform/desktop.ts';

function shellWith(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>, pieceSize: number): DesktopApi {
  return {
    pickFiles: () =>
      Promise.resolve(
        Object.entries(files).map(([name, bytes]) => ({ ticket: name, name, mediaType: 'text/plain', size: bytes.length })),
      ),
    readPickedFile: ({ ticket, offset }) =>
      Promise.resolve(files[ticket]?.slice(offset, offset + pieceSize) ?? new Uint8Array(0)),
    forgetPickedFiles: vi.fn(() => Promise.resolve(undefined)),
    saveFile: () => Promise.resolve({ ok: true, value: 'saved' }),
    readSentinel: () => Promise.resolve(null),
    writeSentinel: () => Promise.resolve(undefined),
    printPdf: () => Promise.resolve({ ok: true, value: 'cancelled' }),
    showMenu: () => Promise.resolve(undefined),
    onCommand: () => () => undefined,
  };
}

describe('the platform over the shell', () => {
  test('puts a picked file together from its pieces and gives the ticket back', async () => {
    const bytes = new Uint8Array(1000).map((_, index) => index % 251);
    const api = shellWith({ 'a.txt': bytes, 'empty.txt': new Uint8Array(0) }, 64);
    const picked = await desktopPlatform(api).pickFiles({ endings: [], isMultiple: true });
    expect(picked.map(({ name }) => name)).toEqual(['a.txt', 'empty.txt']);
    expect(new Uint8Array((await picked[0]?.bytes.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
    expect(picked[1]?.bytes.size).toBe(0);
    expect(api.forgetPickedFiles).toHaveBeenCalledExactlyOnceWith({ tickets: ['a.txt', 'empty.txt'] });
  });

  test('a file that shrank while it was read is refused, and its ticket given back all the same', async () => {
    const api: DesktopApi = {
      ...shellWith({ 'a.txt': new Uint8Array(10) }, 4),
      readPickedFile: ({ offset }) => Promise.resolve(new Uint8Array(offset === 0 ? 4 : 0)),
    };
    await expect(desktopPlatform(api).pickFiles({ endings: [], isMultiple: false })).rejects.toThrow('became shorter');
    expect(api.forgetPickedFiles).toHaveBeenCalledOnce();
  });

  test('hands over name and bytes for saving, and nothing the shell did not ask for', async () => {
    const saveFile = vi.fn<DesktopApi['saveFile']>(() => Promise.resolve({ ok: true, value: 'cancelled' }));
    const platform = desktopPlatform({ ...shellWith({}, 1), saveFile });
    const bytes = new Uint8Array([1]);
    expect(await platform.saveFile({ suggestedName: 'a.xlsx', mediaType: 'x/y', bytes })).toEqual({ ok: true, value: 'cancelled' });
    expect(saveFile).toHaveBeenCalledExactlyOnceWith({ suggestedName: 'a.xlsx', bytes });
  });
});

describe('the menu over the shell', () => {
  test('shows what it is given, hears command ids and nothing that is none, and stops when asked', async () => {
    const showMenu = vi.fn<DesktopApi['showMenu']>(() => Promise.resolve(undefined));
    let tell: (id: string) => void = () => undefined;
    const stop = vi.fn();
    const { menu } = desktopPlatform({
      ...shellWith({}, 1),
      showMenu,
      onCommand: (listener) => {
        tell = listener;
        return stop;
      },
    });
    await menu?.show({ groups: [] });
    expect(showMenu).toHaveBeenCalledExactlyOnceWith({ groups: [] });
    const heard: string[] = [];
    const end = menu?.onCommand((id) => heard.push(id));
    tell('checklist.grade.minor-nc');
    tell('no id, but a <sentence>');
    tell('');
    expect(heard).toEqual(['checklist.grade.minor-nc']);
    end?.();
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe('createPlatform', () => {
  test('takes the browser where there is no shell, and the shell where its bridge is', () => {
    expect(createPlatform().kind).toBe('browser');
    Object.defineProperty(window, 'workbench', { value: shellWith({}, 1), configurable: true });
    try {
      expect(createPlatform().kind).toBe('desktop');
    } finally {
      Reflect.deleteProperty(window, 'workbench');
    }
  });
});
