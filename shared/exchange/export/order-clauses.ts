const PART = /\d+|\D+/g;

/** Orders clause numbers as people read them: 8.2 before 8.10, "A.5.1" after the plain numbers. */
export function compareClauses(left: string, right: string): number {
  const leftParts = left.match(PART) ?? [];
  const rightParts = right.match(PART) ?? [];
  for (let index = 0; index < Math.min(leftParts.length, rightParts.length); index += 1) {
    const a = leftParts[index] ?? '';
    const b = rightParts[index] ?? '';
    if (a === b) continue;
    const difference = Number(a) - Number(b);
    if (!Number.isNaN(difference) && difference !== 0) return difference;
    return a < b ? -1 : 1;
  }
  return leftParts.length - rightParts.length;
}
