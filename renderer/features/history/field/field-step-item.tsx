import { Button } from '@mantine/core';
import { IconHistory, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDescribeChange } from '#renderer/i18n/describe-change.ts';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import type { FieldStep } from '#shared/domain/change-log/field-history.ts';
import { describeValue } from '../describe-value.ts';
import { useNames } from '../use-names.ts';
import classes from './field-history.module.css';
import type { FieldSubject } from './field-subject.ts';
import { TextDifference } from './text-difference.tsx';

/** One value of a field: who put it there, when and why, and how it differs from the one before. */
export function FieldStepItem(props: {
  readonly subject: FieldSubject;
  readonly step: FieldStep;
  readonly isCurrent?: boolean;
  /** The value from before the first change in the log. */
  readonly isFirst?: boolean;
  readonly onRestore?: () => void;
  readonly onShowAsOf?: () => void;
}) {
  const { t } = useTranslation();
  const describe = useDescribeChange();
  const names = useNames();
  const { step, subject } = props;
  const who = (step.authorId && names.get(step.authorId)) ?? t('changeLog.nobody');
  const words = { t, names };
  const shown = describeValue(subject.table, subject.field, step.to ?? undefined, words);
  const isText = typeof step.from === 'string' && typeof step.to === 'string' && (step.from + step.to).includes(' ');
  return (
    <li className={classes['step']} data-current={props.isCurrent === true || undefined}>
      <div className={classes['head']}>
        {props.isFirst === true ? (
          <strong>{t('past.field.first')}</strong>
        ) : (
          <>
            <strong>{describe(step.entry)}</strong>
            {props.isCurrent === true && <span className={classes['now']}>{t('past.field.current')}</span>}
            <span className={classes['who']}>
              {step.startedAt.slice(0, 16) === step.at.slice(0, 16)
                ? t('past.field.when', { who, at: formatTimestamp(step.at) })
                : t('past.field.typedFrom', { who, from: formatTimestamp(step.startedAt), at: formatTimestamp(step.at) })}
            </span>
          </>
        )}
      </div>
      {step.reason !== null && props.isFirst !== true && (
        <p className={classes['reason']}>
          {t('changeLog.columns.reason')}: {step.reason}
        </p>
      )}
      <ValueOf {...props} isText={isText} shown={shown} />
      <div className={classes['actions']}>
        {props.onRestore && (
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconRestore size={13} aria-hidden />}
            aria-label={t('past.field.restoreLabel', { value: shown })}
            onClick={props.onRestore}
          >
            {t('past.field.restore')}
          </Button>
        )}
        {props.onShowAsOf && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconHistory size={13} aria-hidden />} onClick={props.onShowAsOf}>
            {t('past.field.asOf')}
          </Button>
        )}
      </div>
    </li>
  );
}

function ValueOf(props: {
  readonly subject: FieldSubject;
  readonly step: FieldStep;
  readonly isFirst?: boolean;
  readonly isText: boolean;
  readonly shown: string;
}) {
  const { t } = useTranslation();
  const names = useNames();
  const { step, subject, shown } = props;
  if (props.isFirst === true) return <p className={classes['text']}>{typeof step.to === 'string' ? step.to : shown}</p>;
  if (props.isText && typeof step.from === 'string' && typeof step.to === 'string') {
    return <TextDifference from={step.from} to={step.to} />;
  }
  return (
    <p className={classes['text']}>
      <del>
        <span className="la-visually-hidden">{t('past.field.from')} </span>
        {describeValue(subject.table, subject.field, step.from ?? undefined, { t, names })}
      </del>{' '}
      <span aria-hidden>→</span>{' '}
      <ins>
        <span className="la-visually-hidden">{t('past.field.to')} </span>
        {shown}
      </ins>
    </p>
  );
}
