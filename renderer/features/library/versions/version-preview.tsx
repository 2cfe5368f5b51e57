import { IconAlertTriangle, IconCheck, IconCirclePlus, IconLink, IconMinus } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/checklist/answer.ts';
import type { VersionPlan, VersionStep } from '#shared/domain/checklist/versions/apply-version.ts';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import classes from './versions.module.css';

/** So many questions of a kind are listed; the counts always tell of all. */
const SHOWN = 100;

/** What changing to the other version would do to questions and answers, before anything is done. */
export function VersionPreview({ plan }: { readonly plan: VersionPlan }) {
  const { t } = useTranslation();
  const of = <Kind extends VersionStep['kind']>(kind: Kind): readonly Extract<VersionStep, { readonly kind: Kind }>[] =>
    plan.steps.filter((step): step is Extract<VersionStep, { readonly kind: Kind }> => step.kind === kind);
  const [same, reworded, added, removed] = [of('unchanged'), of('reworded'), of('added'), of('removed')];
  const marked = reworded.filter(({ answer }) => answer !== null && isGiven(answer)).length;
  const kept = removed.filter(({ answer }) => answer !== null && isGiven(answer)).length;
  return (
    <ul className={classes['preview']}>
      <Line icon={IconCheck} text={t('templates.apply.same', { count: same.length })} />
      {reworded.length > 0 && (
        <Line
          icon={IconAlertTriangle}
          text={[t('templates.apply.reworded', { count: reworded.length }), marked > 0 ? t('templates.apply.marked', { count: marked }) : ''].join(' ')}
        >
          {reworded.slice(0, SHOWN).map((step) => (
            <li key={step.question.id}>
              <b>{step.question.code}</b> <WordDifference from={step.from.question} to={step.question.question} />
            </li>
          ))}
        </Line>
      )}
      {added.length > 0 && (
        <Line icon={IconCirclePlus} text={t('templates.apply.added', { count: added.length })}>
          {added.slice(0, SHOWN).map(({ question }) => (
            <li key={question.id}>
              <b>{question.code}</b> {question.question}
            </li>
          ))}
        </Line>
      )}
      {removed.length > 0 && (
        <Line
          icon={IconMinus}
          text={[t('templates.apply.removed', { count: removed.length }), kept > 0 ? t('templates.apply.kept', { count: kept }) : ''].join(' ')}
        >
          {removed.slice(0, SHOWN).map(({ question }) => (
            <li key={question.id}>
              <b>{question.code}</b> {question.question}
            </li>
          ))}
        </Line>
      )}
      <Line icon={IconLink} text={t('templates.apply.links')} />
    </ul>
  );
}

function Line(props: { readonly icon: Icon; readonly text: string; readonly children?: React.ReactNode }) {
  const { t } = useTranslation();
  const { icon: IconShape } = props;
  return (
    <li className={classes['step']}>
      <IconShape size={16} aria-hidden />
      <div>
        {props.text}
        {props.children !== undefined && (
          <details>
            <summary>{t('templates.apply.show')}</summary>
            <ul className={classes['questions']}>{props.children}</ul>
          </details>
        )}
      </div>
    </li>
  );
}
