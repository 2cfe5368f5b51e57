import type { OtherDocument, ReadProblem } from '../read-problem.ts';
import { describeCompoundFile, isCompoundFile } from './compound-file.ts';
import { isZip, packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** What a file is by its content: the name is a hint only where the content leaves room. */
export type FileKind =
  | { readonly kind: 'package' }
  | { readonly kind: 'text-table' }
  | { readonly kind: 'refused'; readonly problem: ReadProblem };

const MAGIC: readonly (readonly [readonly number[], OtherDocument])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
];

/** Looks at the bytes and says how to read the file, or why not. Throws `RefusedError` for a broken zip. */
export function detectFileKind(bytes: Uint8Array, fileName: string): FileKind {
  const refused = (problem: ReadProblem): FileKind => ({ kind: 'refused', problem });
  if (bytes.length === 0) return refused({ code: 'empty-file' });
  if (isOwnerFile(bytes, fileName)) return refused({ code: 'owner-file' });
  if (isCompoundFile(bytes)) return refused(describeCompoundFile(bytes));
  if (isZip(bytes)) return describeZip(bytes);
  for (const [magic, kind] of MAGIC) {
    if (magic.every((value, index) => bytes[index] === value)) return refused({ code: 'other-document', kind });
  }
  return describeText(bytes, fileName);
}

/** Excel keeps a 165-byte file named ~$… beside a workbook that somebody has open; it holds the person's name. */
function isOwnerFile(bytes: Uint8Array, fileName: string): boolean {
  if (fileName.startsWith('~$') || fileName.startsWith('.~lock.')) return true;
  const length = bytes[0] ?? 0;
  return bytes.length === 165 && length > 0 && length <= 54 && bytes[length + 1] === 0x20;
}

function describeZip(bytes: Uint8Array): FileKind {
  const entries = readZipDirectory(bytes);
  const paths = [...entries.keys()].map((path) => path.toLowerCase());
  const has = (start: string): boolean => paths.some((path) => path.startsWith(start));
  const refused = (problem: ReadProblem): FileKind => ({ kind: 'refused', problem });
  const mimetype = entries.get('mimetype');
  if (mimetype) {
    const media = asciiOf(bytes, mimetype);
    if (media.includes('opendocument.spreadsheet')) return refused({ code: 'open-document' });
    if (media.includes('opendocument')) return refused({ code: 'other-document', kind: 'open-document-text' });
  }
  if (has('xl/workbook.bin')) return refused({ code: 'binary-workbook' });
  if (has('xl/') || has('[content_types].xml')) {
    if (has('word/')) return refused({ code: 'other-document', kind: 'word' });
    if (has('ppt/')) return refused({ code: 'other-document', kind: 'powerpoint' });
    return { kind: 'package' };
  }
  if (has('index/document.iwa') || has('index.zip')) return refused({ code: 'other-document', kind: 'numbers' });
  const workbookInside = [...entries.keys()].find((path) => /\.(xlsx|xlsm|csv)$/i.test(path)) ?? null;
  return refused({ code: 'zip-without-workbook', workbookInside });
}

function asciiOf(bytes: Uint8Array, entry: ZipEntry): string {
  return String.fromCharCode(...packedBytes(bytes, entry).subarray(0, 200));
}

function describeText(bytes: Uint8Array, fileName: string): FileKind {
  const head = bytes.subarray(0, 4096);
  const start = String.fromCharCode(...head.filter((byte) => byte !== 0)).trimStart().toLowerCase();
  const refused = (problem: ReadProblem): FileKind => ({ kind: 'refused', problem });
  if (/^(\u00ef\u00bb\u00bf)?\s*(<!doctype html|<html|<table|<head|<meta)/.test(start)) {
    return refused({ code: 'text-named-workbook', kind: 'html' });
  }
  if (/^(\u00ef\u00bb\u00bf)?\s*<\?xml/.test(start)) return refused({ code: 'text-named-workbook', kind: 'xml' });
  if (!looksLikeText(head)) return refused({ code: 'unknown-content' });
  if (/\.(xlsx|xlsm|xls|xltx|xltm|xlsb|ods)$/i.test(fileName)) {
    return refused({ code: 'text-named-workbook', kind: 'text' });
  }
  // Notes, programs and data formats are text too: only what calls itself a table, or has no ending, is read as one.
  if (/\.[a-z0-9]{1,5}$/i.test(fileName) && !/\.(csv|tsv|tab|txt)$/i.test(fileName)) return refused({ code: 'not-a-table' });
  return { kind: 'text-table' };
}

/** UTF-16 has a mark at its start; any other text holds no zero bytes and hardly any control characters. */
function looksLikeText(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const odd = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12);
  const zeros = odd.filter((byte) => byte === 0).length;
  if (zeros > 0) return zeros > head.length * 0.3 && zeros === odd.length;
  return odd.length <= head.length * 0.01;
}
