import type { Standard } from '../../domain/standard/standard.ts';
import { checkClauses } from './check-clauses.ts';
import { dropDuplicates, rowKey } from './drop-duplicates.ts';
import type { HeaderGuess } from './find-header.ts';
import type { ImportProblem } from './import-problem.ts';
import { draftsOf } from './plan-import.ts';
import { readRows, type SheetReading } from './read-rows.ts';
import type { SheetView } from './sheet-view.ts';
import type { SheetMapping } from './suggest-mapping.ts';

/** A sheet chosen for the import, with its header and mapping as the user left them. */
export interface ChosenSheet {
  readonly view: SheetView;
  readonly header: Pick<HeaderGuess, 'firstRow' | 'lastRow' | 'columns'>;
  readonly mapping: SheetMapping;
}

/** What the user decided while looking at the preview. Rows are named `Sheet!17`. */
export interface ImportDecisions {
  readonly accepted: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

export interface ImportReading {
  readonly readings: readonly SheetReading[];
  readonly problems: readonly ImportProblem[];
}

/** Reads the chosen sheets one after the other as one checklist: rows, duplicates, clauses against the standard. */
export function readSheets(sheets: readonly ChosenSheet[], decisions: ImportDecisions, standard: Standard | null): ImportReading {
  const rowsOf = (sheet: string, named: ReadonlySet<string>, view: SheetView): ReadonlySet<number> =>
    new Set(view.rows.filter(({ row }) => named.has(rowKey(sheet, row))).map(({ row }) => row));
  const read = sheets.map(({ view, header, mapping }) => {
    const { name } = view.sheet;
    return readRows(view, {
      header,
      mapping,
      accepted: decisions.accepted,
      leftOut: rowsOf(name, decisions.leftOut, view),
      kept: rowsOf(name, decisions.kept, view),
    });
  });
  const readings = dropDuplicates(read, decisions.kept);
  const mappingOf = (sheet: string): SheetMapping => sheets.find(({ view }) => view.sheet.name === sheet)?.mapping ?? [];
  const clauses = standard === null ? [] : checkClauses(draftsOf(readings), standard, mappingOf);
  return { readings, problems: [...readings.flatMap(({ problems }) => problems), ...clauses] };
}
