/** Reads bytes as Latin-1 text, one character per byte; shorter when the bytes end before. */
export function latin1(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(start, start + length)) text += String.fromCharCode(byte);
  return text;
}
