import { latin1 } from './bytes-as-text.ts';

/** Where a member's path tells which Office format a zip file is. */
const MEMBER_TYPES: readonly (readonly [string, string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['visio/', 'application/vnd.ms-visio.drawing'],
];

/** Used when the first members do not tell yet, but show that it is an Office package. */
const OFFICE_ENDINGS: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

const ODF_PREFIX = 'application/vnd.oasis.opendocument.';

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Paths of the members whose local headers lie within the bytes given. */
function memberNames(head: Uint8Array): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at + 30 <= head.length; at += 1) {
    const isLocalHeader =
      head[at] === 0x50 && head[at + 1] === 0x4b && head[at + 2] === 0x03 && head[at + 3] === 0x04;
    if (isLocalHeader) names.push(latin1(head, at + 30, uint16(head, at + 26)));
  }
  return names;
}

/** The media type of a zip container from its first bytes and lower-case ending (".docx"); null when it is no zip. */
export function sniffZipType(head: Uint8Array, extension: string): string | null {
  const start = latin1(head, 0, 4);
  if (start === 'PK\x05\x06') return 'application/zip';
  if (start !== 'PK\x03\x04') return null;
  const names = memberNames(head);
  if (names[0] === 'mimetype') {
    const declared = /^[a-z0-9.+/-]+/u.exec(latin1(head, 30 + 8 + uint16(head, 28), 80))?.[0] ?? '';
    if (declared.startsWith(ODF_PREFIX)) return declared.replace(/PK.*$/u, '');
  }
  for (const [folder, mediaType] of MEMBER_TYPES) {
    if (names.some((name) => name.startsWith(folder))) return mediaType;
  }
  const isOfficePackage = names.includes('[Content_Types].xml');
  return (isOfficePackage ? OFFICE_ENDINGS[extension] : undefined) ?? 'application/zip';
}
