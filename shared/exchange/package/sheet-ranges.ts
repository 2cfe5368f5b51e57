import { isInGrid, parseRange, rangeArea, type CellRange } from '../grid.ts';
import { RefusedError, type GridShape } from '../read-problem.ts';
import { LIMITS } from './limits.ts';
import { isTrue } from './workbook-parts.ts';
import type { XmlAttributes } from './xml.ts';

export interface ScannedLink {
  readonly range: CellRange;
  readonly relationId: string;
  readonly location: string;
}

/** The ranges a sheet names beside its cells. Each is refused when it lies outside any real sheet. */
export class SheetRanges {
  readonly #path: string;
  readonly merges: CellRange[] = [];
  readonly hiddenColumns: CellRange[] = [];
  readonly links: ScannedLink[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  addColumns(attributes: XmlAttributes): void {
    const left = Number(attributes.get('min'));
    const right = Number(attributes.get('max'));
    const isSane = Number.isInteger(left) && Number.isInteger(right) && left >= 1 && right <= LIMITS.columns;
    if (!isSane) refuseRange(this.#path, 'column-range', `${attributes.get('min') ?? ''}-${attributes.get('max') ?? ''}`);
    if (isTrue(attributes.get('hidden'))) this.hiddenColumns.push({ top: 1, bottom: LIMITS.rows, left, right });
  }

  addMerge(raw: string): void {
    const range = parseRange(raw);
    if (!range || !isInGrid(range)) return refuseRange(this.#path, 'merge', raw);
    if (rangeArea(range) > LIMITS.mergeCells) {
      throw new RefusedError({ code: 'whole-sheet-merge', part: this.#path, raw: raw.slice(0, 80) });
    }
    this.merges.push(range);
  }

  check(what: GridShape, raw: string): void {
    for (const text of raw.split(/\s+/)) {
      const range = text === '' ? null : parseRange(text);
      if (range && !isInGrid(range)) refuseRange(this.#path, what, text);
    }
  }

  addLink(attributes: XmlAttributes): void {
    const raw = attributes.get('ref') ?? '';
    const range = parseRange(raw);
    if (!range) return;
    if (!isInGrid(range)) refuseRange(this.#path, 'link', raw);
    this.links.push({ range, relationId: attributes.get('id') ?? '', location: attributes.get('location') ?? '' });
  }
}

/** Throws `RefusedError`: no real sheet has a cell, a row or a range there. */
export function refuseRange(part: string, what: GridShape, raw: string): never {
  throw new RefusedError({ code: 'outside-grid', part, what, raw: raw.slice(0, 80) });
}
