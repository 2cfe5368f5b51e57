import type { Standard } from '../../domain/standard/standard.ts';
import type { SheetView } from './sheet-view.ts';

const ROWS_LOOKED_AT = 30;

/**
 * The standard a checklist most likely is for: the one whose number stands in the file's name, the sheet's name or
 * the rows down to the header. Null when none or more than one is named: then a person says.
 */
export function suggestStandard(
  fileName: string,
  view: SheetView,
  lastHeaderRow: number,
  standards: readonly Standard[],
): Standard | null {
  const rows = view.rows.filter(({ row }) => row <= lastHeaderRow).slice(0, ROWS_LOOKED_AT);
  const texts = [fileName, view.sheet.name, ...rows.flatMap(({ cells }) => cells.map(({ text }) => text))].join('\n');
  const named = standards.filter((standard) => {
    const number = /(\d{4,5})(?:-\d+)?$/.exec(standard.title)?.[1];
    return number !== undefined && new RegExp(`(?<!\\d)${number}(?!\\d)`).test(texts);
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}
