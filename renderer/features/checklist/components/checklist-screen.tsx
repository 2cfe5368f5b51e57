import { useMediaQuery } from '@mantine/hooks';
import { IconFilterOff } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { findByNumber } from '#shared/domain/checklist/clause-tree.ts';
import { isFiltering, NO_FILTER, type QuestionFilter } from '#shared/domain/checklist/filter-questions.ts';
import { isTyping } from '#renderer/ui/commands/shortcut-keys.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { JumpChip } from '#renderer/ui/clause-jump/jump-chip.tsx';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { useIsSqueezed } from '#renderer/ui/use-is-squeezed.ts';
import { useChecklistCommands } from '../checklist-commands.ts';
import type { ChecklistPageProps } from '../checklist-page-props.ts';
import type { ChecklistRows } from '../checklist-queries.ts';
import { checklistViewState, lastQuestionOf, rememberQuestion, setChecklistFilter, useChecklistViewState } from '../checklist-store.ts';
import { nameOfNode, useChecklistFigures, useChecklistShape, useListRows, useShownQuestions } from '../checklist-view.ts';
import { setNotesMode, useFieldworkStore } from '../fieldwork/fieldwork-store.ts';
import { useFocusTargets, type FocusName } from '../focus-targets.ts';
import { useChecklistDeeds } from '../use-checklist-deeds.ts';
import { useClauseJump } from '../use-clause-jump.ts';
import { LookSwitch } from '../grid/components/look-switch.tsx';
import { GridView } from '../grid/grid-view.tsx';
import { useChecklistLooks, usePlaceOfGrid } from '../grid/use-checklist-looks.ts';
import classes from './checklist-screen.module.css';
import { CurrentClauseTree } from './current-clause-tree.tsx';
import { CurrentQuestion } from './current-question.tsx';
import { FilterBar } from './filter-bar.tsx';
import { AssessmentCounts, ProgressFigures } from './progress-strip.tsx';
import { QuestionList } from './question-list.tsx';

const NO_QUESTIONS: readonly ChecklistQuestion[] = [];

/** Below this the tree gives its room to list and panel and comes when called. */
const NARROW = '(max-width: 83rem)';
/** Nor is there room for it, in CSS pixels, where the guide stands beside the screen. */
const ROOM_FOR_TREE = 1_000;

