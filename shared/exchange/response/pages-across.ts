import type { ColumnDescription, PagesAcross } from '../export/workbook-description.ts';

/** Characters of ordinary width that A4 across shows at full size, with a little to spare: fonts differ. */
const PAGE_WIDTH = 145;

/** The widest a printed page may be, in characters: below two thirds of its size a table is not read any more. */
const WIDEST = 220;

/**
 * How a table too wide for one page is printed: on several pages side by side, each with the first columns, so that a
 * row is known on every one of them. `partFrom` begins a page of its own where that costs none more.
 */
export function pagesAcross(columns: readonly Pick<ColumnDescription, 'width'>[], about: { readonly titleColumns: number; readonly partFrom: number }): PagesAcross {
  const widthOf = (from: number, to: number): number => columns.slice(from, to).reduce((sum, { width }) => sum + width, 0);
  const titles = widthOf(0, about.titleColumns);
  const breaksAfter: number[] = [];
  let used = 0;
  let widest = 0;
  columns.forEach(({ width }, index) => {
    const isNewPart = index === about.partFrom && widthOf(0, columns.length) > WIDEST;
    if (index > about.titleColumns && (isNewPart || used + width > WIDEST)) {
      breaksAfter.push(index);
      used = titles;
    }
    used += width;
    widest = Math.max(widest, used);
  });
  return { breaksAfter, titleColumns: about.titleColumns, scale: Math.max(40, Math.min(100, Math.floor((PAGE_WIDTH / widest) * 100))) };
}
