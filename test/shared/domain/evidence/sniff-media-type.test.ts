import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniffMediaType } from '#shared/domain/evidence/sniff-media-type.ts';
import { guessTextEncoding } from '#shared/domain/evidence/sniff-text.ts';
import { previewKindOf, thumbnailSourceOf } from '#shared/domain/evidence/preview-kind.ts';

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('sniffing media types', () => {
  it.each([
    ['\xff\xd8\xff\xe1', 'photo.jpg', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'x.jpg', 'image/png'],
    ['GIF89a\x01\x00', 'x', 'image/gif'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'x', 'image/webp'],
    ['RIFF\x10\x00\x00\x00WAVEfmt ', 'x', 'audio/wav'],
    ['BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00', 'x', 'image/bmp'],
    ['\x00\x00\x00\x18ftypheic\x00\x00\x00\x00', 'IMG_1.HEIC', 'image/heic'],
    ['\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic', 'IMG_1', 'image/heic'],
    ['\x00\x00\x00\x18ftypavif\x00\x00\x00\x00', 'x', 'image/avif'],
    ['\x00\x00\x00\x18ftypisom\x00\x00\x02\x00', 'x.jpg', 'video/mp4'],
    ['%PDF-1.7\n', 'x', 'application/pdf'],
    ['\r\n\r\n%PDF-1.4\n', 'scan.pdf', 'application/pdf'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00', 'old.xls', 'application/vnd.ms-excel'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00', 'mail.msg', 'application/vnd.ms-outlook'],
    ['MZ\x90\x00\x03\x00\x00\x00', 'photo.jpg', 'application/vnd.microsoft.portable-executable'],
    ['MZ-4471 is our client number', 'note.txt', 'text/plain'],
    ['BM means benchmark here, in full', 'note.txt', 'text/plain'],
    ['hello', 'note.txt', 'text/plain'],
    ['hello', 'photo.png', 'text/plain'],
    ['a;b\n1;2\n', 'list.CSV', 'text/csv'],
    ['{"a":1}', 'data.json', 'application/json'],
    ['<!doctype html><p>', 'note.txt', 'text/html'],
    ['<script>alert(1)</script>', 'photo.png', 'text/html'],
    ['hello', 'page.html', 'text/html'],
    ['<?xml version="1.0"?><svg xmlns="x">', 'logo.png', 'image/svg+xml'],
    ['\xef\xbb\xbf  <svg/onload=1 >', 'x', 'text/plain'],
    ['\x01\x02\x03\x04', 'x.txt', 'application/octet-stream'],
    ['\x00\x00\x00\x00', 'x.png', 'application/octet-stream'],
  ])('takes %j named %s for %s', (head, name, expected) => {
    expect(sniffMediaType(bytes(head), name)).toBe(expected);
  });

  it('tells Office files from plain zip files by what is inside', () => {
    const workbook = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });
    const document = zipSync({ 'word/document.xml': strToU8('<w/>') });
    const plain = zipSync({ 'readme.txt': strToU8('hello') });
    expect(sniffMediaType(workbook, 'x')).toBe(XLSX);
    expect(sniffMediaType(document, 'x.xlsx')).toContain('wordprocessingml');
    expect(sniffMediaType(plain, 'x.xlsx')).toBe('application/zip');
    const sheet = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] });
    expect(sniffMediaType(sheet, 'x')).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it('never lets the name turn other bytes into something that is rendered', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.jpg', 'a.png', 'a.pdf', 'a.svg', 'a.gif', 'a.html'),
        (head, name) => {
          const kind = previewKindOf(sniffMediaType(head, name));
          const kindWithoutName = previewKindOf(sniffMediaType(head, 'unnamed'));
          expect(kind).toBe(kindWithoutName);
        },
      ),
    );
  });
});

describe('text encodings', () => {
  it.each([
    ['Gr\xc3\xbc\xc3\x9fe', 'utf-8'],
    ['Gr\xfc\xdfe', 'windows-1252'],
    ['\xff\xfeH\x00i\x00', 'utf-16le'],
    ['H\x00e\x00l\x00l\x00o\x00', 'utf-16le'],
    ['\x00H\x00e\x00l\x00l\x00o', 'utf-16be'],
    ['cut in the middle \xe2\x82', 'utf-8'],
  ])('reads %j as %s', (head, expected) => {
    expect(guessTextEncoding(bytes(head))).toBe(expected);
  });

  it('reads any text written as UTF-8 as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const printable = text.replace(/\p{Cc}/gu, '');
        expect(guessTextEncoding(new TextEncoder().encode(printable))).toBe('utf-8');
      }),
    );
  });
});

describe('previews', () => {
  it('shows pictures, PDF and text, and nothing it cannot show safely', () => {
    expect(previewKindOf('image/jpeg')).toBe('image');
    expect(previewKindOf('image/svg+xml')).toBe('vector');
    expect(previewKindOf('application/pdf')).toBe('pdf');
    expect(previewKindOf('text/html')).toBe('text');
    expect(previewKindOf('application/json')).toBe('text');
    expect(previewKindOf('image/heic')).toBe('none');
    expect(previewKindOf(XLSX)).toBe('none');
  });

  it('makes small pictures of pictures and of the first page of a PDF', () => {
    expect(thumbnailSourceOf('image/png')).toBe('picture');
    expect(thumbnailSourceOf('application/pdf')).toBe('first-page');
    expect(thumbnailSourceOf('image/svg+xml')).toBeNull();
    expect(thumbnailSourceOf('text/html')).toBeNull();
  });
});
