import { compareClauseNumbers } from '../../standard/clause-number.ts';
import { amountOf, columns, figureOf, noteOf, partCell, row } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupBy } from '../group-cases.ts';
import type { FigureLeaf } from '../prepare-fieldwork.ts';

function isConforming({ verdict }: FigureLeaf): boolean {
  return verdict !== null && verdict !== 'minor-nc' && verdict !== 'major-nc';
}

/** Conforming 1, a minor nonconformity one half, a major nothing. */
function weightOf(leaf: FigureLeaf): number {
  return isConforming(leaf) ? 1 : leaf.verdict === 'minor-nc' ? 0.5 : 0;
}

/** What leaves add up to; counted, a leaf of two audits is two. */
export function conformityCells(leaves: readonly FigureLeaf[]): readonly Cell[] {
  const inScope = leaves.filter((leaf) => leaf.isInScope);
  const assessed = inScope.filter(({ verdict }) => verdict !== null);
  const conforming = assessed.filter(isConforming);
  const audits = (rows: readonly FigureLeaf[]): readonly string[] => [...new Set(rows.map(({ auditId }) => auditId))];
  const majors = assessed.filter(({ verdict }) => verdict === 'major-nc');
  const weighted = assessed.reduce((sum, leaf) => sum + weightOf(leaf), 0);
  const ids = audits(assessed);
  return [
    amountOf(inScope.length, 'count', audits(inScope), 'audit'),
    amountOf(assessed.length, 'count', ids, 'audit'),
    partCell(assessed.length, inScope.length, ids, 'audit'),
    amountOf(conforming.length, 'count', audits(conforming), 'audit'),
    partCell(conforming.length, assessed.length, audits(conforming), 'audit'),
    partCell(weighted, assessed.length, ids, 'audit'),
    amountOf(majors.length, 'count', audits(majors), 'audit'),
  ];
}

/** Rows a leaf belongs to. Leaves have no site of their own, so they count at every site of their audit. */
function keysOf(leaf: FigureLeaf, by: Dimension, scope: FigureScope): readonly string[] {
  switch (by) {
    case 'clause':
      return [leaf.clause];
    case 'process':
      return [leaf.process.trim()];
    case 'site':
      return scope.all.auditById.get(leaf.auditId)?.sites ?? [];
    default:
      return [leaf.auditId];
  }
}

/**
 * Leaf clauses that conform among those assessed in the audits of the period, never without the coverage: assessed
 * among those in scope (domain reference M10). A leaf without any question is in scope and not assessed.
 */
export function conformity(scope: FigureScope, by: Dimension): Figure {
  const { leaves } = scope.fieldwork;
  const groups = groupBy(leaves, (leaf) => keysOf(leaf, by, scope));
  const dayOfAudit = (key: string): number => scope.all.auditById.get(key as FigureLeaf['auditId'])?.day ?? 0;
  const keys = [...groups.keys()].toSorted((left, right) =>
    by === 'clause' ? compareClauseNumbers(left, right) : by === 'audit' ? dayOfAudit(left) - dayOfAudit(right) || (left < right ? -1 : 1) : left < right ? -1 : 1,
  );
  const all = conformityCells(leaves);
  const none = partCell(0, 0, [], 'audit');
  return figureOf('M10', by, {
    columns: columns(
      ['in-scope', 'count'],
      ['assessed', 'count'],
      ['coverage', 'share'],
      ['conforming', 'count'],
      ['conformity', 'share'],
      ['weighted', 'share'],
      ['major', 'count'],
    ),
    rows: keys.map((key) => row(key, conformityCells(groups.get(key) ?? []))),
    headline: all[4] ?? none,
    beside: [
      { id: 'coverage', cell: all[2] ?? none },
      { id: 'major', cell: all[6] ?? none },
    ],
    notes: noteOf('not-assessed', leaves.filter(({ isInScope, verdict }) => isInScope && verdict === null).length),
  });
}
