import { understandSheet, sheetsLike, mainSheet } from '#shared/exchange/import/understand-sheet.ts';
import { dropDuplicates } from '#shared/exchange/import/drop-duplicates.ts';
import { countRows, draftsOf, type RowCounts } from '#shared/exchange/import/plan-import.ts';
import type { ImportProblem } from '#shared/exchange/import/import-problem.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { ReadNote } from '#shared/exchange/workbook-content.ts';
import { suggestGrades } from '#shared/exchange/import/suggest-grades.ts';

/** What the reader makes of one sheet, as plain data. */
export interface SheetReport {
  readonly name: string;
  readonly state: string;
  readonly rows: number;
  readonly isSuggested: boolean;
  /** Null when no headings were found. */
  readonly header: { readonly firstRow: number; readonly lastRow: number; readonly confidence: string } | null;
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly field: string; readonly because: string }[];
  readonly counts: RowCounts | null;
  readonly skipped: Readonly<Record<string, number>>;
  readonly problems: readonly ImportProblem[];
  readonly grades: readonly { readonly value: string; readonly count: number; readonly suggestion: string | null }[];
  readonly notes: readonly ReadNote[];
}

export interface FileReport {
  readonly file: string;
  readonly milliseconds: number;
  /** Peak of what the whole run held in memory meanwhile, in MB; 0 where nobody looked. */
  readonly megabytes: number;
  readonly problem: ReadProblem | null;
  readonly notes: readonly ReadNote[];
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheets: readonly SheetReport[];
}

/** Reads one file as the program would and reports what was understood. Expected trouble is in `problem`. */
export function reportFile(file: string, bytes: Uint8Array, now: () => number): FileReport {
  const start = now();
  const result = readWorkbookBytes(bytes, file);
  const none = { megabytes: 0, notes: [], encoding: null, separator: null, sheets: [] };
  if (!result.ok) return { file, milliseconds: Math.round(now() - start), problem: result.problem, ...none };
  const content = result.value;
  const understood = content.sheets.map(understandSheet);
  const main = mainSheet(understood);
  const suggested = new Set(main === null ? [] : sheetsLike(understood, main));
  const sheets = understood.map((sheet, index): SheetReport => {
    const readings = sheet.reading ? dropDuplicates([sheet.reading]) : [];
    const skipped: Record<string, number> = {};
    for (const outcome of readings.flatMap(({ outcomes }) => outcomes)) {
      if (outcome.kind === 'skipped') skipped[outcome.reason] = (skipped[outcome.reason] ?? 0) + 1;
    }
    return {
      name: sheet.view.sheet.name,
      state: sheet.view.sheet.state,
      rows: sheet.view.rows.length,
      isSuggested: suggested.has(index),
      header: sheet.header && { firstRow: sheet.header.firstRow, lastRow: sheet.header.lastRow, confidence: sheet.header.confidence },
      columns: sheet.mapping,
      counts: sheet.reading ? countRows(readings) : null,
      skipped,
      problems: readings.flatMap(({ problems }) => problems),
      grades: suggestGrades(draftsOf(readings)),
      notes: sheet.view.sheet.notes,
    };
  });
  return {
    file,
    milliseconds: Math.round(now() - start),
    megabytes: 0,
    problem: null,
    notes: content.notes,
    encoding: content.encoding ?? null,
    separator: content.separator ?? null,
    sheets,
  };
}
