import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { ReactElement } from 'react';
import { QuestionList } from '#renderer/features/checklist/components/question-list.tsx';
import { QuestionRow } from '#renderer/features/checklist/components/question-row.tsx';
import classes from '#renderer/features/checklist/components/question-list.module.css';
import type { ListRow } from '#renderer/features/checklist/checklist-view.ts';
import { startI18n } from '#renderer/i18n/i18n.ts';
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import { buildClauseTree, scopesOf } from '#shared/domain/checklist/clause-tree.ts';
import { builtInStandards } from '#shared/domain/standard/built-in.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { aLongChecklist, answerTo } from './seed-rows.ts';

const NOTHING = new Map();
const nothing = (): void => undefined;

function prepare(count: number) {
  const { template, questions } = aLongChecklist(`mount-${String(count)}`, count);
  const tree = buildClauseTree(scopesOf([template], questions, builtInStandards()));
  const rows: ListRow[] = [];
  let last = '';
  questions.forEach((question, index) => {
    const nodeKey = tree.keyOfQuestion.get(question.id) ?? '';
    if (nodeKey !== last) rows.push({ kind: 'heading', key: `heading-${String(index)}`, rem: 1.875, nodeKey, scopeTitle: '' });
    last = nodeKey;
    rows.push({ kind: 'question', key: question.id, rem: 3.375, question, place: index + 1 });
  });
  const answers = new Map(questions.map((question, number): [typeof question.id, Answer] => [question.id, answerTo('a' as AuditId, question.id, number)]));
  return { questions, tree, rows, answers };
}

let prepared: ReturnType<typeof prepare> | null = null;

/** Milliseconds from rendering to the frame that shows it. */
async function timeOf(make: () => ReactElement): Promise<number> {
  await startI18n();
  const container = document.createElement('div');
  Object.assign(container.style, { position: 'fixed', inset: '0', display: 'flex', flexDirection: 'column' });
  document.body.append(container);
  const root = createRoot(container);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const startedAt = performance.now();
  flushSync(() => root.render(<ThemeProvider>{make()}</ThemeProvider>));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const took = performance.now() - startedAt;
  if (container.querySelectorAll('[role=option]').length === 0) throw new Error('nothing was mounted');
  root.unmount();
  container.remove();
  return took;
}

/** The list of the program. */
export function mountVirtualised(count: number): Promise<number> {
  const { questions, tree, rows, answers } = (prepared ??= prepare(count));
  return timeOf(() => (
    <QuestionList
      rows={rows}
      shown={questions}
      answers={answers}
      links={NOTHING}
      people={NOTHING}
      tree={tree}
      selectedId={questions[Math.floor(count / 2)]?.id ?? null}
      onSelect={nothing}
      onStep={nothing}
      onEnter={nothing}
      focusRef={nothing}
    />
  ));
}

/** The same rows, all of them in the page. */
export function mountWhole(count: number): Promise<number> {
  const { rows, answers } = (prepared ??= prepare(count));
  let top = 0;
  return timeOf(() => (
    <div role="listbox" className={classes['list']}>
      <div className={classes['rows']}>
        {rows.map((row) => {
          const height = row.rem * 16;
          top += height;
          if (row.kind === 'heading') {
            return <div key={row.key} className={classes['heading']} style={{ top: top - height, height }}>{row.nodeKey}</div>;
          }
          return (
            <QuestionRow
              key={row.key}
              id={row.key}
              question={row.question}
              place={row.place}
              total={rows.length}
              top={top - height}
              height={height}
              assessment={answers.get(row.question.id)?.assessment ?? 'not-assessed'}
              isUnjustified={false}
              hasNotes={(answers.get(row.question.id)?.notes ?? '') !== ''}
              auditor=""
              findingCount={0}
              evidenceCount={0}
              isSelected={false}
              isChanged={false}
              onSelect={nothing}
            />
          );
        })}
      </div>
    </div>
  ));
}
