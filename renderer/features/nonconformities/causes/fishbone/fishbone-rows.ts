import { FISHBONE_BRANCHES, type FishboneBranch, type FishboneCause } from '#shared/domain/cause/cause.ts';

/** A cause in its place on its branch: what hangs on it follows it, one level deeper. */
export interface FishboneRow {
  readonly cause: FishboneCause;
  readonly depth: number;
}

export type FishboneBranches = Readonly<Record<FishboneBranch, readonly FishboneRow[]>>;

function rowsBelow(causes: readonly FishboneCause[], parentId: string | null, depth: number, seen: ReadonlySet<string>): readonly FishboneRow[] {
  return causes
    .filter((cause) => cause.parentId === parentId && !seen.has(cause.id))
    .flatMap((cause) => [{ cause, depth }, ...rowsBelow(causes, cause.id, depth + 1, new Set([...seen, cause.id]))]);
}

/** The causes of each branch from the top down. One whose parent is gone hangs on the branch itself. */
export function branchesOf(causes: readonly FishboneCause[]): FishboneBranches {
  const rowsOn = (branch: FishboneBranch): readonly FishboneRow[] => {
    const own = causes.filter((cause) => cause.branch === branch);
    const ids = new Set(own.map(({ id }) => id));
    const hung = own.map((cause) => (cause.parentId !== null && !ids.has(cause.parentId) ? { ...cause, parentId: null } : cause));
    return rowsBelow(hung, null, 0, new Set());
  };
  return Object.fromEntries(FISHBONE_BRANCHES.map((branch) => [branch, rowsOn(branch)])) as unknown as FishboneBranches;
}

/** Where the keyboard stands in the picture: on a branch (row 0) or on one of its causes (row 1 and on). */
export interface FishbonePlace {
  readonly branch: FishboneBranch;
  readonly row: number;
}

/** Where a key leads from a place; null when the key leads nowhere from here. `key` reads from left to right. */
export function placeAfter(branches: FishboneBranches, place: FishbonePlace, key: string): FishbonePlace | null {
  const at = FISHBONE_BRANCHES.indexOf(place.branch);
  const beside = (step: 1 | -1): FishbonePlace | null => {
    const branch = FISHBONE_BRANCHES[at + step];
    return branch === undefined ? null : { branch, row: Math.min(place.row, branches[branch].length) };
  };
  switch (key) {
    case 'ArrowDown':
      return place.row < branches[place.branch].length ? { ...place, row: place.row + 1 } : null;
    case 'ArrowUp':
      return place.row > 0 ? { ...place, row: place.row - 1 } : null;
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'Home':
      return { branch: FISHBONE_BRANCHES[0], row: 0 };
    case 'End': {
      const last = FISHBONE_BRANCHES[FISHBONE_BRANCHES.length - 1] ?? place.branch;
      return { branch: last, row: branches[last].length };
    }
    default:
      return null;
  }
}
