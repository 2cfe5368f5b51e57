import { FISHBONE_BRANCHES, type FishboneBranch } from '#shared/domain/cause/cause.ts';
import type { FishboneBranches, FishboneRow } from './fishbone-rows.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface DrawnRow {
  readonly row: FishboneRow;
  readonly text: Box;
  /** The line below the text, and its end on the bone, where the verdict is drawn. */
  readonly from: Point;
  readonly to: Point;
}

export interface DrawnBranch {
  readonly branch: FishboneBranch;
  readonly title: Box;
  readonly from: Point;
  readonly to: Point;
  readonly rows: readonly DrawnRow[];
}

export interface DrawnFishbone {
  readonly width: number;
  readonly height: number;
  readonly spine: { readonly from: Point; readonly to: Point };
  readonly head: Box;
  readonly branches: readonly DrawnBranch[];
}

const LEAST_COLUMN = 150;
const HEAD_WIDTH = 132;
const HEAD_HEIGHT = 76;
const ROW_HEIGHT = 36;
const TITLE_HEIGHT = 26;
const LEAST_ROWS = 2;
const SLANT = 44;
const INDENT = 12;
const GAP = 10;
const EDGE = 2;

/**
 * Where everything of the picture stands: four branches above the spine, four below, the effect at the end of the
 * line of reading. Text keeps its size, so columns are as wide as there is room, and never too narrow to read.
 */
export function layFishbone(branches: FishboneBranches, room: number, isMirrored: boolean): DrawnFishbone {
  const columns = FISHBONE_BRANCHES.length / 2;
  const column = Math.max(LEAST_COLUMN, Math.floor((room - HEAD_WIDTH - 2 * EDGE) / columns));
  const width = column * columns + HEAD_WIDTH + 2 * EDGE;
  const upper = FISHBONE_BRANCHES.slice(0, columns);
  const lower = FISHBONE_BRANCHES.slice(columns);
  const heightOf = (names: readonly FishboneBranch[]): number =>
    TITLE_HEIGHT + GAP + ROW_HEIGHT * Math.max(LEAST_ROWS, ...names.map((name) => branches[name].length));
  const spineY = EDGE + heightOf(upper);
  const height = spineY + heightOf(lower) + EDGE;
  const point = (x: number, y: number): Point => ({ x: isMirrored ? width - x : x, y });
  const box = (x: number, y: number, boxWidth: number, boxHeight: number): Box => ({
    x: isMirrored ? width - x - boxWidth : x,
    y,
    width: boxWidth,
    height: boxHeight,
  });

  const drawBranch = (branch: FishboneBranch, index: number, isUpper: boolean): DrawnBranch => {
    const left = EDGE + index * column;
    const outerY = isUpper ? EDGE + TITLE_HEIGHT : height - EDGE - TITLE_HEIGHT;
    const outerX = left + column - SLANT;
    const innerX = left + column;
    const boneX = (y: number): number => outerX + ((y - outerY) / (spineY - outerY)) * (innerX - outerX);
    const firstY = isUpper ? outerY + GAP / 2 : spineY + GAP / 2;
    return {
      branch,
      title: box(left, isUpper ? EDGE : outerY, column - GAP, TITLE_HEIGHT),
      from: point(outerX, outerY),
      to: point(innerX, spineY),
      rows: branches[branch].map((row, at) => {
        const lineY = firstY + (at + 1) * ROW_HEIGHT - 4;
        const textX = left + 4 + Math.min(row.depth, 3) * INDENT;
        return {
          row,
          text: box(textX, lineY - ROW_HEIGHT + 3, Math.max(60, boneX(lineY) - textX - 12), ROW_HEIGHT - 4),
          from: point(textX, lineY),
          to: point(boneX(lineY), lineY),
        };
      }),
    };
  };

  return {
    width,
    height,
    spine: { from: point(EDGE, spineY), to: point(width - EDGE - HEAD_WIDTH + 12, spineY) },
    head: box(width - EDGE - HEAD_WIDTH + 12, spineY - HEAD_HEIGHT / 2, HEAD_WIDTH - 12, HEAD_HEIGHT),
    branches: [
      ...upper.map((branch, index) => drawBranch(branch, index, true)),
      ...lower.map((branch, index) => drawBranch(branch, index, false)),
    ],
  };
}
