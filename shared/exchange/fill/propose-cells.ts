import { cellAddress } from '../grid.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import type { SheetView } from '../import/sheet-view.ts';
import { FACT_WORDS } from './fact-words.ts';
import { FILL_FACTS, type FillCell, type FillFact } from './fill-layout.ts';

const LONGEST_LABEL = 60;
/** What a form prints where something is to be written. */
const PLACEHOLDER = /^(?:[_.…\s-]{2,}|[[<({].*[\])}>]|x{3,}|dd[./-]mm[./-]y{2,4}|tt[./-]mm[./-]jjjj|yyyy-mm-dd|click .*|enter .*|insert .*|hier .*|n\/?a|tbd)$/i;

/** Finds the places of facts by their labels: beside the label, else below it. Each fact is proposed once per form. */
export function proposeCells(view: SheetView, before: number, known: ReadonlySet<FillFact>): readonly FillCell[] {
  const words = factsByWord();
  const taken = new Set<FillFact>(known);
  const cells: FillCell[] = [];
  for (const row of view.rows) {
    if (row.row >= before) break;
    for (const cell of view.shown(row)) {
      if (cell.kind !== 'text' || cell.text.length > LONGEST_LABEL) continue;
      const fact = words.get(normalizeHeading(cell.text.replace(/[:：*]\s*$/, '')));
      if (fact === undefined || taken.has(fact)) continue;
      const place = placeBeside(view, row.row, cell.column, words);
      if (!place) continue;
      taken.add(fact);
      cells.push({ fact, sheet: view.sheet.name, address: cellAddress(place.row, place.column) });
    }
  }
  return cells;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell to the right, unless it is a label too or says something; then the one below. */
function placeBeside(view: SheetView, row: number, column: number, words: ReadonlyMap<string, FillFact>): Place | null {
  const merge = view.mergeAt(row, column);
  const right = { row: merge?.top ?? row, column: (merge?.right ?? column) + 1 };
  const below = { row: (merge?.bottom ?? row) + 1, column: merge?.left ?? column };
  const isWithColon = /[:：]\s*$/.test(view.text(row, column));
  const isFree = (place: Place): boolean => {
    const text = view.text(place.row, place.column);
    return text === '' || PLACEHOLDER.test(text);
  };
  const isLabel = (place: Place): boolean => words.has(normalizeHeading(view.text(place.row, place.column).replace(/[:：*]\s*$/, '')));
  if (isFree(right)) return right;
  // Labels in a row with their places below them: a head of a form laid out as a table.
  if (isLabel(right) && isFree(below)) return below;
  // An example that is to be overwritten: only where the label asks for something by its colon.
  return isWithColon && !isLabel(right) && view.text(right.row, right.column).length <= LONGEST_LABEL ? right : null;
}

let byWord: ReadonlyMap<string, FillFact> | null = null;

function factsByWord(): ReadonlyMap<string, FillFact> {
  byWord ??= new Map(FILL_FACTS.toReversed().flatMap((fact) => FACT_WORDS[fact].map((word) => [normalizeHeading(word), fact] as const)));
  return byWord;
}
