import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { CellDescription, SheetDescription } from './workbook-description.ts';

/** A cell as it is hashed: text and numbers as they are, days and moments in whole seconds of UTC. */
export type HashedCell = string | number | null;

/** A sheet of the data part, without its heading row. */
export interface HashedSheet {
  readonly name: string;
  readonly rows: readonly (readonly HashedCell[])[];
}

/** `2026-02-23` and `2026-02-23T09:00:00.250Z` as `2026-02-23T00:00:00Z` and `2026-02-23T09:00:00Z`. */
export function hashedInstant(iso: string): string {
  return `${new Date(Math.floor(Date.parse(iso) / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

function hashedCell(cell: CellDescription): HashedCell {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'date':
      return hashedInstant(cell.date);
    case 'instant':
      return hashedInstant(cell.at);
  }
}

/** The tables of a workbook in the form that is hashed. */
export function hashedSheets(sheets: readonly SheetDescription[]): readonly HashedSheet[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.slice(sheet.headerRow ?? 0).map((row) => row.cells.map(hashedCell)),
  }));
}

function canonicalRow(row: readonly HashedCell[]): string {
  const last = row.findLastIndex((cell) => cell !== null);
  return JSON.stringify(row.slice(0, last + 1));
}

/**
 * SHA-256 over the tables: for each sheet its name and its rows as JSON without trailing empty cells, one to a line.
 * Rows are put in order first, so that sorting a sheet does not change the hash and editing a cell does.
 */
export function dataHash(sheets: readonly HashedSheet[]): Sha256 {
  const text = sheets
    .map((sheet) => [JSON.stringify(sheet.name), ...sheet.rows.map(canonicalRow).sort()].join('\n'))
    .join('\n');
  return bytesToHex(sha256(utf8ToBytes(text))) as Sha256;
}
