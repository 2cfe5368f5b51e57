import type { ReadCell } from '../workbook-content.ts';
import { oneLine } from './normalize-text.ts';
import { otherClauses, readClauseCell, splitClause } from './clause-cell.ts';
import { problemAt, problemKey, type ImportProblem } from './import-problem.ts';
import type { RowValues } from './row-values.ts';

export interface RowClause {
  readonly number: string;
  /** What stood behind the number in the same cell. */
  readonly rest: string;
  readonly problems: readonly ImportProblem[];
  /** The cell's own text where it could not be used, to be kept. */
  readonly raw: string;
}

/** "a)", "(b)", "iv.": a point of the clause above. */
const LIST_LETTER = /^\(?(?:[a-z]|[ivx]{1,4})[).]$/i;
const NONE: RowClause = { number: '', rest: '', problems: [], raw: '' };

/**
 * The clause of a row and what is the matter with it. A repair is taken only when its problem is in `accepted`;
 * until then a date gives no clause and a number is read as shown. `previous` is the clause of the row above.
 */
export function clauseOfRow(
  values: RowValues,
  sheet: string,
  previous: string,
  accepted: ReadonlySet<string>,
): RowClause {
  // Where the clause is given level by level, the finest that is filled counts.
  const found = values.all('clause').at(-1);
  if (!found) return fromText(values, sheet);
  const { cell } = found;
  const reading = readClauseCell(cell);
  const place = { sheet, row: cell.row, column: cell.column };
  const raw = cell.kind === 'date' && cell.numberFormat !== undefined ? `${cell.text} (${cell.numberFormat})` : cell.text;
  const { trouble } = reading;
  if (trouble === null) return { number: reading.number, rest: reading.rest, problems: [], raw: '' };
  if (found.isFilledDown) return { number: reading.number, rest: reading.rest, problems: [], raw: '' };
  switch (trouble.code) {
    case 'clause-from-date': {
      const problem = problemAt('clause-from-date', place, raw, trouble.suggestion);
      const isAccepted = accepted.has(problemKey(problem));
      return { number: isAccepted ? trouble.suggestion : '', rest: '', problems: [problem], raw: isAccepted ? '' : cell.text };
    }
    case 'clause-from-number': {
      const lost = lostZero(reading.number, previous);
      if (lost !== null) {
        const problem = problemAt('clause-lost-zero', place, numberRaw(cell), lost);
        return { number: accepted.has(problemKey(problem)) ? lost : reading.number, rest: '', problems: [problem], raw: '' };
      }
      return {
        number: reading.number,
        rest: '',
        problems: [problemAt('clause-from-number', place, numberRaw(cell), reading.number)],
        raw: '',
      };
    }
    case 'clause-several':
      return {
        number: reading.number,
        rest: '',
        problems: [problemAt('clause-several', place, cell.text, trouble.others.join(', '))],
        raw: cell.text,
      };
    case 'clause-unreadable':
      if (LIST_LETTER.test(reading.rest) && previous !== '') return { number: previous, rest: '', problems: [], raw: cell.text };
      return { number: '', rest: '', problems: [problemAt('clause-unreadable', place, cell.text)], raw: cell.text };
  }
}

/** After 8.9 comes 8.10, which a number cell can only show as 8.1. */
function lostZero(number: string, previous: string): string | null {
  const now = /^(.*\.)(\d)$/.exec(number);
  const before = /^(.*\.)(\d*9)$/.exec(previous);
  if (!now || !before || now[1] !== before[1]) return null;
  const next = Number(before[2]) + 1;
  return String(next).replace(/0+$/, '') === now[2] ? `${now[1] ?? ''}${next}` : null;
}

function numberRaw({ kind, text, numberFormat }: ReadCell): string {
  return kind === 'number' ? `${text} (${numberFormat ?? 'General'})` : text;
}

/** Without a clause column: the number at the start of the question, requirement or title. */
function fromText(values: RowValues, sheet: string): RowClause {
  const source = values.cells.find(({ mapping }) => mapping.beginsWithClause === true);
  const split = source ? splitClause(oneLine(source.text)) : null;
  if (!source || !split || split.rest === '') return NONE;
  const others = otherClauses(split.rest);
  if (others.length > 0) {
    const place = { sheet, row: source.cell.row, column: source.cell.column };
    return { number: split.number, rest: '', problems: [problemAt('clause-several', place, source.text, others.join(', '))], raw: '' };
  }
  const isName = source.mapping.field === 'title' || source.mapping.field === 'section';
  return { number: split.number, rest: isName ? split.rest : '', problems: [], raw: '' };
}
