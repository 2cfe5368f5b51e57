import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHUNK_BYTES } from '#shared/contracts/desktop-api.ts';
import { fileHandlers } from '#electron/ipc/file-handlers.ts';
import { sentinelHandlers } from '#electron/ipc/sentinel-handlers.ts';
import { BrowserWindow, dialog, forgetEverything } from '#test/support/electron-stand-in/electron.ts';

vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'));

let folder = '';

beforeEach(() => {
  forgetEverything();
  folder = mkdtempSync(join(tmpdir(), 'file-handlers-'));
  new BrowserWindow({});
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('picking files', () => {
  test('gives tickets and names, never a path', async () => {
    const path = join(folder, 'Plan 2026.PDF');
    writeFileSync(path, 'content');
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [path] });
    const [picked] = await fileHandlers()['file:pick']({ endings: ['pdf'], isMultiple: false });
    expect(picked).toEqual({ ticket: expect.any(String) as string, name: 'Plan 2026.PDF', mediaType: 'application/pdf', size: 7 });
    expect(JSON.stringify(picked)).not.toContain(folder);
  });

  test('a closed dialog picks nothing', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await fileHandlers()['file:pick']({ endings: [], isMultiple: true })).toEqual([]);
  });

  test('a large file arrives whole, piece by piece', async () => {
    const path = join(folder, 'film.mp4');
    const content = Buffer.alloc(CHUNK_BYTES * 2 + 17, 7);
    content.write('end', CHUNK_BYTES * 2);
    writeFileSync(path, content);
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [path] });
    const handlers = fileHandlers();
    const [picked] = await handlers['file:pick']({ endings: [], isMultiple: false });
    const ticket = picked?.ticket ?? '';
    const pieces: Uint8Array[] = [];
    for (let offset = 0; ; ) {
      const piece = await handlers['file:read-picked']({ ticket, offset });
      if (piece.length === 0) break;
      pieces.push(piece);
      offset += piece.length;
    }
    expect(pieces).toHaveLength(3);
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
  });

  test('a ticket that was never given, or was given back, opens nothing', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'a');
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [path] });
    const handlers = fileHandlers();
    const [picked] = await handlers['file:pick']({ endings: [], isMultiple: false });
    const ticket = picked?.ticket ?? '';
    await handlers['file:forget-picked']({ tickets: [ticket] });
    await expect(handlers['file:read-picked']({ ticket, offset: 0 })).rejects.toThrow('not picked');
    await expect(handlers['file:read-picked']({ ticket: path, offset: 0 })).rejects.toThrow('not picked');
  });
});

describe('saving a file', () => {
  const bytes = new TextEncoder().encode('workbook');

  test('writes where the user said, and leaves nothing beside it', async () => {
    const path = join(folder, 'out.xlsx');
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path });
    expect(await fileHandlers()['file:save']({ suggestedName: 'out.xlsx', bytes })).toEqual({ ok: true, value: 'saved' });
    expect(readFileSync(path, 'utf8')).toBe('workbook');
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
  });

  test('a closed dialog is no trouble', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    expect(await fileHandlers()['file:save']({ suggestedName: 'out.xlsx', bytes })).toEqual({ ok: true, value: 'cancelled' });
  });

  test('a folder that cannot be written is told, with the reason', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'absent', 'out.xlsx') });
    const reply = await fileHandlers()['file:save']({ suggestedName: 'out.xlsx', bytes });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'not-written' } });
  });

  test.each(['../../etc/passwd', 'C:\\Windows\\x.exe', '/etc/passwd', 'a\u0000b.xlsx', '\u202Excod.exe'])(
    'the name %j reaches the dialog without folders or tricks',
    async (suggestedName) => {
      dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
      await fileHandlers()['file:save']({ suggestedName, bytes });
      const [, options] = dialog.showSaveDialog.mock.calls[0] as [unknown, { readonly defaultPath: string }];
      expect(options.defaultPath).not.toMatch(/[/\\\u0000:\u202e]|^\./u);
    },
  );
});

describe('the note about the database', () => {
  const note = { databaseId: 'd', schemaVersion: 1, entries: 0, head: '', writtenAt: '2026-01-01T00:00:00.000Z' };

  test('reads null before it was ever written', async () => {
    expect(await sentinelHandlers(folder)['sentinel:read'](undefined)).toBeNull();
  });

  test('reads what was written last, even when many were written at once', async () => {
    const handlers = sentinelHandlers(folder);
    await Promise.all(Array.from({ length: 30 }, (_, entries) => handlers['sentinel:write']({ ...note, entries })));
    expect(await handlers['sentinel:read'](undefined)).toEqual({ ...note, entries: 29 });
    expect(readdirSync(folder)).toEqual(['database-sentinel.json']);
  });

  test.each(['', '{', '{"databaseId":1}', 'null'])('a damaged note %j is not taken for none', async (text) => {
    writeFileSync(join(folder, 'database-sentinel.json'), text);
    await expect(sentinelHandlers(folder)['sentinel:read'](undefined)).rejects.toThrow();
  });
});
