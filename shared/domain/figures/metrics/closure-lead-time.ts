import { columns, countOf, daysCell, figureOf, noteOf, row } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases, ofGrade } from '../group-cases.ts';
import { CASE_PHASES, type CasePhase, type FigureCase } from '../prepare-case.ts';
import { medianOf, survivalQuantiles, type Duration } from '../statistics.ts';

interface Run extends Duration {
  readonly id: string;
  readonly isMajor: boolean;
}

/** How long a case took, or has taken so far. Closed without a known day says nothing. */
function leadTimeOf(each: FigureCase, today: number): readonly Run[] {
  const end = each.closedDay ?? (each.isOpen ? today : null);
  if (end === null) return [];
  return [{ id: each.id, days: Math.max(0, end - each.issuedDay), hasEnded: each.closedDay !== null, isMajor: each.grade === 'major' }];
}

function phaseTimeOf(each: FigureCase, phase: CasePhase, today: number): readonly Run[] {
  const lasted = each.phases[phase];
  if (lasted === undefined) return [];
  return [{ id: each.id, days: Math.max(0, (lasted.to ?? today) - lasted.from), hasEnded: lasted.to !== null, isMajor: each.grade === 'major' }];
}

function cellsOf(runs: readonly Run[]): readonly Cell[] {
  const ended = runs.filter(({ hasEnded }) => hasEnded);
  const ids = runs.map(({ id }) => id);
  const majors = runs.filter(({ isMajor }) => isMajor);
  const [median, p90] = survivalQuantiles(runs, [0.5, 0.9]);
  const [ofMajors] = survivalQuantiles(majors, [0.5]);
  return [
    countOf(ended.map(({ id }) => id)),
    countOf(runs.filter(({ hasEnded }) => !hasEnded).map(({ id }) => id)),
    daysCell(median?.days ?? null, runs.length, ids, median?.isMoreThan),
    daysCell(p90?.days ?? null, runs.length, ids, p90?.isMoreThan),
    daysCell(medianOf(ended.map(({ days }) => days)), ended.length, ended.map(({ id }) => id)),
    daysCell(ofMajors?.days ?? null, majors.length, majors.map(({ id }) => id), ofMajors?.isMoreThan),
  ];
}

/**
 * Closure lead time of what was issued in the period, from issue to closing, and of each phase (domain reference M3).
 * Medians and 90th percentiles count open cases as running still; the plain median of the closed ones stands beside.
 */
export function closureLeadTime(scope: FigureScope, by: Dimension): Figure {
  const { issued, today } = scope;
  const runs = issued.flatMap((each) => leadTimeOf(each, today));
  const [, open, median, p90, plain, majors] = cellsOf(runs);
  const none = daysCell(null, 0, []);
  return figureOf('M3', by, {
    columns: columns(['closed', 'count'], ['open', 'count'], ['median', 'days'], ['p90', 'days'], ['plain-median', 'days'], ['major-median', 'days']),
    rows:
      by === 'phase'
        ? CASE_PHASES.map((phase) => row(phase, cellsOf(issued.flatMap((each) => phaseTimeOf(each, phase, today)))))
        : groupCases(issued, by).map(({ key, rows }) => row(key, cellsOf(rows.flatMap((each) => leadTimeOf(each, today))))),
    headline: median ?? none,
    beside: [
      { id: 'major-median', cell: majors ?? none },
      { id: 'p90', cell: p90 ?? none },
      { id: 'plain-median', cell: plain ?? none },
    ],
    notes: [
      ...noteOf('still-open', open?.ids.length ?? 0),
      ...(by === 'clause' ? noteOf('several-clauses', ofGrade(issued, 'major').concat(ofGrade(issued, 'minor')).filter(({ clauses }) => clauses.length > 1).length) : []),
    ],
  });
}
