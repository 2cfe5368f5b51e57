import type { ReadProblem } from '../read-problem.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** True for an OLE compound file: the container of .xls and of every password-protected Office file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((value, index) => bytes[index] === value);
}

/** Tells from the names of its streams what a compound file most likely holds. */
export function describeCompoundFile(bytes: Uint8Array): ReadProblem {
  if (holdsStream(bytes, 'EncryptedPackage') || holdsStream(bytes, 'EncryptionInfo')) {
    return { code: 'password-protected' };
  }
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')) return { code: 'old-excel' };
  return { code: 'other-document', kind: 'office-97' };
}

/** Stream names stand in the directory as UTF-16; an entry begins on a multiple of 128 bytes. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const last = bytes.length - 128;
  for (let start = 512; start <= last; start += 128) {
    if (isNameAt(bytes, start, name)) return true;
  }
  return false;
}

function isNameAt(bytes: Uint8Array, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[start + index * 2] !== name.charCodeAt(index) || bytes[start + index * 2 + 1] !== 0) return false;
  }
  const end = start + name.length * 2;
  return bytes[end] === 0 && bytes[end + 1] === 0;
}
