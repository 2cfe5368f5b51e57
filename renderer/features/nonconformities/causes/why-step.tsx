import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhyLeg, WhyStep } from '#shared/domain/cause/cause.ts';
import { AutosaveArea } from '#renderer/ui/fields/autosave-fields.tsx';
import { changeWhy, type CauseToolProps } from './cause-edits.ts';
import classes from './causes.module.css';
import { CauseHints, type CauseHint } from './cause-hints.tsx';

/** What can be done to a step from its own field or its buttons. */
export interface WhyDeeds {
  readonly addAfter: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
}

/** One "why?": its answer, what shows that the answer is true, and what is worth a second look. */
export function WhyStepFields(props: Pick<CauseToolProps, 'caseId' | 'onEdit'> & {
  readonly leg: WhyLeg;
  readonly step: WhyStep;
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly hints: readonly CauseHint[];
  readonly deeds: WhyDeeds;
}) {
  const { t } = useTranslation();
  const { leg, step, number, onEdit, deeds, caseId } = props;
  const isReadOnly = onEdit === null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const isMod = event.ctrlKey || event.metaKey;
    const deed =
      event.key === 'Enter' && isMod ? deeds.addAfter
      : event.altKey && event.key === 'ArrowUp' ? () => deeds.move(-1)
      : event.altKey && event.key === 'ArrowDown' ? () => deeds.move(1)
      : event.altKey && event.key === 'Delete' ? deeds.remove
      : null;
    if (deed === null || isReadOnly) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  const bind = (field: 'answer' | 'evidence') => ({
    fieldKey: `${caseId}:why:${step.id}:${field}`,
    stored: step[field],
    readOnly: isReadOnly,
    onSave: (value: string) => onEdit?.(`why.${step.id}.${field}`, changeWhy(leg, step.id, { [field]: value })),
  });
  return (
    <li className={classes['why']} data-why={step.id} onKeyDown={onKeyDown}>
      <div className={classes['whyHead']}>
        <span className={classes['whyNumber']} aria-hidden>
          {t('causes.why.number', { number })}
        </span>
        {!isReadOnly && (
          <span className={classes['whyDeeds']}>
            <ActionIcon size="sm" disabled={props.isFirst} aria-label={t('causes.why.up', { number })} onClick={() => deeds.move(-1)}>
              <IconArrowUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon size="sm" disabled={props.isLast} aria-label={t('causes.why.down', { number })} onClick={() => deeds.move(1)}>
              <IconArrowDown size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon size="sm" aria-label={t('causes.why.remove', { number })} onClick={deeds.remove}>
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </span>
        )}
      </div>
      <AutosaveArea {...bind('answer')} minRows={1} data-why-answer aria-label={t('causes.why.answer', { number, leg: t(`causes.leg.${leg}`) })} placeholder={t('causes.why.answerHint')} />
      <AutosaveArea {...bind('evidence')} minRows={1} aria-label={t('causes.why.evidence', { number, leg: t(`causes.leg.${leg}`) })} placeholder={t('causes.why.evidenceHint')} />
      <CauseHints hints={props.hints} />
    </li>
  );
}
