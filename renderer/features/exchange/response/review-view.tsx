import { useTranslation } from 'react-i18next';
import { formatList } from '#renderer/i18n/format.ts';
import { Section } from '#renderer/ui/page.tsx';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import type { CaseProblem } from '#shared/domain/nonconformity/case-context.ts';
import type { AnswerReview, RefusedChange } from '#shared/exchange/response/review-answers.ts';
import { answerTexts } from './answer-texts.ts';
import { answererOf } from './receive-answer.ts';
import classes from './response.module.css';
import type { AnswerPreview } from './use-answer-review.ts';

/** What stands in the way of a step, as a sentence. */
export type DescribeProblem = (problem: CaseProblem) => string;

/** Everything that files of answers come to: what is attached, and what is not, with its reason. */
export function ReviewView(props: { readonly review: AnswerReview; readonly previews: readonly AnswerPreview[]; readonly describe: DescribeProblem }) {
  const { t } = useTranslation();
  const { review, previews, describe } = props;
  return (
    <>
      {previews.length > 0 && (
        <Section title={t('responses.take.answers')}>
          {previews.map((preview) => (
            <AnswerView key={`${preview.answer.id} ${String(preview.answer.number)}`} preview={preview} describe={describe} />
          ))}
        </Section>
      )}
      {review.refused.length > 0 && (
        <Section title={t('responses.take.refused')} hint={t('responses.take.refusedHint')}>
          <ul className={classes['lines']}>
            {review.refused.map((change) => (
              <Refused key={`${change.id} ${change.field} ${change.came}`} change={change} />
            ))}
          </ul>
        </Section>
      )}
      {review.unanswered.length > 0 && (
        <Section title={t('responses.take.unansweredTitle')}>
          <Lines lines={review.unanswered.map(({ reference, why }) => [reference, t(`responses.take.why.${why}`)])} />
        </Section>
      )}
      {review.repeated.length > 0 && (
        <Section title={t('responses.take.repeatedTitle')}>
          <Lines lines={review.repeated.map(({ reference, number }) => [reference, t('responses.take.repeatedAs', { number })])} />
        </Section>
      )}
      {review.late.length > 0 && (
        <Section title={t('responses.take.lateTitle')}>
          <Lines lines={review.late.map(({ reference, state }) => [reference, t('responses.take.lateState', { state: t(`terms.findingState.${state}`) })])} />
        </Section>
      )}
      {review.unknown.length > 0 && (
        <Section title={t('responses.take.unknownTitle')} hint={t('responses.take.unknownHint')}>
          <Lines lines={review.unknown.map(({ reference, at }) => [reference === '' ? t('responses.take.unnamed') : reference, at])} />
        </Section>
      )}
      {review.strayActions.length > 0 && (
        <Section title={t('responses.take.stray')} hint={t('responses.take.strayHint')}>
          <Lines lines={review.strayActions.map(({ at, reference, text }) => [at, [reference, text].filter((part) => part !== '').join(' · ')])} />
        </Section>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <ul className={classes['lines']}>
      {lines.map(([name, text], index) => (
        <li key={`${name} ${String(index)}`}>
          <b>{name}</b> {text}
        </li>
      ))}
    </ul>
  );
}

function AnswerView({ preview, describe }: { readonly preview: AnswerPreview; readonly describe: DescribeProblem }) {
  const { t } = useTranslation();
  const { answer, receipt, stateBefore, newPeople } = preview;
  const stateAfter = receipt?.outcome.finding.state ?? stateBefore;
  const kept = Object.keys(answer.rest).length - answer.problems.length;
  const word = (state: typeof stateBefore): string => t(`terms.findingState.${state}`);
  return (
    <article className={classes['answer']} aria-label={`${answer.reference} ${t('responses.take.plan', { number: answer.number })}`}>
      <div className={classes['answerHead']}>
        <h3>
          {answer.reference} · {t('responses.take.plan', { number: answer.number })}
        </h3>
        {answer.files.length > 1 && <span className={classes['quiet']}>{t('responses.take.merged', { count: answer.files.length })}</span>}
        {answererOf(answer) === '' && <span className={classes['quiet']}>{t('responses.take.noName')}</span>}
      </div>
      <p className={classes['move']}>
        {stateAfter === stateBefore ? t('responses.take.noMove', { state: word(stateBefore) }) : t('responses.take.moves', { from: word(stateBefore), to: word(stateAfter) })}
        {stateBefore === 'cap-submitted' && answer.number > 1 && ` ${t('responses.take.supersedes', { number: answer.number - 1 })}`}
        {receipt !== null && receipt.missing.length > 0 && ` ${t('responses.take.movesNot', { why: receipt.missing.map(describe).join(' ') })}`}
        {newPeople.length > 0 && ` ${t('responses.take.newPeople', { names: formatList(newPeople) })}`}
      </p>
      <dl className={classes['facts']}>
        {answerTexts(t, answer.answer).map(({ label, text }) => (
          <FactLine key={label} label={label} text={text} />
        ))}
      </dl>
      {(answer.problems.length > 0 || kept > 0) && (
        <ul className={classes['unread']}>
          {answer.problems.map(({ at, raw }) => (
            <li key={at}>{t('responses.take.unread', { at, raw })}</li>
          ))}
          {kept > 0 && <li>{t('responses.take.keptRest', { count: kept })}</li>}
        </ul>
      )}
    </article>
  );
}

function FactLine({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Refused({ change }: { readonly change: RefusedChange }) {
  const { t } = useTranslation();
  return (
    <li className={classes['refused']}>
      <div className={classes['refusedHead']}>
        <b>{change.reference}</b>
        <span>{t(`responses.field.${change.field}`)}</span>
        <span className={classes['quiet']}>{t(change.isTheirs ? 'responses.take.refusedTheirs' : 'responses.take.refusedOurs')}</span>
      </div>
      <WordDifference from={change.here} to={change.came} />
    </li>
  );
}
