import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconArrowRight, IconLock, IconTrash, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { today } from '#renderer/platform/clock.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { movesFrom } from '#shared/domain/corrective-action/move-action.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import { deleteAction } from '../action-actions.ts';
import { ACTION_STATE_LOOKS } from '../action-look.ts';
import { ActionStateBadge, DueWords, FindingGradeBadge } from '../action-words.tsx';
import type { ActionDeeds } from '../use-action-deeds.ts';
import classes from './action-detail.module.css';
import { ActionEvidence } from './action-evidence.tsx';
import { ActionFields } from './action-fields.tsx';
import { ActionFacts } from './action-facts.tsx';

/** One action with all its fields, the moves it can make, its evidence and its history. */
export function ActionDetail(props: {
  readonly row: ActionOverview;
  readonly deeds: ActionDeeds;
  readonly onClose: () => void;
  readonly onOpenCase: (id: FindingId) => void;
  readonly renderEvidence?: (action: CorrectiveAction) => ReactNode;
  readonly renderHistory?: (action: CorrectiveAction) => ReactNode;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const { row, deeds, onClose } = props;
  const { action, finding, phase } = row;
  const remove = (): void => {
    onClose();
    void deleteAction(workspace, action).then((outcome) =>
      tellOutcome(outcome, t('actions.detail.deleted', { reference: action.reference })),
    );
  };
  return (
    <article className={classes['detail']} aria-label={t('actions.detail.label', { reference: action.reference })}>
      <div className={classes['head']}>
        <Title order={2} className={classes['reference']}>
          {action.reference}
        </Title>
        <ActionIcon aria-label={t('actions.detail.close')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes['facts']}>
        <ActionStateBadge state={action.state} />
        <DueWords action={action} today={today()} />
        {action.originalDueDate !== null && <span>{t('actions.detail.firstDue', { date: formatDate(action.originalDueDate) })}</span>}
      </div>
      <Group gap="xs" role="group" aria-label={t('actions.detail.moveTo')}>
        <span className={classes['hint']}>{t('actions.detail.moveTo')}</span>
        {movesFrom(action.state).map((state) => {
          const { icon: Icon } = ACTION_STATE_LOOKS[state];
          return (
            <Button key={state} variant="default" leftSection={<Icon size={14} aria-hidden />} onClick={() => deeds.requestMove(row, state)}>
              {t(`terms.actionState.${state}`)}
            </Button>
          );
        })}
      </Group>
      {phase !== 'open' && (
        <p className={classes['lock']}>
          <IconLock size={14} aria-hidden />
          <span>{t(`actions.phase.${phase}`)}</span>
        </p>
      )}
      {finding !== null && (
        <div className={classes['finding']}>
          <div className={classes['facts']}>
            <strong>{finding.reference}</strong>
            <FindingGradeBadge grade={finding.grade} />
            <span>{t(`terms.findingState.${finding.state}`)}</span>
          </div>
          <p className={classes['statement']} dir="auto">{finding.statement}</p>
          <Button variant="subtle" rightSection={<IconArrowRight size={14} aria-hidden />} onClick={() => props.onOpenCase(finding.id)}>
            {t('actions.detail.openCase')}
          </Button>
        </div>
      )}
      <ActionFields row={row} onEdit={(fields) => deeds.requestEdit(row, fields)} />
      <ActionEvidence row={row} onEdit={(fields) => deeds.requestEdit(row, fields)} />
      <ActionFacts action={action} />
      {props.renderEvidence && <Part title={t('actions.detail.evidence')}>{props.renderEvidence(action)}</Part>}
      {props.renderHistory && <Part title={t('actions.detail.history')}>{props.renderHistory(action)}</Part>}
      {phase === 'open' && (
        <Group>
          <Button variant="light" color="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={remove}>
            {t('actions.detail.delete')}
          </Button>
        </Group>
      )}
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <Title order={3}>{title}</Title>
      {children}
    </section>
  );
}
