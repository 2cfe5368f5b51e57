import type { ReadRow, SheetContent, WorkbookContent } from '../workbook-content.ts';

/** A row of a content sheet: texts by heading in lower case, blank ones left out. */
export interface TableRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface SheetTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A pair of sheets: what an object is, and its rows. */
export interface LibraryObject {
  readonly type: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly table: SheetTable | null;
}

/** Keys and values of the first two columns, keys in lower case. */
export function readKeyValues(sheet: SheetContent): Readonly<Record<string, string>> {
  const entries = sheet.rows.map(({ cells }) => {
    const text = (column: number): string => cells.find((cell) => cell.column === column)?.text.trim() ?? '';
    return [text(1).toLowerCase(), text(2)] as const;
  });
  return plain(entries.filter(([key]) => key !== ''));
}

/** The first row as headings and the rest as rows; a sheet without rows has no headings. */
export function readTable(sheet: SheetContent): SheetTable {
  const [first, ...rest] = sheet.rows;
  const headingOf = new Map((first?.cells ?? []).map(({ column, text }) => [column, text.trim().toLowerCase()]));
  return {
    name: sheet.name,
    headings: [...headingOf.values()],
    rows: rest.map((row) => ({ row: row.row, values: valuesOf(row, headingOf) })).filter(({ values }) => Object.keys(values).length > 0),
  };
}

/**
 * The objects of a library workbook of version 2: sheets `<name>_meta` and `<name>_content`. Other programs cut sheet
 * names at 31 letters, so a meta sheet whose partner is not there by name takes the sheet that follows it.
 */
export function libraryObjects(content: WorkbookContent): readonly LibraryObject[] {
  const { sheets } = content;
  return sheets.flatMap((sheet, place): readonly LibraryObject[] => {
    const meta = readKeyValues(sheet);
    const { type } = meta;
    if (type === undefined || !TYPES.has(type)) return [];
    const wanted = sheet.name.replace(/_meta$/i, '_content').toLowerCase();
    const follower = sheets[place + 1];
    const isFollower = follower !== undefined && readKeyValues(follower)['type'] === undefined;
    const partner = sheets.find(({ name }) => name !== sheet.name && name.toLowerCase() === wanted) ?? (isFollower ? follower : undefined);
    return [{ type, meta, table: type === 'library' || partner === undefined ? null : readTable(partner) }];
  });
}

const TYPES: ReadonlySet<string> = new Set([
  'library',
  'framework',
  'risk_matrix',
  'threats',
  'reference_controls',
  'requirement_mapping_set',
  'implementation_groups',
  'scores',
  'answers',
  'urn_prefix',
]);

function valuesOf(row: ReadRow, headingOf: ReadonlyMap<number, string>): Readonly<Record<string, string>> {
  return plain(
    row.cells.flatMap(({ column, text }) => {
      const heading = headingOf.get(column);
      return heading === undefined || heading === '' || text.trim() === '' ? [] : [[heading, text.trim()] as const];
    }),
  );
}

/** An object without a prototype: headings come from somebody's file. */
function plain(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const values = Object.create(null) as Record<string, string>;
  for (const [key, value] of entries) values[key] ??= value;
  return values;
}
