import { IconChevronDown, IconChevronRight, IconCircleOff } from '@tabler/icons-react';
import { memo, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseNode, ClauseTree as Tree } from '#shared/domain/checklist/clause-tree.ts';
import type { BranchProgress } from '#shared/domain/checklist/tree-progress.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { useT } from '#renderer/i18n/use-t.ts';
import { ASSESSMENT_LOOKS } from '#renderer/ui/assessment-look.ts';
import { useVirtualRows } from '../use-virtual-rows.ts';
import { readingKey } from '#renderer/ui/reading-keys.ts';
import classes from './clause-tree.module.css';
import { Spoken } from './spoken.tsx';

interface TreeRow {
  readonly key: string;
  readonly rem: number;
  readonly node: ClauseNode;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
}

const ROW_REM = 1.875;

function rowsOf(nodes: readonly ClauseNode[], isOpen: (node: ClauseNode) => boolean, level = 1): readonly TreeRow[] {
  return nodes.flatMap((node, index) => [
    { key: node.key, rem: ROW_REM, node, level, place: index + 1, siblings: nodes.length },
    ...(isOpen(node) ? rowsOf(node.children, isOpen, level + 1) : []),
  ]);
}

/**
 * The clauses with what their questions add up to. One stop for the Tab key: arrows move, right and left open and
 * close, Enter or Space shows only that clause.
 */
export const ClauseTree = memo(function ClauseTree(props: {
  readonly tree: Tree;
  readonly progress: ReadonlyMap<string, BranchProgress>;
  /** Clauses excluded as a whole. */
  readonly excluded: ReadonlySet<string>;
  readonly isOpen: (node: ClauseNode) => boolean;
  readonly onToggle: (node: ClauseNode, isOpen: boolean) => void;
  /** The clause the list is narrowed to. */
  readonly chosenKey: string | null;
  /** The clause of the question that is open. */
  readonly currentKey: string | null;
  readonly onChoose: (key: string) => void;
  readonly focusRef: (element: HTMLElement | null) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { tree, isOpen, onToggle, currentKey, chosenKey } = props;
  const rows = useMemo(() => rowsOf(tree.roots, isOpen), [tree, isOpen]);
  const [active, setActive] = useState<{ readonly key: string; readonly whileAt: string | null } | null>(null);
  // Where the arrows were, until another question is opened.
  const activeKey = active !== null && active.whileAt === currentKey ? active.key : (currentKey ?? chosenKey);
  const found = rows.findIndex(({ key }) => key === activeKey);
  const activeIndex = found === -1 ? 0 : found;
  const { ref, items, totalHeight } = useVirtualRows(rows, activeIndex, props.focusRef);

  const goTo = (index: number): void => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row) setActive({ key: row.key, whileAt: currentKey });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[activeIndex];
    if (!row) return;
    const { node } = row;
    const hasChildren = node.children.length > 0;
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(activeIndex + 1),
      ArrowUp: () => goTo(activeIndex - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      ArrowRight: () => {
        if (hasChildren && !isOpen(node)) onToggle(node, true);
        else if (hasChildren) goTo(activeIndex + 1);
      },
      ArrowLeft: () => {
        if (hasChildren && isOpen(node)) onToggle(node, false);
        else goTo(rows.findIndex(({ key }) => key === node.parentKey));
      },
      Enter: () => props.onChoose(node.key),
      ' ': () => props.onChoose(node.key),
    };
    const deed = deeds[readingKey(event)];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  return (
    <div className={classes['column']}>
      <div
        ref={ref}
        role="tree"
        tabIndex={0}
        className={classes['tree']}
        aria-label={t('checklist.tree.label')}
        aria-activedescendant={rows.length > 0 ? `${id}-${String(activeIndex)}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={classes['rows']} style={{ height: totalHeight }}>
          {items.map(({ index, start, size }) => {
            const row = rows[index];
            if (!row) return null;
            const progress = props.progress.get(row.key);
            return (
              <ClauseTreeRow
                key={row.key}
                id={`${id}-${String(index)}`}
                row={row}
                top={start}
                height={size}
                worst={progress?.worst ?? 'not-assessed'}
                assessed={progress?.assessed ?? 0}
                total={progress?.total ?? 0}
                isExcluded={props.excluded.has(row.key)}
                isOpen={isOpen(row.node)}
                isActive={index === activeIndex}
                isChosen={row.key === chosenKey}
                isCurrent={row.key === currentKey}
                onToggle={onToggle}
                onChoose={props.onChoose}
              />
            );
          })}
        </div>
      </div>
      <p className={classes['hint']}>{t('checklist.tree.hint')}</p>
    </div>
  );
});

const ClauseTreeRow = memo(function ClauseTreeRow(props: {
  readonly id: string;
  readonly row: TreeRow;
  readonly top: number;
  readonly height: number;
  readonly worst: Assessment;
  readonly assessed: number;
  readonly total: number;
  readonly isExcluded: boolean;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly onToggle: (node: ClauseNode, isOpen: boolean) => void;
  readonly onChoose: (key: string) => void;
}) {
  const t = useT();
  const { node, level, place, siblings } = props.row;
  const { icon: Shape, tone } = ASSESSMENT_LOOKS[props.worst];
  const hasChildren = node.children.length > 0;
  const Chevron = props.isOpen ? IconChevronDown : IconChevronRight;
  const name = node.kind === 'rest' ? t('checklist.tree.rest') : node.title;
  const share = props.total === 0 ? 0 : (props.assessed / props.total) * 100;
  return (
    <div
      id={props.id}
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? props.isOpen : undefined}
      aria-selected={props.isChosen}
      aria-current={props.isCurrent || undefined}
      data-active={props.isActive || undefined}
      data-level={level}
      className={classes['row']}
      title={`${node.number} ${name}`.trim()}
      style={{ top: props.top, height: props.height, paddingInlineStart: `${String(0.125 + (level - 1) * 0.75)}rem` }}
      onClick={() => props.onChoose(node.key)}
    >
      {hasChildren ? (
        <span
          className={classes['chevron']}
          onClick={(event) => {
            event.stopPropagation();
            props.onToggle(node, !props.isOpen);
          }}
        >
          <Chevron size={14} aria-hidden />
        </span>
      ) : (
        <span className={classes['chevron']} />
      )}
      {/* Green only when nothing is left that could turn it over. */}
      <span className={classes['state']} data-tone={tone === 'good' && props.assessed < props.total ? 'neutral' : tone}>
        {props.isExcluded ? <IconCircleOff size={14} aria-hidden /> : <Shape size={14} aria-hidden />}
      </span>
      {node.number !== '' && <span className={classes['number']}>{node.number}</span>}
      <span className={classes['name']}>{name}</span>
      <Spoken>{t(`terms.assessment.${props.worst}`)}</Spoken>
      {props.isExcluded && <Spoken>{t('checklist.tree.notApplicable')}</Spoken>}
      <span className={classes['progress']}>
        <span aria-hidden>
          {props.assessed}/{props.total}
        </span>
        <Spoken>{t('checklist.tree.progress', { assessed: props.assessed, total: props.total })}</Spoken>
        <span className={classes['bar']}>
          <span style={{ width: `${String(share)}%` }} />
        </span>
      </span>
    </div>
  );
});
