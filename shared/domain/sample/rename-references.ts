import type { SampleRows } from './nordlicht.ts';

/**
 * The rows with other references, also where texts name them ("same kind as NC-2025-031"). For a workspace in which
 * some numbers of the sample are taken already.
 */
export function renameReferences(rows: SampleRows, renames: ReadonlyMap<string, string>): SampleRows {
  if (renames.size === 0) return rows;
  // References consist of letters, digits and hyphens, so the text of the rows can be searched as a whole.
  const any = new RegExp([...renames.keys()].map((reference) => `\\b${reference}\\b`).join('|'), 'g');
  return JSON.parse(JSON.stringify(rows).replace(any, (found) => renames.get(found) ?? found)) as SampleRows;
}
