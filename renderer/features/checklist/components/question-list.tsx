import { memo, useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ClauseTree } from '#shared/domain/checklist/clause-tree.ts';
import { isJustificationMissing } from '#shared/domain/checklist/grade-answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { PersonId, QuestionId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { QuestionLinks } from '#renderer/data/repositories/checklist-repository.ts';
import type { ListRow } from '../checklist-view.ts';
import { useVirtualRows } from '../use-virtual-rows.ts';
import classes from './question-list.module.css';
import { QuestionRow } from './question-row.tsx';

/** How many rows Page up and Page down move. */
const PAGE = 10;

/**
 * The questions under their clauses; only those in sight are in the page. One stop for the Tab key: arrows move the
 * selection, and a screen reader hears the row through `aria-activedescendant`.
 */
export const QuestionList = memo(function QuestionList(props: {
  readonly rows: readonly ListRow[];
  readonly shown: readonly ChecklistQuestion[];
  readonly answers: ReadonlyMap<QuestionId, Answer>;
  readonly links: ReadonlyMap<QuestionId, QuestionLinks>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly tree: ClauseTree;
  readonly selectedId: QuestionId | null;
  readonly onSelect: (question: ChecklistQuestion) => void;
  readonly onStep: (step: 1 | -1) => void;
  /** Enter: on to the notes of the selected question. */
  readonly onEnter: () => void;
  readonly focusRef: (element: HTMLElement | null) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { rows, shown, selectedId } = props;
  const activeIndex = selectedId === null ? -1 : rows.findIndex(({ key }) => key === selectedId);
  const { ref, items, totalHeight } = useVirtualRows(rows, activeIndex, props.focusRef);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const place = shown.findIndex((question) => question.id === selectedId);
    const select = (index: number): void => {
      const question = shown[Math.min(Math.max(index, 0), shown.length - 1)];
      if (question) props.onSelect(question);
    };
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => props.onStep(1),
      ArrowUp: () => props.onStep(-1),
      PageDown: () => select(place + PAGE),
      PageUp: () => select(place - PAGE),
      Home: () => select(0),
      End: () => select(shown.length - 1),
      Enter: props.onEnter,
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      className={classes['list']}
      aria-label={t('checklist.list.label')}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${String(activeIndex)}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={classes['rows']} style={{ height: totalHeight }}>
        {items.map(({ index, start, size }) => {
          const row = rows[index];
          if (!row) return null;
          if (row.kind === 'heading') {
            const node = props.tree.nodes.get(row.nodeKey);
            return (
              <div key={row.key} role="presentation" className={classes['heading']} style={{ top: start, height: size }}>
                {node?.number !== undefined && node.number !== '' && <b>{node.number}</b>}
                <span>{node?.kind === 'rest' ? t('checklist.tree.rest') : node?.title}</span>
                {row.scopeTitle !== '' && <small>{row.scopeTitle}</small>}
              </div>
            );
          }
          const answer = props.answers.get(row.question.id);
          const links = props.links.get(row.question.id);
          return (
            <QuestionRow
              key={row.key}
              id={`${id}-${String(index)}`}
              question={row.question}
              place={row.place}
              total={shown.length}
              top={start}
              height={size}
              assessment={answer?.assessment ?? 'not-assessed'}
              isUnjustified={answer !== undefined && isJustificationMissing(answer)}
              isChanged={answer?.answeredFor !== undefined}
              hasNotes={answer !== undefined && answer.notes.trim() !== ''}
              auditor={answer?.assignedTo ? (props.people.get(answer.assignedTo)?.name ?? '') : ''}
              findingCount={links?.findingGrades.length ?? 0}
              evidenceCount={links?.evidenceCount ?? 0}
              isSelected={row.question.id === selectedId}
              onSelect={props.onSelect}
            />
          );
        })}
      </div>
    </div>
  );
});
