const FORBIDDEN = new RegExp(String.raw`[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]`, 'gu');
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const MAX_LENGTH = 180;

function shorten(name: string): string {
  if (name.length <= MAX_LENGTH) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  return `${name.slice(0, MAX_LENGTH - ending.length)}${ending}`;
}

/**
 * A file name that every system takes and that names no folder: separators, control and direction-changing
 * characters become "_", trailing dots and spaces go, Windows device names get a "_" in front.
 */
export function safeFileName(suggested: string): string {
  const plain = shorten(suggested.normalize('NFC').replace(FORBIDDEN, '_'))
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .trim();
  if (plain === '') return 'file';
  return RESERVED.test(plain) ? `_${plain}` : plain;
}
