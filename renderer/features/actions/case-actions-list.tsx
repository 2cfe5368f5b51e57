import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { actionsOfFinding, type ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { today } from '#renderer/platform/clock.ts';
import { paths } from '#renderer/ui/paths.ts';
import type { ActionDraft } from '#shared/domain/corrective-action/new-action.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ActionStateBadge, DueWords } from './action-words.tsx';
import classes from './case-actions-list.module.css';
import { NewActionDialog } from './dialogs/new-action-dialog.tsx';

type About = Pick<ActionDraft, 'kind' | 'rootCauseId'>;

interface Group {
  readonly key: string;
  readonly title: string;
  readonly about: About;
  readonly rows: readonly ActionOverview[];
  /** A root cause no action is against yet. */
  readonly isNeeded: boolean;
}

/** The actions of one nonconformity, by the root cause they remove, with the way to add and to open them. */
export function CaseActions(props: {
  readonly finding: Finding;
  readonly nonconformity: Nonconformity | null;
  /** The plan is handed in: actions are opened, none is added. */
  readonly isLocked?: boolean;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { finding, nonconformity } = props;
  const rows = useLive((database) => actionsOfFinding(database, finding.id), [finding.id]);
  const [adding, setAdding] = useState<About | null>(null);
  if (rows === undefined) return null;
  const rootCauses = nonconformity?.cause.rootCauses ?? [];
  const isLocked = props.isLocked === true || (rows[0] !== undefined && rows[0].phase !== 'open');
  const day = today();
  const known = new Set(rootCauses.map(({ id }) => id));
  const groups: readonly Group[] = [
    ...rootCauses.map(({ id, text }): Group => {
      const ofCause = rows.filter(({ action }) => action.rootCauseId === id);
      return {
        key: id,
        title: t('actions.ofCase.forCause', { cause: text }),
        about: { kind: 'corrective', rootCauseId: id },
        rows: ofCause,
        isNeeded: ofCause.every(({ action }) => action.state === 'cancelled'),
      };
    }),
    {
      key: 'corrections',
      title: t('actions.ofCase.corrections'),
      about: { kind: 'correction', rootCauseId: null },
      rows: rows.filter(({ action }) => action.kind === 'correction'),
      isNeeded: false,
    },
    {
      key: 'others',
      title: t('actions.ofCase.noCause'),
      about: { kind: 'corrective', rootCauseId: null },
      // Also those whose cause was taken out of the analysis: they must not vanish with it.
      rows: rows.filter(({ action }) => action.kind === 'corrective' && (action.rootCauseId === null || !known.has(action.rootCauseId))),
      isNeeded: false,
    },
  ];
  const shown = groups.filter((group) => group.rows.length > 0 || group.isNeeded);
  return (
    <div className={classes['groups']}>
      {shown.length === 0 && <p className={classes['hint']}>{t('actions.ofCase.empty')}</p>}
      {shown.map((group) => (
        <CauseGroup key={group.key} group={group} day={day} onOpen={({ action }) => navigate(paths.actions(action.id))}>
          {!isLocked && group.key !== 'others' && (
            <Button variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} aria-label={`${t('actions.add.command')}: ${group.title}`} onClick={() => setAdding(group.about)}>
              {t('common.add')}
            </Button>
          )}
        </CauseGroup>
      ))}
      <div className={classes['foot']}>
        {!isLocked && (
          <Button
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding({ kind: 'corrective', rootCauseId: rootCauses.length === 1 ? (rootCauses[0]?.id ?? null) : null })}
          >
            {t('actions.add.command')}
          </Button>
        )}
        {isLocked && <p className={classes['hint']}>{t('actions.add.locked')}</p>}
        {rows.length > 0 && (
          <Button variant="subtle" onClick={() => navigate(paths.actions())}>
            {t('actions.ofCase.openBoard')}
          </Button>
        )}
      </div>
      {adding !== null && <NewActionDialog finding={finding} rootCauses={rootCauses} about={adding} onClose={() => setAdding(null)} />}
    </div>
  );
}

function CauseGroup(props: {
  readonly group: Group;
  readonly day: CalendarDate;
  readonly onOpen: (row: ActionOverview) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { group, day } = props;
  return (
    <section className={classes['group']} aria-label={group.title}>
      <div className={classes['head']}>
        <span className={classes['cause']} dir="auto">{group.title}</span>
        {props.children}
      </div>
      {group.isNeeded && <p className={classes['hint']}>{t('actions.ofCase.needed')}</p>}
      <ul className={classes['list']}>
        {group.rows.map((row) => (
          <li key={row.action.id}>
            <button type="button" className={classes['action']} onClick={() => props.onOpen(row)}>
              <span className={classes['reference']}>{row.action.reference}</span>
              <span className={classes['title']} dir="auto">{row.action.title}</span>
              <span className={classes['owner']}>{row.owner?.name ?? t('actions.nobody')}</span>
              <DueWords action={row.action} today={day} />
              <ActionStateBadge state={row.action.state} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
