import { unzipSync } from 'fflate';
import { editPackage } from '#shared/exchange/fill/edit-package.ts';
import type { CellEdit, EditedPackage, PackageEdits } from '#shared/exchange/fill/cell-edit.ts';
import { packedBytes, readZipDirectory } from '#shared/exchange/package/zip-directory.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { ReadCell } from '#shared/exchange/workbook-content.ts';
import { cellAddress } from '#shared/exchange/grid.ts';

/** Edits a workbook that is known to be sound. */
export function edited(bytes: Uint8Array, edits: PackageEdits | readonly CellEdit[]): EditedPackage {
  const result = editPackage(bytes, 'cells' in edits ? edits : { cells: edits });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Every cell by `Sheet!A1`, as our reader has it. */
export function cellsOf(bytes: Uint8Array): ReadonlyMap<string, ReadCell> {
  const result = readWorkbookBytes(bytes, 'book.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return new Map(
    result.value.sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ row, cells }) => cells.map((cell): [string, ReadCell] => [`${sheet.name}!${cellAddress(row, cell.column)}`, cell])),
    ),
  );
}

/** Texts of all cells by address. */
export function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries([...cellsOf(bytes)].map(([address, { text }]) => [address, text]));
}

/** A part of a package as text. */
export function partText(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return Array.from(part, (byte) => String.fromCharCode(byte)).join('');
}

/** Paths of the parts whose packed bytes, way of packing or place in the order differ. */
export function differingParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, fresh] = [readZipDirectory(before), readZipDirectory(after)];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])];
  if ([...old.keys()].filter((path) => fresh.has(path)).join('\n') !== [...fresh.keys()].join('\n')) throw new Error('the order of the parts differs');
  return paths.filter((path) => {
    const [a, b] = [old.get(path), fresh.get(path)];
    if (!a || !b) return true;
    return a.method !== b.method || a.checksum !== b.checksum || !isSame(packedBytes(before, a), packedBytes(after, b));
  });
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
