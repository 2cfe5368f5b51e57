import { describe, expect, test } from 'vitest';
import { keptInSight, startsOf, windowAt } from '#renderer/features/checklist/row-window.ts';

const starts = startsOf(1_000, () => 50);
const options = { isFirst: false, context: 50 };

describe('the rows in the page', () => {
  test('are those in sight with a few around them', () => {
    expect(windowAt(starts, { top: 5_000, height: 500 }, -1)).toEqual([97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113]);
  });
  test('are fewer beyond the edges in the frame that shows others', () => {
    expect(windowAt(starts, { top: 5_000, height: 500 }, -1, true)).toEqual([99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111]);
  });
  test('hold the active row, however far it is, in its place of the order', () => {
    expect(windowAt(starts, { top: 5_000, height: 500 }, 3)[0]).toBe(3);
    expect(windowAt(starts, { top: 5_000, height: 500 }, 900).at(-1)).toBe(900);
  });
  test('begin no farther down than the page can scroll, when a filter left few of them', () => {
    expect(windowAt(startsOf(4, () => 50), { top: 5_000, height: 500 }, -1)).toEqual([0, 1, 2, 3]);
    expect(windowAt(startsOf(0, () => 50), { top: 0, height: 500 }, -1)).toEqual([]);
  });
  test('lie where the heights before them put them', () => {
    expect([...startsOf(3, (index) => [30, 54, 54][index] ?? 0)]).toEqual([0, 30, 84, 138]);
  });
});

describe('the active row', () => {
  const sight = { top: 5_000, height: 500 };
  test('moves nothing while it is in sight with one more row beyond it', () => {
    expect(keptInSight(starts, 105, sight, options)).toBe(5_000);
  });
  test('pulls the rows along by one when it comes to an edge', () => {
    expect(keptInSight(starts, 109, sight, options)).toBe(5_050);
    expect(keptInSight(starts, 100, sight, options)).toBe(4_950);
  });
  test('comes to the middle from afar, and at first', () => {
    expect(keptInSight(starts, 500, sight, options)).toBe(24_775);
    expect(keptInSight(starts, 105, sight, { ...options, isFirst: true })).toBe(5_025);
  });
  test('never scrolls beyond the ends', () => {
    expect(keptInSight(starts, 0, sight, options)).toBe(0);
    expect(keptInSight(starts, 999, sight, options)).toBe(49_500);
  });
  test('that is hidden leaves the rows where they are, as far as there are any', () => {
    expect(keptInSight(starts, -1, sight, options)).toBe(5_000);
    expect(keptInSight(startsOf(4, () => 50), -1, sight, options)).toBe(0);
  });
});
