import { Button } from '@mantine/core';
import { IconFileImport, IconFlag, IconSearchOff, IconSend } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { allCases, type JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { today } from '#renderer/platform/clock.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useIsSqueezed } from '#renderer/ui/use-is-squeezed.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';
import type { CaseSlots } from './case/case-view.tsx';
import { OpenCase } from './case/open-case.tsx';
import { caseColumns, type ListRoom } from './case-columns.tsx';
import { useListCommands } from './case-commands.ts';
import { CaseFilterBar } from './case-filter-bar.tsx';
import { useCaseListStore } from './case-list-store.ts';
import { caseRows, isCaseShown, type CaseRow } from './case-rows.ts';
import classes from './cases-page.module.css';

export interface CasesPageProps extends CaseSlots {
  readonly findingId?: FindingId | undefined;
  readonly onSelect: (id: FindingId | null) => void;
  readonly onOpenFinding: (auditId: AuditId, id: FindingId) => void;
  readonly onOpenAudits?: (() => void) | undefined;
  /** Sends those that are shown; the page that opens lets choose among them. */
  readonly onSend?: ((shown: readonly FindingId[]) => void) | undefined;
  readonly onTakeAnswers?: (() => void) | undefined;
}

/** Below this the open case lies over the list. */
const ROOM_FOR_BOTH_PX = 1020;
const ROOM_FOR_ALL_PX = 1100;

/** Nonconformities of all audits, and the one that is open with its whole life cycle. */
export function CasesPage(props: CasesPageProps) {
  const { t } = useTranslation();
  const cases = useLive(allCases, []);
  if (cases === undefined) return <Page title={t('cases.title')}>{t('common.loading')}</Page>;
  return <Cases {...props} cases={cases} />;
}

const idOfRow = ({ finding }: CaseRow): string => finding.id;

function Cases(props: CasesPageProps & { readonly cases: readonly JoinedCase[] }) {
  const { t } = useTranslation();
  const { cases, findingId, onSelect } = props;
  const filter = useCaseListStore();
  const search = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const day = today();
  const rows = useMemo(() => caseRows(cases, day), [cases, day]);
  const shown = rows.filter((row) => isCaseShown(row, filter));
  const isOpen = findingId !== undefined;
  const isOver = useIsSqueezed(ROOM_FOR_BOTH_PX) && isOpen;
  const isSqueezed = useIsSqueezed(ROOM_FOR_ALL_PX);
  const room: ListRoom = isOpen ? 'beside-case' : isSqueezed ? 'squeezed' : 'wide';
  const columns = useMemo(() => caseColumns(t, room), [t, room]);
  const close = (): void => {
    const wasAt = findingId;
    onSelect(null);
    // The focus goes back to the line of the list that was open.
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-row-id="${wasAt ?? ''}"]`)?.focus());
  };

  useListCommands({
    hasCases: shown.length > 0,
    isOpen,
    step: (step) => {
      const at = shown.findIndex(({ finding }) => finding.id === findingId);
      const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : at + step];
      if (next !== undefined) onSelect(next.finding.id);
    },
    search: () => search.current?.focus(),
    close,
    send: props.onSend && (() => props.onSend?.(shown.map(({ finding }) => finding.id))),
    takeAnswers: props.onTakeAnswers,
  });

  return (
    <Page
      title={t('cases.title')}
      isFilling
      actions={
        <>
          {props.onTakeAnswers && (
            <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={props.onTakeAnswers}>
              {t('cases.exchange.take')}
            </Button>
          )}
          {props.onSend && rows.length > 0 && (
            <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={() => props.onSend?.(shown.map(({ finding }) => finding.id))}>
              {t('cases.exchange.send')}
            </Button>
          )}
        </>
      }
    >
      {rows.length === 0 && !isOpen ? (
        <EmptyState
          icon={IconFlag}
          title={t('cases.empty.title')}
          action={props.onOpenAudits && <EmptyAction label={t('cases.empty.action')} keys="Alt+0" onClick={props.onOpenAudits} />}
        >
          {t('cases.empty.text')}
        </EmptyState>
      ) : (
        <div ref={frame} className={classes['split']} data-open={isOpen || undefined} data-over={isOver || undefined}>
          <div className={classes['list']}>
            <CaseFilterBar searchRef={search} rows={rows} shown={shown.length} isNarrow={isOpen} />
            <div className={classes['rows']}>
              {shown.length === 0 ? (
                <EmptyState
                  icon={IconSearchOff}
                  title={t('cases.noMatch.title')}
                  action={<EmptyAction isQuiet label={t('cases.filter.clear')} onClick={filter.clear} />}
                >
                  {t('cases.noMatch.text')}
                </EmptyState>
              ) : (
                <DataTable
                  label={t('cases.list')}
                  rows={shown}
                  columns={columns}
                  rowId={idOfRow}
                  selectedId={findingId ?? null}
                  onOpen={({ finding }) => onSelect(finding.id)}
                />
              )}
            </div>
          </div>
          {findingId !== undefined && (
            <div className={classes['case']}>
              <OpenCase {...props} key={findingId} id={findingId} all={cases} isOver={isOver} onClose={close} onOpenCase={onSelect} />
            </div>
          )}
        </div>
      )}
    </Page>
  );
}
