import { SegmentedControl } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { horizonOn } from '#renderer/data/repositories/actions-repository.ts';
import { useAuthor, useLive } from '#renderer/data/workspace-context.tsx';
import { formatDate, formatNumber } from '#renderer/i18n/format.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { isOwnedBy, type DueTarget } from '#shared/domain/horizon/due-item.ts';
import type { Horizon } from '#shared/domain/horizon/look-ahead.ts';
import type { ActionId, AuditId, FindingId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { GroupList, stepLine } from './group-list.tsx';
import { HorizonChart } from './horizon-chart.tsx';
import { averageLate, todayGroups, type GroupName, type TodayGroup } from './today-groups.ts';
import { showMine, useTodayStore } from './today-store.ts';
import classes from './today.module.css';
import { useToday } from './use-today.ts';

export interface TodayPageProps {
  readonly onOpenCase: (id: FindingId) => void;
  readonly onOpenAction: (id: ActionId) => void;
  readonly onOpenAudit: (id: AuditId) => void;
  readonly onOpenFinding: (auditId: AuditId, id: FindingId) => void;
}

/** What is overdue, what is due, what waits for somebody; computed from the rows and the day of today. */
export function TodayPage(props: TodayPageProps) {
  const { t } = useTranslation();
  const day = useToday();
  const author = useAuthor();
  const horizon = useLive((database) => horizonOn(database, day), [day]);
  const note = t('today.asOf', { date: formatDate(day) });
  if (horizon === undefined || author === undefined) return <Page title={t('today.title')} note={note}>{t('common.loading')}</Page>;
  return <Day {...props} day={day} note={note} horizon={horizon} author={author} />;
}

function ofPerson(horizon: Horizon, person: Person): Horizon {
  return {
    due: horizon.due.filter((item) => isOwnedBy(item, person)),
    waiting: horizon.waiting.filter((item) => isOwnedBy(item, person)),
  };
}

function Day(props: TodayPageProps & { readonly day: CalendarDate; readonly note: string; readonly horizon: Horizon; readonly author: Person | null }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { day, horizon, author, onOpenCase, onOpenAction, onOpenAudit, onOpenFinding } = props;
  const isMine = useTodayStore((state) => state.isMine) && author !== null;
  const shown = useMemo(() => (isMine ? ofPerson(horizon, author) : horizon), [horizon, isMine, author]);
  const groups = useMemo(() => todayGroups(shown), [shown]);
  const open = useCallback(
    (target: DueTarget): void => {
      switch (target.kind) {
        case 'case':
          onOpenCase(target.findingId);
          return;
        case 'action':
          onOpenAction(target.actionId);
          return;
        case 'audit':
          onOpenAudit(target.auditId);
          return;
        case 'finding':
          onOpenFinding(target.auditId, target.findingId);
          return;
        case 'report':
          navigate(paths.reports(target.auditId, target.reportId));
          return;
        case 'certificate':
          navigate(paths.programme());
          return;
        default:
          assertNever(target);
      }
    },
    [onOpenCase, onOpenAction, onOpenAudit, onOpenFinding, navigate],
  );
  useTodayCommands(isMine);
  const isEmpty = shown.due.length + shown.waiting.length === 0;
  const isAllEmpty = horizon.due.length + horizon.waiting.length === 0;
  const switcher = (
    <SegmentedControl
      aria-label={t('today.whose')}
      value={isMine ? 'mine' : 'all'}
      data={[
        { value: 'all', label: t('today.all') },
        { value: 'mine', label: t('today.mine') },
      ]}
      onChange={(value) => showMine(value === 'mine')}
    />
  );
  if (isEmpty) {
    return (
      <Page title={t('today.title')} note={props.note} actions={isAllEmpty ? undefined : switcher}>
        {isAllEmpty ? (
          <EmptyState
            icon={IconCircleCheck}
            title={t('today.empty.title')}
            action={<EmptyAction isQuiet label={t('app.commands.goAudits')} keys="Alt+0" onClick={() => navigate(paths.audits())} />}
          >
            {t('today.empty.text')}
          </EmptyState>
        ) : (
          <EmptyState
            icon={IconCircleCheck}
            title={t('today.empty.mine')}
            action={<EmptyAction isQuiet label={t('today.empty.showAll')} onClick={() => showMine(false)} />}
          >
            {t('today.empty.mineText')}
          </EmptyState>
        )}
      </Page>
    );
  }
  return (
    <Page title={t('today.title')} note={props.note} actions={switcher}>
      <div className={classes['screen']}>
        <div className={classes['top']}>
          <Overview groups={groups} average={averageLate(shown.due)} />
          <HorizonChart due={shown.due} today={day} />
        </div>
        {groups.map((group) => (group.items.length === 0 ? null : <GroupList key={group.name} group={group} today={day} onOpen={open} />))}
      </div>
    </Page>
  );
}

/** The counts of all groups, which lead to them. */
function Overview({ groups, average }: { readonly groups: readonly TodayGroup[]; readonly average: number | null }) {
  const { t } = useTranslation();
  const go = (name: GroupName): void => {
    const group = document.getElementById(`today-${name}`);
    group?.scrollIntoView({ block: 'start' });
    group?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  return (
    <nav className={classes['overview']} aria-label={t('today.overview')}>
      {(['due', 'waiting'] as const).map((kind) => (
        <div key={kind} className={classes['tally']}>
          <span className={classes['tallyName']}>{t(`today.${kind}`)}</span>
          <ul>
            {groups
              .filter((group) => group.kind === kind)
              .map((group) => (
                <li key={group.name}>
                  <button
                    type="button"
                    className={classes['figure']}
                    disabled={group.items.length === 0}
                    data-late={(group.name === 'overdue' && group.items.length > 0) || undefined}
                    onClick={() => go(group.name)}
                  >
                    <span className={classes['number']}>{group.items.length}</span>
                    <span>{group.kind === 'due' ? t(`today.horizon.${group.name}`) : t(`today.waitingFor.${group.name}`)}</span>
                  </button>
                </li>
              ))}
          </ul>
          {kind === 'due' && average !== null && <span className={classes['average']}>{t('today.averageLate', { days: formatNumber(average) })}</span>}
        </div>
      ))}
    </nav>
  );
}

function useTodayCommands(isMine: boolean): void {
  const { t } = useTranslation();
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'today.mine', label: t('today.commands.toggle'), keywords: t('today.commands.keywords'), shortcut: 'M', run: () => showMine(!isMine) },
      { id: 'today.next', label: t('today.commands.next'), shortcut: 'J', run: () => stepLine(1) },
      { id: 'today.previous', label: t('today.commands.previous'), shortcut: 'K', run: () => stepLine(-1) },
    ],
    [t, isMine],
  );
  useCommands('screen', commands);
}
