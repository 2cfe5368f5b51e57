import { afterEach, describe, expect, test } from 'vitest';
import { browserPlatform } from '#renderer/platform/browser.ts';

const note = { databaseId: 'd', schemaVersion: 1, entries: 3, head: 'h', writtenAt: '2026-02-23T09:00:00.000Z' };

function openInput(): HTMLInputElement {
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no file input');
  return input;
}

afterEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

describe('the platform in a browser', () => {
  test('picks files through the dialog of the browser', async () => {
    const picking = browserPlatform().pickFiles({ endings: ['xlsx', 'xlsm'], isMultiple: true });
    const input = openInput();
    expect(input.accept).toBe('.xlsx,.xlsm');
    expect(input.multiple).toBe(true);
    const chosen = new DataTransfer();
    chosen.items.add(new File(['one'], 'Plan.xlsx'));
    chosen.items.add(new File(['two'], 'Findings.xlsx', { type: 'application/zip' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    const picked = await picking;
    expect(picked.map(({ name }) => name)).toEqual(['Plan.xlsx', 'Findings.xlsx']);
    expect(await picked[0]?.bytes.text()).toBe('one');
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  test('picks nothing when the dialog is closed', async () => {
    const picking = browserPlatform().pickFiles({ endings: [], isMultiple: false });
    openInput().dispatchEvent(new Event('cancel'));
    expect(await picking).toEqual([]);
  });

  test('saves a file as a download under its name, with its bytes', async () => {
    const clicked = new Promise<HTMLAnchorElement>((resolve) => {
      document.addEventListener(
        'click',
        (event) => {
          event.preventDefault();
          if (event.target instanceof HTMLAnchorElement) resolve(event.target);
        },
        { once: true },
      );
    });
    const outcome = browserPlatform().saveFile({
      suggestedName: 'IA-2026-03.xlsx',
      mediaType: 'application/zip',
      bytes: new Uint8Array([1, 2, 3]),
    });
    const link = await clicked;
    expect(link.download).toBe('IA-2026-03.xlsx');
    const blob = await (await fetch(link.href)).blob();
    expect([blob.type, blob.size]).toEqual(['application/zip', 3]);
    expect(await outcome).toEqual({ ok: true, value: 'saved' });
    expect(document.querySelector('a')).toBeNull();
  });

  test('keeps the note about the database beside the database', async () => {
    const platform = browserPlatform();
    expect(await platform.readSentinel()).toBeNull();
    await platform.writeSentinel(note);
    expect(await browserPlatform().readSentinel()).toEqual(note);
  });

  test('does not take a damaged note for none', async () => {
    localStorage.setItem('luminous-audit.sentinel', '{"databaseId":');
    await expect(browserPlatform().readSentinel()).rejects.toThrow();
  });

  test('says so when the browser keeps nothing', async () => {
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    await expect(browserPlatform(refusing).writeSentinel(note)).rejects.toThrow('full');
  });
});
