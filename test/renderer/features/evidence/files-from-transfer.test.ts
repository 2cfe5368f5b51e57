import { describe, expect, it } from 'vitest';
import { endingLabel, filesFromClipboard, filesFromDrop, pastedName } from '#renderer/features/evidence/files-from-transfer.ts';

const AT = new Date(2026, 1, 24, 10, 32);

function transferOf(...files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

describe('files from the clipboard', () => {
  it('names a bare picture by date and time', () => {
    expect(pastedName(AT, 'image/png', 1)).toBe('Pasted image 2026-02-24 10-32.png');
    const pasted = filesFromClipboard(transferOf(new File(['x'], 'image.png', { type: 'image/png' })), AT);
    expect(pasted).toMatchObject([{ name: 'Pasted image 2026-02-24 10-32.png', origin: 'clipboard' }]);
  });

  it('numbers several bare pictures', () => {
    const image = () => new File(['x'], 'image.png', { type: 'image/png' });
    const names = filesFromClipboard(transferOf(image(), image()), AT).map(({ name }) => name);
    expect(names).toEqual(['Pasted image 2026-02-24 10-32.png', 'Pasted image 2026-02-24 10-32 (2).png']);
  });

  it('keeps the name of a file that was copied as a file', () => {
    const pasted = filesFromClipboard(transferOf(new File(['x'], 'IMG_2031.jpg', { type: 'image/jpeg' })), AT);
    expect(pasted).toMatchObject([{ name: 'IMG_2031.jpg', origin: 'drop' }]);
  });

  it('finds nothing in text', () => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'hello');
    expect(filesFromClipboard(transfer, AT)).toEqual([]);
    expect(filesFromClipboard(null, AT)).toEqual([]);
  });
});

describe('files let fall', () => {
  it('come with their names', () => {
    const { files, folders } = filesFromDrop(transferOf(new File(['x'], 'a.txt'), new File(['y'], 'b.txt')));
    expect(files.map(({ name, origin }) => [name, origin])).toEqual([
      ['a.txt', 'drop'],
      ['b.txt', 'drop'],
    ]);
    expect(folders).toEqual([]);
  });
});

describe('the symbol of a file', () => {
  it('shows the ending in capitals', () => {
    expect(endingLabel('List.xlsx')).toBe('XLSX');
    expect(endingLabel('README')).toBe('');
  });
});