/** Tree, list and panel of a checklist that has questions. */
export function ChecklistScreen(props: ChecklistPageProps & { readonly rows: ChecklistRows }) {
  const { t } = useTranslation();
  const { auditId, questionId, onNavigate, rows } = props;
  const { audit, answers, links, people, auditors, author } = rows;
  const { filter, sorting } = useChecklistViewState(auditId);
  const storedShape = useChecklistShape(rows);
  const figures = useChecklistFigures(rows, storedShape);
  const found = useShownQuestions(rows, storedShape, filter);
  const base = useFocusTargets();
  const looks = useChecklistLooks({ auditId, rows, shape: storedShape, filter, sorting, found, questionId, base });
  const { isGrid, shape, shown, ordered, cells, targets } = looks;
  const listRows = useListRows(isGrid ? NO_QUESTIONS : shown, shape);
  usePlaceOfGrid(auditId, isGrid, looks.cardsElement, listRows);
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const [isTreeCalled, setTreeCalled] = useState(false);
  const isSqueezed = useIsSqueezed(ROOM_FOR_TREE);
  const isTreeCallable = isNarrow || isSqueezed || isGrid;
  // Large notes belong to a question's panel, which the grid does not have.
  const isNotesMode = useFieldworkStore((state) => state.isNotesMode) && !isGrid;

  const question = (questionId === null ? undefined : shape.questionOf.get(questionId)) ?? null;
  const answer = useMemo(
    () => (question === null ? null : (answers.get(question.id) ?? blankAnswer(auditId, question.id))),
    [answers, auditId, question],
  );
  const currentKey = question === null ? null : (shape.tree.keyOfQuestion.get(question.id) ?? null);
  const { deeds, message } = useChecklistDeeds({ page: props, rows, shape, shown: ordered, question, answer, targets, cells });

  const focus = useCallback(
    (name: FocusName) => {
      setTreeCalled(name === 'tree');
      // Large notes cover everything but the question.
      if (name === 'list' || name === 'tree' || name === 'search') setNotesMode(false);
      targets.focus(name);
    },
    [targets],
  );
  const clearFilters = useCallback(() => setChecklistFilter(auditId, NO_FILTER), [auditId]);
  const changeFilter = useCallback((change: Partial<QuestionFilter>) => setChecklistFilter(auditId, change), [auditId]);
  const toggleState = useCallback(
    (assessment: Assessment) => {
      const { states } = checklistViewState(auditId).filter;
      const others = states.filter((other) => other !== assessment);
      setChecklistFilter(auditId, { states: others.length < states.length ? others : [...states, assessment] });
    },
    [auditId],
  );
  const goToNotes = useCallback(() => focus('notes'), [focus]);
  const toggleTree = useCallback(() => focus(isTreeCalled ? 'list' : 'tree'), [focus, isTreeCalled]);
  const chooseClause = useCallback(
    (key: string) => {
      deeds.chooseClause(key);
      if (isTreeCallable) focus('list');
    },
    [deeds, focus, isTreeCallable],
  );
  const isFiltered = isFiltering(filter);
  // The panel shows a question that is filtered out; the grid does not, so no key may grade it there.
  const isQuestionSeen = !isGrid || ordered.length > 0;
  const { grade, raise, step, goToOpen } = deeds;
  useChecklistCommands({ hasQuestion: question !== null && isQuestionSeen, isFiltered, grade, raise, step, goToOpen, focus, clearFilters });

  const typed = useClauseJump((number) => {
    const node = findByNumber(shape.tree, number);
    deeds.tell(
      node
        ? t('checklist.tree.jumped', { clause: nameOfNode(shape.tree, node.key, t) })
        : t('checklist.tree.unknown', { typed: number }),
    );
    if (node) deeds.jumpToClause(node.key);
  });

  // Opened without a question, the screen goes on where it was left.
  useEffect(() => {
    if (question !== null) {
      rememberQuestion(auditId, question.id);
      return;
    }
    const last = lastQuestionOf(auditId);
    const fallback = last !== null && shape.questionOf.has(last) ? last : rows.questions[0]?.id;
    if (fallback !== undefined) onNavigate(fallback);
  }, [question, shape, rows, onNavigate, auditId]);
  useEffect(() => {
    const { activeElement } = document;
    // The frame lets the page itself hold the focus while its rows are read.
    if (activeElement === null || activeElement.matches('body, main, main h1')) targets.focus('list');
  }, [targets]);

  // Focus that got lost, with a dialog that is gone, comes back to the list with the first arrow.
  useEffect(() => {
    const onArrow = ({ target, key }: KeyboardEvent): void => {
      if (target !== document.body || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
      targets.focus('list');
      deeds.step(key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onArrow);
    return () => window.removeEventListener('keydown', onArrow);
  }, [targets, deeds]);

  // An open tooltip takes Escape from the window's commands; leaving a field must not depend on where the mouse lies.
  const onEscape = (event: ReactKeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isTyping(event.target)) return;
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    focus('list');
  };

  const tree = (
    <CurrentClauseTree
      auditId={auditId}
      tree={shape.tree}
      progress={figures.progress}
      excluded={figures.excluded}
      chosenKey={filter.clause}
      currentKey={currentKey}
      onChoose={chooseClause}
      focusRef={targets.at('tree')}
    />
  );
  const panel = isGrid ? null : (
    <CurrentQuestion
      auditId={auditId}
      question={question}
      shown={shown}
      rows={rows}
      shape={shape}
      excluded={figures.excluded}
      targets={targets}
      deeds={deeds}
      renderIntake={props.renderIntake}
      renderRemarks={props.renderRemarks}
      renderRelated={props.renderRelated}
      renderFindings={props.renderFindings}
      renderEvidence={props.renderEvidence}
      renderHistory={props.renderHistory}
    />
  );
  const list = (
    <div className={classes['column']} inert={isNotesMode}>
      <FilterBar
        filter={filter}
        onChange={changeFilter}
        onClear={clearFilters}
        shown={shown.length}
        total={rows.questions.length}
        clauseName={nameOfNode(shape.tree, filter.clause, t)}
        auditors={auditors}
        author={author}
        onAssignShown={deeds.assignShown}
        searchRef={targets.at('search')}
        onLeaveSearch={deeds.enterList}
        onShowTree={isTreeCallable ? toggleTree : null}
        isTreeShown={isTreeCalled}
      />
      <div className={classes['rows']}>
        {isGrid ? (
          <>
            {question !== null && props.renderIntake(question)}
            <GridView
              auditId={auditId}
              rows={rows}
              shown={found}
              ordered={ordered}
              cells={cells}
              current={question}
              deeds={deeds}
              focusRef={base.at('list')}
              handle={looks.handle}
            />
          </>
        ) : shown.length === 0 ? (
          <div className={classes['nothing']}>
            <EmptyState
              icon={IconFilterOff}
              title={t('checklist.filter.nothing')}
              action={<EmptyAction isQuiet label={t('checklist.filter.clear')} onClick={clearFilters} />}
            >
              {t('checklist.filter.nothingHint')}
            </EmptyState>
          </div>
        ) : (
          <QuestionList
            rows={listRows}
            shown={shown}
            answers={answers}
            links={links}
            people={people}
            tree={shape.tree}
            selectedId={question?.id ?? null}
            onSelect={deeds.select}
            onStep={step}
            onEnter={goToNotes}
            focusRef={looks.cardsRef}
          />
        )}
        {isTreeCallable && isTreeCalled && <div className={classes['overlay']}>{tree}</div>}
      </div>
    </div>
  );
  return (
    <Page
      title={t('checklist.title')}
      note={<span className={classes['note']}>{[audit.reference, audit.title].filter(Boolean).join(' · ')}</span>}
      actions={
        <>
          <ProgressFigures figures={figures} onGoToUnjustified={deeds.goToUnjustified} />
          <LookSwitch look={looks.look} onLook={looks.setLook} onSwitch={looks.switchLook} />
        </>
      }
      isFilling
    >
      <div className={classes['screen']} onKeyDown={onEscape}>
        <AssessmentCounts figures={figures} chosen={filter.states} onToggle={toggleState} />
        {props.renderNotices?.(rows)}
        <div className={classes['body']}>
          <SplitView
            // Widths are remembered apart for narrow windows; the grid has no panels, and is not built anew by them.
            key={isGrid ? 'grid' : String(isNarrow)}
            name={isNarrow ? 'checklist-panel-narrow' : 'checklist-panel'}
            sideLabel={t('checklist.panel.label')}
            initialWidth={isNarrow ? 400 : 464}
            minWidth={328}
            maxWidth={1100}
            side={panel}
          >
            <SplitView
              name="checklist-tree"
              sideAt="start"
              sideLabel={t('checklist.tree.label')}
              initialWidth={296}
              minWidth={200}
              maxWidth={480}
              side={isTreeCallable ? null : <div className={classes['column']} inert={isNotesMode}>{tree}</div>}
            >
              {list}
            </SplitView>
          </SplitView>
          {typed !== null && (
            <JumpChip>{t('checklist.tree.jump', { typed })}</JumpChip>
          )}
        </div>
        <div role="status" className="la-visually-hidden">
          {message}
        </div>
      </div>
    </Page>
  );
}
