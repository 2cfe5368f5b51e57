import { useVirtualizer } from '@tanstack/react-virtual';
import { useElementSize } from '@mantine/hooks';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { relatedTitles } from '../clause-groups.ts';
import classes from './library.module.css';

/**
 * Questions to read, below `header`, which scrolls with them. Only those in sight are drawn, so that a checklist of
 * thousands opens at once.
 */
export function QuestionList({
  questions,
  header,
}: {
  readonly questions: readonly ChecklistQuestion[];
  readonly header?: ReactNode;
}) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const { ref: headerRef, height: headerHeight } = useElementSize();
  const virtual = useVirtualizer({
    count: questions.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 176,
    overscan: 6,
    scrollMargin: headerHeight,
    getItemKey: (index) => questions[index]?.id ?? index,
  });
  return (
    <div ref={frame} className={classes['scroller']} tabIndex={0} role="region" aria-label={t('library.questionsOf')}>
      <div ref={headerRef}>{header}</div>
      {questions.length === 0 && <p className={classes['none']}>{t('library.noQuestions')}</p>}
      <ol className={classes['list']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const question = questions[index];
          return (
            question && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={questions.length}
                className={classes['item']}
                style={{ transform: `translateY(${String(start - headerHeight)}px)` }}
              >
                <Question question={question} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

function Question({ question }: { readonly question: ChecklistQuestion }) {
  const { t } = useTranslation();
  const { importance } = question;
  const facts = [
    { name: t('library.lookFor'), text: question.lookFor },
    { name: t('library.evidence'), text: question.expectedEvidence.join(' · ') },
    { name: t('library.sample'), text: question.samplingHint },
    { name: t('library.methods'), text: question.methods.map((method) => (isMethod(method) ? t(`library.method.${method}`) : method)).join(', ') },
    { name: t('library.practice'), text: question.practice },
    ...relatedTitles(question.related).map(({ label, clauses }) => ({ name: label, text: clauses.join(' · ') })),
    ...Object.entries(question.extra).map(([name, text]) => ({ name, text })),
  ].filter(({ text }) => text !== '');
  return (
    <article className={classes['question']} aria-label={question.code}>
      <p className={classes['second']}>
        <strong>{question.code}</strong>
        {importance === 'core' || importance === 'supporting' ? ` · ${t(`library.importance.${importance}`)}` : ''}
      </p>
      <p className={classes['questionText']}>{question.question}</p>
      <dl className={classes['facts']}>
        {facts.map(({ name, text }) => (
          <div key={name} className={classes['fact']}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

const METHODS = ['interview', 'document', 'record', 'observation', 'sampling', 'test'] as const;

function isMethod(method: string): method is (typeof METHODS)[number] {
  return METHODS.some((known) => known === method);
}
