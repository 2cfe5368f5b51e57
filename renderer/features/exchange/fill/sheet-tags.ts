import type { FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import { FACT_PLACES, placeOf, tablePlaces, type PlaceKey } from '#shared/exchange/fill/places.ts';

/** What is written where on one sheet, in words. */
export interface SheetTags {
  /** By `row column`. */
  readonly cells: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<number, string>;
  readonly tables: readonly { readonly firstRow: number; readonly lastRow: number | null; readonly columns: ReadonlySet<number> }[];
}

/** Names the cells and columns of a sheet that have an entry. */
export function tagsOnSheet(layout: FillLayout, sheet: string, nameOf: (key: PlaceKey) => string): SheetTags {
  const cells = new Map<string, string>();
  const columns = new Map<number, string>();
  for (const key of FACT_PLACES) {
    const place = placeOf(layout, key);
    if (place?.sheet !== sheet || place.row === null) continue;
    const at = `${place.row} ${place.column}`;
    cells.set(at, join(cells.get(at), nameOf(key)));
  }
  const tables = layout.tables.flatMap((table, index) => {
    if (!table.sheets.includes(sheet)) return [];
    for (const key of tablePlaces(table, index)) {
      const place = placeOf(layout, key);
      if (place) columns.set(place.column, join(columns.get(place.column), nameOf(key)));
    }
    return [{ firstRow: table.firstRow, lastRow: table.lastRow, columns: new Set(table.columns.map(({ column }) => column)) }];
  });
  return { cells, columns, tables };
}

function join(before: string | undefined, name: string): string {
  return before === undefined ? name : `${before}, ${name}`;
}
