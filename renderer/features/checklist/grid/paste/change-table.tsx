import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellChange, CellValue } from '#shared/domain/checklist/grid/cell-change.ts';
import type { CellProblem } from '#shared/domain/checklist/grid/plan-paste.ts';
import type { PersonId, QuestionId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { AssessmentBadge } from '../../components/assessment-badge.tsx';
import { remInPixels } from '../use-grid-scroll.ts';
import { useColumnTitle } from '../use-column-title.ts';
import classes from './change-table.module.css';

const LINE_REM = 2.125;

/** One function for all renderings: with a new one the virtualizer forgets what it measured, and measures for ever. */
const lineHeight = (): number => LINE_REM * remInPixels();

/** Every cell that changes, from what to what, after those left out; only the lines in sight are in the page. */
export function ChangeTable(props: {
  readonly changes: readonly CellChange[];
  readonly problems: readonly CellProblem[];
  readonly codeOf: ReadonlyMap<QuestionId, string>;
  readonly people: ReadonlyMap<PersonId, Person>;
}) {
  const { t } = useTranslation();
  const titleOf = useColumnTitle();
  const scroller = useRef<HTMLDivElement>(null);
  const { changes, problems, codeOf } = props;
  const count = problems.length + changes.length;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: lineHeight,
    overscan: 8,
  });
  const line = (index: number): readonly ReactNode[] => {
    const problem = problems[index];
    if (problem) {
      return [
        codeOf.get(problem.questionId),
        titleOf(problem.column),
        t('grid.paste.stays'),
        <span key="raw">
          <b className={classes['problem']}>{t(`grid.paste.problem.${problem.code}`)}</b>: <bdi>{problem.raw}</bdi>
        </span>,
      ];
    }
    const change = changes[index - problems.length];
    if (!change) return [];
    return [
      codeOf.get(change.questionId),
      titleOf(change.to.column),
      <Value key="from" cell={change.from} people={props.people} />,
      <Value key="to" cell={change.to} people={props.people} />,
    ];
  };
  return (
    <div
      ref={scroller}
      role="table"
      // Scrolled by keyboard.
      tabIndex={0}
      aria-label={t('grid.paste.list')}
      aria-rowcount={count + 1}
      className={classes['table']}
    >
      <div role="row" aria-rowindex={1} className={classes['head']}>
        {[t('grid.paste.row'), t('grid.paste.column'), t('grid.paste.from'), t('grid.paste.to')].map((heading) => (
          <span key={heading} role="columnheader">
            {heading}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={virtualizer.measureElement}
            role="row"
            aria-rowindex={index + 2}
            data-index={index}
            data-problem={index < problems.length || undefined}
            className={classes['line']}
            style={{ transform: `translateY(${start}px)` }}
          >
            {line(index).map((content, place) => (
              <div key={place} role="cell">
                {content}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Value({ cell, people }: { readonly cell: CellValue; readonly people: ReadonlyMap<PersonId, Person> }) {
  const { t } = useTranslation();
  if (cell.column === 'assessment') return <AssessmentBadge assessment={cell.value} />;
  const text = cell.column === 'assignedTo' ? (cell.value === null ? '' : (people.get(cell.value)?.name ?? '')) : cell.value;
  return text === '' ? <i>{t('grid.paste.empty')}</i> : <span dir="auto">{text}</span>;
}
