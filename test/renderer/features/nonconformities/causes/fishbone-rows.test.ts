import { describe, expect, it } from 'vitest';
import { layFishbone } from '#renderer/features/nonconformities/causes/fishbone/fishbone-layout.ts';
import { branchesOf, placeAfter } from '#renderer/features/nonconformities/causes/fishbone/fishbone-rows.ts';
import { removeFishboneCause } from '#renderer/features/nonconformities/causes/cause-edits.ts';
import { BLANK_CAUSE, type FishboneCause } from '#shared/domain/cause/cause.ts';

function cause(id: string, parentId: string | null = null, branch: FishboneCause['branch'] = 'people'): FishboneCause {
  return { id, branch, parentId, text: `Cause ${id}`, verdict: 'open', evidence: '' };
}

const causes = [cause('a'), cause('b'), cause('a1', 'a'), cause('a11', 'a1'), cause('p', null, 'process'), cause('lost', 'gone')];
const idsOn = (branch: FishboneCause['branch']): readonly string[] => branchesOf(causes)[branch].map((row) => row.cause.id);

describe('the rows of a fishbone', () => {
  it('put what hangs on a cause right below it, one level deeper', () => {
    expect(branchesOf(causes).people.map(({ cause: { id }, depth }) => [id, depth])).toEqual([
      ['a', 0],
      ['a1', 1],
      ['a11', 2],
      ['b', 0],
      ['lost', 0],
    ]);
    expect(idsOn('process')).toEqual(['p']);
  });

  it('show causes that hang on each other in a ring nowhere, rather than for ever', () => {
    expect(branchesOf([cause('x', 'y'), cause('y', 'x')]).people).toEqual([]);
  });

  it('are walked by arrows, which stop at the ends and keep the height where they can', () => {
    const branches = branchesOf(causes);
    expect(placeAfter(branches, { branch: 'people', row: 0 }, 'ArrowDown')).toEqual({ branch: 'people', row: 1 });
    expect(placeAfter(branches, { branch: 'people', row: 5 }, 'ArrowDown')).toBeNull();
    expect(placeAfter(branches, { branch: 'people', row: 4 }, 'ArrowRight')).toEqual({ branch: 'process', row: 1 });
    expect(placeAfter(branches, { branch: 'people', row: 0 }, 'ArrowLeft')).toBeNull();
    expect(placeAfter(branches, { branch: 'people', row: 3 }, 'End')).toEqual({ branch: 'measurement', row: 0 });
    expect(placeAfter(branches, { branch: 'people', row: 3 }, 'x')).toBeNull();
  });

  it('lose all that hangs on a cause that is taken off', () => {
    const left = removeFishboneCause('a')({ ...BLANK_CAUSE, fishbone: [...causes].reverse() });
    expect(left.fishbone.map(({ id }) => id)).toEqual(['lost', 'p', 'b']);
  });
});

describe('the picture of a fishbone', () => {
  it('fills the room there is, and scrolls below what can be read', () => {
    expect(layFishbone(branchesOf(causes), 900, false).width).toBeLessThanOrEqual(900);
    expect(layFishbone(branchesOf(causes), 300, false).width).toBeGreaterThan(700);
  });

  it('keeps every text inside of the picture, on its own side of the spine', () => {
    const drawn = layFishbone(branchesOf(causes), 900, false);
    for (const [index, { rows }] of drawn.branches.entries()) {
      for (const { text } of rows) {
        expect(text.x).toBeGreaterThanOrEqual(0);
        expect(text.x + text.width).toBeLessThanOrEqual(drawn.width);
        if (index < 4) expect(text.y + text.height).toBeLessThanOrEqual(drawn.spine.from.y);
        else expect(text.y).toBeGreaterThanOrEqual(drawn.spine.from.y);
      }
    }
  });

  it('is mirrored where one reads from right to left', () => {
    const [plain, mirrored] = [layFishbone(branchesOf(causes), 900, false), layFishbone(branchesOf(causes), 900, true)];
    expect(mirrored.head.x).toBe(plain.width - plain.head.x - plain.head.width);
    expect(mirrored.branches[0]?.from.x).toBe(plain.width - (plain.branches[0]?.from.x ?? 0));
  });
});
