/** Most file systems hold 255 bytes; room is left for " (2)" and for a longer folder on Windows. */
const MAX_BYTES = 180;
const MAX_EXTENSION_LENGTH = 16;
const FALLBACK_NAME = 'file';

const FORBIDDEN_ON_WINDOWS = new Set('<>:"|?*');

/** Device names Windows reserves with any ending, in any case; ¹²³ count as digits there. */
const RESERVED_STEM = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

function isInvisibleOrMisleading(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    code === 0x061c ||
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    (code >= 0xe0000 && code <= 0xe007f)
  );
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

function cutToBytes(text: string, limit: number): string {
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += utf8Length(character);
    if (length > limit) break;
    kept += character;
  }
  return kept;
}

function trimDotsAndSpaces(text: string): string {
  return text.replace(/^[. ]+/u, '').replace(/[. ]+$/u, '');
}

/** The ending with its dot, as in ".pdf"; empty when there is none or when it is too long to be one. */
export function fileExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return '';
  const extension = name.slice(dot);
  return extension.length > MAX_EXTENSION_LENGTH + 1 || /\s/u.test(extension) ? '' : extension;
}

function shorten(name: string): string {
  if (utf8Length(name) <= MAX_BYTES) return name;
  const extension = fileExtension(name);
  const stem = name.slice(0, name.length - extension.length);
  const room = MAX_BYTES - utf8Length(extension);
  return trimDotsAndSpaces(cutToBytes(stem, room)) + extension;
}

function guardReserved(name: string): string {
  const stem = name.split('.')[0] ?? '';
  return RESERVED_STEM.test(stem.trim()) ? `_${name}` : name;
}

/**
 * Makes a file's name safe to show and to save on Windows, macOS and Linux while a person still recognizes it.
 *
 * Removes folders, control characters and marks that turn or hide text ("invoice\u202Efdp.exe"), replaces what Windows
 * forbids, guards its device names and keeps the ending when the name is shortened. Never empty; applying it twice
 * changes nothing more.
 */
export function safeFileName(name: string): string {
  const base = name.split(/[/\\]/u).findLast((part) => /[^. ]/u.test(part)) ?? '';
  let visible = '';
  for (const character of base.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t' || character === '\n' || character === '\r') visible += ' ';
    else if (isInvisibleOrMisleading(code)) continue;
    else visible += FORBIDDEN_ON_WINDOWS.has(character) ? '_' : character;
  }
  const tidy = trimDotsAndSpaces(visible.normalize('NFC').replace(/\s+/gu, ' '));
  return tidy === '' ? FALLBACK_NAME : shorten(guardReserved(tidy));
}
