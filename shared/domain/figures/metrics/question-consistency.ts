import { ASSESSMENTS, type Assessment } from '../../checklist/assessment.ts';
import type { AuditId, QuestionId } from '../../ids.ts';
import { compareClauseNumbers, isWithinClause } from '../../standard/clause-number.ts';
import type { ColumnId, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { amountOf, columns, countOf, figureOf, row, shareCell } from '../cell.ts';

/** What is a judgement, from the best to the worst; "not verified" and "not applicable" are none. */
const JUDGEMENTS = ['good-practice', 'conforming', 'ofi', 'observation', 'minor-nc', 'major-nc'] as const satisfies readonly Assessment[];

const COLUMN_OF: Readonly<Record<(typeof JUDGEMENTS)[number], ColumnId>> = {
  'good-practice': 'good-practice',
  conforming: 'conforming',
  ofi: 'ofi',
  observation: 'observation',
  'minor-nc': 'minor',
  'major-nc': 'major',
};

interface Judged {
  readonly auditId: AuditId;
  /** The places of the audit: an answer of an audit of several is about all of them. */
  readonly site: string;
  readonly rank: number;
}

interface AskedQuestion {
  readonly id: QuestionId;
  readonly clause: string;
  readonly judged: readonly Judged[];
}

const rankOf = (assessment: Assessment): number => JUDGEMENTS.findIndex((each) => each === assessment);

/** Questions judged in audits of at least two places, in the order of their clauses. */
function askedAtSeveralPlaces({ fieldwork, audits, filters }: FigureScope): readonly AskedQuestion[] {
  const judged = new Map<string, Judged[]>();
  for (const { id: auditId, sites } of audits) {
    const site = sites.toSorted().join('\n');
    if (site === '') continue;
    for (const [id, assessment] of fieldwork.given.get(auditId) ?? []) {
      const rank = rankOf(assessment);
      if (rank < 0) continue;
      const list = judged.get(id);
      if (list) list.push({ auditId, site, rank });
      else judged.set(id, [{ auditId, site, rank }]);
    }
  }
  const known = new Map(fieldwork.checklists.flatMap(({ questions }) => questions.map((question) => [question.id, question])));
  return [...known.values()]
    .filter(({ clause, process }) => (filters.clause === null || isWithinClause(clause, filters.clause)) && (filters.process === null || filters.process === process))
    .map(({ id, clause }) => ({ id, clause, judged: judged.get(id) ?? [] }))
    .filter(({ judged: list }) => new Set(list.map(({ site }) => site)).size > 1)
    .toSorted((left, right) => compareClauseNumbers(left.clause, right.clause) || (left.id < right.id ? -1 : 1));
}

function spreadOf({ judged }: AskedQuestion): number {
  const ranks = judged.map(({ rank }) => rank);
  return Math.max(...ranks) - Math.min(...ranks);
}

/** Whether two places came to different judgements; one place that changed over time says nothing about consistency. */
function isJudgedDifferently({ judged }: AskedQuestion): boolean {
  return judged.some((one) => judged.some((other) => one.site !== other.site && one.rank !== other.rank));
}

/**
 * The same question across sites (domain reference M15): questions judged in audits of at least two places, and those
 * of them that were judged differently, the widest apart first. A difference can be in the places as well as in the
 * judging: it is where to look.
 */
export function questionConsistency(scope: FigureScope, by: Dimension): Figure {
  const asked = askedAtSeveralPlaces(scope);
  const different = asked.filter(isJudgedDifferently);
  const same = asked.length - different.length;
  return figureOf('M15', by, {
    columns: columns(['sites', 'count'], ...ASSESSMENTS.filter((each) => rankOf(each) >= 0).map((each) => [COLUMN_OF[each as (typeof JUDGEMENTS)[number]], 'count'] as const)),
    rows: different
      .toSorted((left, right) => spreadOf(right) - spreadOf(left))
      .map(({ id, judged }) => {
        const ids = (list: readonly Judged[]): readonly string[] => [...new Set(list.map(({ auditId }) => auditId as string))];
        return row(id, [
          amountOf(new Set(judged.map(({ site }) => site)).size, 'count', ids(judged), 'audit'),
          ...ASSESSMENTS.filter((each) => rankOf(each) >= 0).map((each) => countOf(ids(judged.filter(({ rank }) => rank === rankOf(each))), 'audit')),
        ]);
      }),
    headline: { ...shareCell([], asked.length, 'audit'), value: asked.length === 0 ? null : same / asked.length, part: same },
    beside: [{ id: 'asked-at-several', cell: amountOf(asked.length, 'count', [], 'audit') }],
  });
}
