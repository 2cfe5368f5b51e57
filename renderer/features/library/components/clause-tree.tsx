import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import type { ClauseLine } from '../clause-groups.ts';
import classes from './library.module.css';

/** The clauses of a checklist with their numbers of questions; arrow keys move, the chosen one narrows the questions. */
export function ClauseTree(props: {
  readonly lines: readonly ClauseLine[];
  readonly total: number;
  readonly selected: ClauseNumber | null;
  readonly onSelect: (clause: ClauseNumber | null) => void;
}) {
  const { t } = useTranslation();
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [props.selected]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const current = document.activeElement;
    const next = event.key === 'ArrowDown' ? current?.nextElementSibling : current?.previousElementSibling;
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  const line = (number: ClauseNumber | null, level: number, label: string, count: number) => {
    const isSelected = number === props.selected;
    return (
      <button
        key={number ?? 'all'}
        type="button"
        role="treeitem"
        aria-level={level}
        aria-selected={isSelected}
        tabIndex={isSelected ? 0 : -1}
        className={classes['clause']}
        data-level={level}
        data-selected={isSelected || undefined}
        onClick={() => props.onSelect(number)}
      >
        <span className={classes['clauseTitle']}>{label}</span>
        <span className={classes['clauseCount']}>{count}</span>
      </button>
    );
  };
  return (
    <div ref={tree} role="tree" aria-label={t('library.clauses')} className={classes['tree']} onKeyDown={onKeyDown}>
      {line(null, 1, t('library.allClauses'), props.total)}
      {props.lines.map(({ number, title, level, count }) =>
        line(number, level, number === '' ? t('library.withoutClause') : `${number} ${title}`.trim(), count),
      )}
    </div>
  );
}
