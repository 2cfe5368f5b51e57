import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconListDetails, IconSearchOff, IconTargetArrow } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { actionOverviews, type ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useAuthor, useLive } from '#renderer/data/workspace-context.tsx';
import { today } from '#renderer/platform/clock.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { SplitView } from '#renderer/ui/split-view.tsx';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { daysOverdue } from '#shared/domain/corrective-action/overdue.ts';
import type { ActionId, FindingId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { useActionCommands } from './action-commands.ts';
import { ActionsFilterBar } from './actions-filter.tsx';
import { clearFilter, setCurrent, useActionsStore } from './actions-store.ts';
import classes from './actions.module.css';
import { Board } from './board/board.tsx';
import { ActionDetail } from './detail/action-detail.tsx';
import { AskingDialog } from './dialogs/asking-dialog.tsx';
import { BulkDialog } from './dialogs/bulk-dialog.tsx';
import { shownActions } from './filter-actions.ts';
import { ActionsGrid } from './grid/actions-grid.tsx';
import { LookSwitch } from './look-switch.tsx';
import { OwnerListsDialog } from './owner-lists/owner-lists-dialog.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { useActionDeeds } from './use-action-deeds.ts';

export interface ActionsPageProps {
  readonly actionId?: ActionId | undefined;
  readonly onSelect: (id: ActionId | null) => void;
  readonly onOpenCase: (id: FindingId) => void;
  readonly renderEvidence?: (action: CorrectiveAction) => ReactNode;
  readonly renderHistory?: (action: CorrectiveAction) => ReactNode;
}

/** Corrective actions of all audits as board, grid and timeline. */
export function ActionsPage(props: ActionsPageProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const rows = useLive(actionOverviews, []);
  const author = useAuthor();
  // Who moves a card decides whether it may be moved: a key pressed before that is known would be lost.
  if (rows === undefined || author === undefined) return <Page title={t('actions.title')}>{t('common.loading')}</Page>;
  if (rows.length > 0) return <Actions {...props} rows={rows} author={author} />;
  return (
    <Page title={t('actions.title')} isFilling>
      <EmptyState
        icon={IconTargetArrow}
        title={t('actions.empty.title')}
        action={<EmptyAction label={t('actions.empty.open')} keys="Alt+Shift+N" onClick={() => navigate(paths.cases())} />}
      >
        {t('actions.empty.text')}
      </EmptyState>
    </Page>
  );
}

function Actions(props: ActionsPageProps & { readonly rows: readonly ActionOverview[]; readonly author: Person | null }) {
  const { t } = useTranslation();
  const { rows, onSelect } = props;
  const look = useActionsStore((state) => state.look);
  const filter = useActionsStore((state) => state.filter);
  const selected = useActionsStore((state) => state.selected);
  const day = today();
  const [dialog, setDialog] = useState<'lists' | 'bulk' | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => {
    // The board is the states: it shows all of them.
    return shownActions(rows, look === 'board' ? { ...filter, state: null } : filter, day);
  }, [rows, filter, look, day]);
  const overdue = useMemo(() => shown.filter(({ action }) => daysOverdue(action, day) > 0).length, [shown, day]);
  const chosen = useMemo(() => rows.filter(({ action }) => selected.has(action.id)), [rows, selected]);
  const ofFinding = useCallback(
    ({ findingId }: CorrectiveAction) => rows.flatMap(({ action }) => (action.findingId === findingId ? [action] : [])),
    [rows],
  );
  const deeds = useActionDeeds(props.author, ofFinding);
  const open = useCallback(
    ({ action }: ActionOverview): void => {
      setCurrent(action.id);
      onSelect(action.id);
    },
    [onSelect],
  );
  const openRow = rows.find(({ action }) => action.id === props.actionId) ?? null;
  const hasSelection = chosen.length > 0 && look === 'grid';
  useActionCommands({
    hasRows: shown.length > 0,
    hasSelection,
    search: () => search.current?.focus(),
    step: (by) => {
      const at = shown.findIndex(({ action }) => action.id === props.actionId);
      const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
      if (next !== undefined) open(next);
    },
    openLists: () => setDialog('lists'),
    openBulk: () => setDialog('bulk'),
  });
  const view = { rows: shown, openId: props.actionId ?? null, onOpen: open };
  return (
    <Page
      title={t('actions.title')}
      isFilling
      actions={
        <>
          <LookSwitch look={look} />
          <Button variant="default" leftSection={<IconListDetails size={16} aria-hidden />} onClick={() => setDialog('lists')}>
            {t('actions.lists.command')}
          </Button>
        </>
      }
    >
      <SplitView
        name="actions"
        sideLabel={t('actions.detail.label', { reference: openRow?.action.reference ?? '' })}
        initialWidth={440}
        minWidth={320}
        maxWidth={760}
        onBack={() => onSelect(null)}
        side={
          openRow && (
            <ActionDetail
              key={openRow.action.id}
              row={openRow}
              deeds={deeds}
              onClose={() => onSelect(null)}
              onOpenCase={props.onOpenCase}
              {...(props.renderEvidence ? { renderEvidence: props.renderEvidence } : {})}
              {...(props.renderHistory ? { renderHistory: props.renderHistory } : {})}
            />
          )
        }
      >
        <div className={classes['list']}>
          <ActionsFilterBar rows={rows} shown={shown.length} overdue={overdue} searchRef={search} />
          {deeds.refusal !== null && (
            <p className={classes['refusal']} role="alert">
              <IconAlertTriangle size={15} aria-hidden />
              <span>{deeds.refusal}</span>
              <CloseButton size="xs" aria-label={t('common.close')} onClick={deeds.clearRefusal} />
            </p>
          )}
          <div className={classes['view']}>
            {shown.length === 0 ? (
              <EmptyState
                icon={IconSearchOff}
                title={t('actions.noMatch.title')}
                action={<EmptyAction isQuiet label={t('actions.filter.clear')} onClick={clearFilter} />}
              >
                {t('actions.noMatch.text')}
              </EmptyState>
            ) : look === 'board' ? (
              <Board {...view} onMove={deeds.requestMove} />
            ) : look === 'grid' ? (
              <ActionsGrid {...view} deeds={deeds} onBulk={() => setDialog('bulk')} />
            ) : (
              <Timeline {...view} />
            )}
          </div>
        </div>
      </SplitView>
      <AskingDialog deeds={deeds} />
      {dialog === 'bulk' && hasSelection && <BulkDialog rows={chosen} onClose={() => setDialog(null)} />}
      {dialog === 'lists' && <OwnerListsDialog rows={shown} onClose={() => setDialog(null)} />}
    </Page>
  );
}
