import { DATA_TABLES, type FieldValue } from '#shared/exchange/round-trip/exchanged-fields.ts';
import { cellFor, isSame, resolveEdits, type RowId, type State } from './edit-model.ts';
import { shuffled, type EditScript } from './edit-script.ts';
import { WORDS } from './round-trip-builder.ts';
import { columnOf, sheetOf, textCellOf, type GridCell, type WorkbookGrid } from './workbook-grid.ts';

const SHEETS = { checklist: 'Checklist', findings: 'Findings', evidence: 'Evidence register', actions: 'Corrective actions' } as const;

/** The field of each table that a word from nowhere makes unreadable. */
export const NONSENSE = { checklist: 'assessment', findings: 'grade', evidence: 'type', actions: 'dueDate' } as const;

/** What was really done in the workbook, in the words of the model. */
export interface DoneThere {
  /** Values that were typed and differ from the base, by row and field. */
  readonly changed: Map<RowId, Map<string, FieldValue>>;
  readonly gone: ReadonlySet<RowId>;
  /** Statements of findings that were written as new rows. */
  readonly added: readonly string[];
  /** The same of copies of a finding. */
  readonly rewritten: readonly string[];
  /** Grades that mean nothing, as `<row id>`. */
  readonly nonsense: ReadonlySet<RowId>;
  readonly readOnly: ReadonlySet<RowId>;
}

function headingOf(key: string): string {
  return WORDS[0].columns[key as keyof (typeof WORDS)[0]['columns']];
}

/** Carries a script out on a workbook, the way people do: type, copy, add, delete, sort, move and rename columns. */
export function editThere(grid: WorkbookGrid, base: State, script: EditScript): DoneThere {
  const ids = [...base.keys()];
  const rowOf = new Map<RowId, GridCell[]>();
  for (const table of DATA_TABLES) {
    const sheet = sheetOf(grid, SHEETS[table]);
    const idColumn = columnOf(sheet, headingOf('rowId'));
    for (const cells of sheet.rows.slice(1)) rowOf.set(`${table}/${cells[idColumn]?.text ?? ''}`, cells);
  }
  const tableOf = (id: RowId) => DATA_TABLES.find((table) => id.startsWith(`${table}/`)) ?? 'checklist';
  const put = (id: RowId, key: string, cell: GridCell): void => {
    const cells = rowOf.get(id);
    if (cells !== undefined) cells[columnOf(sheetOf(grid, SHEETS[tableOf(id)]), headingOf(key))] = cell;
  };

  const changed = new Map<RowId, Map<string, FieldValue>>();
  for (const { id, field, kind, value, spelling } of resolveEdits(ids, script.theirs, 't-')) {
    put(id, field, cellFor(kind, value, spelling));
    const ofRow = changed.get(id) ?? new Map<string, FieldValue>();
    if (isSame(value, base.get(id)?.[field])) ofRow.delete(field);
    else ofRow.set(field, value);
    changed.set(id, ofRow);
  }
  const nonsense = new Set<RowId>();
  for (const number of script.nonsense) {
    const id = ids[number % ids.length] ?? '';
    const field = NONSENSE[tableOf(id)];
    put(id, field, textCellOf('majr'));
    changed.get(id)?.delete(field);
    nonsense.add(id);
  }
  const readOnly = new Set<RowId>();
  for (const number of script.readOnly) {
    const id = `checklist/${[...base.keys()][number % script.questions]?.replace('checklist/', '') ?? ''}`;
    put(id, 'question', textCellOf('Edited though it is for reading only'));
    readOnly.add(id);
  }

  const added: string[] = [];
  const rewritten: string[] = [];
  for (const { row, isEdited } of script.copied) {
    const id = ids[row % ids.length] ?? '';
    const table = tableOf(id);
    const copy = [...(rowOf.get(id) ?? [])];
    const sheet = sheetOf(grid, SHEETS[table]);
    const canEdit = isEdited && table === 'findings' && !(changed.get(id)?.has('statement') ?? false) && !nonsense.has(id);
    if (canEdit) {
      const statement = `Copied and rewritten ${String(rewritten.length)}`;
      copy[columnOf(sheet, headingOf('statement'))] = textCellOf(statement);
      rewritten.push(statement);
    }
    sheet.rows.push(copy);
  }
  const copies = new Set(script.copied.map(({ row }) => ids[row % ids.length]));
  for (let index = 0; index < script.addedFindings; index += 1) {
    const sheet = sheetOf(grid, SHEETS.findings);
    const cells: GridCell[] = sheet.rows[0]?.map(() => null) ?? [];
    cells[columnOf(sheet, headingOf('grade'))] = textCellOf(WORDS[1].grades.observation);
    cells[columnOf(sheet, headingOf('statement'))] = textCellOf(`New finding ${String(index)}`);
    added.push(`New finding ${String(index)}`);
    sheet.rows.push(cells);
  }
  const gone = new Set<RowId>();
  for (const number of script.deletedThere) {
    const id = ids[number % ids.length] ?? '';
    if (copies.has(id)) continue;
    gone.add(id);
    const sheet = sheetOf(grid, SHEETS[tableOf(id)]);
    const place = sheet.rows.indexOf(rowOf.get(id) ?? []);
    if (place > 0) sheet.rows.splice(place, 1);
  }
  for (const id of gone) for (const each of [nonsense, readOnly]) each.delete(id);

  arrange(grid, script);
  return { changed, gone, added, rewritten, nonsense, readOnly };
}

/** Sorting, moving, renaming, titles above, and what programs do to texts: nothing of it is a change of content. */
function arrange(grid: WorkbookGrid, script: EditScript): void {
  DATA_TABLES.forEach((table, index) => {
    const sheet = sheetOf(grid, SHEETS[table]);
    const [header = [], ...body] = sheet.rows;
    const keys = header.map((cell) => cell?.text ?? '');
    const rows = shuffled(body, script.order + index);
    for (const { column, to } of script.renamed) {
      const place = column % keys.length;
      const key = Object.entries(WORDS[0].columns).find(([, heading]) => heading === keys[place])?.[0];
      if (key === undefined || key === 'rowId') continue;
      const german = WORDS[1].columns[key as keyof (typeof WORDS)[1]['columns']];
      header[place] = textCellOf(to === 'de' && !keys.includes(german) ? german : `Own heading ${String(place)}`);
    }
    const order = script.columnOrder === 0 ? keys.map((_, place) => place) : shuffled(keys.map((_, place) => place), script.columnOrder + index);
    const arranged = [header, ...rows].map((cells) => order.map((place) => noisy(cells[place] ?? null, script.hasNoise && cells !== header)));
    const above: GridCell[][] = Array.from({ length: script.rowsAbove }, (_, place) => [textCellOf(`Our working copy ${String(place)}`)]);
    sheet.rows.splice(0, sheet.rows.length, ...above, ...arranged);
  });
}

function noisy(cell: GridCell, isNoisy: boolean): GridCell {
  if (!isNoisy || cell?.kind !== 'text' || !cell.text.includes(' ')) return cell;
  return { ...cell, text: `${cell.text.replaceAll('\n', '_x000D_\n')}  ` };
}
