import { LIMITS } from './limits.ts';

/** A reference that lies outside every sheet. */
export const OUTSIDE = -1;

const DOLLAR = 0x24;

/**
 * The column of a cell reference such as `C17` or `$C$17`, counted from 1; 0 for what is no reference, `OUTSIDE` for a
 * cell beyond the last row or column. A large sheet has a million references, so letters are counted one by one.
 */
export function columnOfReference(reference: string): number {
  const length = reference.length;
  let at = reference.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  const letters = at;
  for (; at < length; at += 1) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === letters || at - letters > 7) return 0;
  if (reference.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  let row = 0;
  for (; at < length; at += 1) {
    const digit = reference.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return 0;
    row = row * 10 + digit;
  }
  if (at === digits || at - digits > 15) return 0;
  return row > LIMITS.rows || column > LIMITS.columns ? OUTSIDE : column;
}
