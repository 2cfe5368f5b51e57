import type { ColumnDescription, PagesAcross } from '../export/workbook-description.ts';

/** Characters of ordinary width that A4 across shows at full size in the widest of the usual fonts. */
const PAGE_WIDTH = 120;

/** The widest a printed page may be, in characters: below two thirds of its size a table is not read any more. */
const WIDEST = 181;

/**
 * How a table too wide for one page is printed: on several pages side by side, each with the first columns, so that a
 * row is known on every one of them. The column `partFrom` begins a page of its own where that costs no page more.
 */
export function pagesAcross(columns: readonly Pick<ColumnDescription, 'width'>[], { titleColumns, partFrom }: { readonly titleColumns: number; readonly partFrom: number }): PagesAcross {
  const widths = columns.map(({ width }) => width);
  const plain = breakWhereFull(widths, titleColumns, null);
  const parted = plain.breaksAfter.length === 0 ? plain : breakWhereFull(widths, titleColumns, partFrom);
  const { breaksAfter, widest } = parted.breaksAfter.length === plain.breaksAfter.length ? parted : plain;
  return { breaksAfter, titleColumns, scale: Math.max(40, Math.min(100, Math.floor((PAGE_WIDTH / widest) * 100))) };
}

function breakWhereFull(widths: readonly number[], titleColumns: number, partFrom: number | null): { readonly breaksAfter: readonly number[]; readonly widest: number } {
  const titles = widths.slice(0, titleColumns).reduce((sum, width) => sum + width, 0);
  const breaksAfter: number[] = [];
  let used = 0;
  let widest = 0;
  widths.forEach((width, index) => {
    if (index > titleColumns && (index === partFrom || used + width > WIDEST)) {
      breaksAfter.push(index);
      used = titles;
    }
    used += width;
    widest = Math.max(widest, used);
  });
  return { breaksAfter, widest };
}
