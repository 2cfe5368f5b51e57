import type { ClauseNumber } from '../ids.ts';

/** Parts of a clause number: "A.8.16" is the annex letter followed by 8 and 16. */
function partsOf(number: ClauseNumber): readonly (string | number)[] {
  return number.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * Orders clause numbers as a standard prints them: 4.2 before 4.10, a clause before its sub-clauses, annexes last.
 * Negative when `left` comes first.
 */
export function compareClauseNumbers(left: ClauseNumber, right: ClauseNumber): number {
  const a = partsOf(left);
  const b = partsOf(right);
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const x = a[index];
    const y = b[index];
    if (x === y || x === undefined || y === undefined) continue;
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    if (typeof x === 'number') return -1;
    if (typeof y === 'number') return 1;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** The clause one level up by number; null for a top-level clause and for the first level of an annex ("A.5"). */
export function parentOfClause(number: ClauseNumber): ClauseNumber | null {
  const cut = number.lastIndexOf('.');
  if (cut < 0) return null;
  const parent = number.slice(0, cut);
  return /^\D+$/.test(parent) ? null : parent;
}

/** All clauses above this one by number, nearest first. */
export function ancestorsOfClause(number: ClauseNumber): readonly ClauseNumber[] {
  const parent = parentOfClause(number);
  return parent === null ? [] : [parent, ...ancestorsOfClause(parent)];
}

/** Whether `number` is `top` itself or lies below it: 8.6.1 is within 8.6, 8.10 is not within 8.1. */
export function isWithinClause(number: ClauseNumber, top: ClauseNumber): boolean {
  return number === top || number.startsWith(`${top}.`);
}
