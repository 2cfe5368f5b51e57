import { Button } from '@mantine/core';
import { IconFlag, IconFlagPlus, IconSearchOff } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findAudit } from '#renderer/data/repositories/audits-repository.ts';
import { findingOverviews, type FindingOverview } from '#renderer/data/repositories/findings-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyAction, EmptyState, GoneState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { useIsSqueezed } from '#renderer/ui/use-is-squeezed.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { isFindingShown } from '#shared/domain/finding/filter-findings.ts';
import type { AuditId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { FindingDetail, type FindingSlots } from './components/finding-detail.tsx';
import { FindingsFilter } from './components/findings-filter.tsx';
import { RaiseFindingDialog, type RaiseFindingDialogProps } from './components/raise-finding-dialog.tsx';
import { findingColumns, type ListRoom } from './finding-columns.tsx';
import { useFindingCommands } from './finding-commands.ts';
import { useFindingListStore } from './finding-list-store.ts';
import classes from './findings-page.module.css';

export interface FindingsPageProps extends FindingSlots {
  readonly auditId: AuditId;
  /** The finding shown beside the list. */
  readonly findingId?: FindingId | undefined;
  readonly onSelect: (findingId: FindingId | null) => void;
  readonly onOpenQuestion: (questionId: QuestionId) => void;
  /** Takes the files of a finding raised here, to be attached. */
  readonly onRaised: RaiseFindingDialogProps['onRaised'];
  readonly readClipboard?: RaiseFindingDialogProps['readClipboard'];
}

/** All findings of an audit as a dense list, with the chosen one beside it. */
export function FindingsPage(props: FindingsPageProps) {
  const { t } = useTranslation();
  const { auditId } = props;
  const audit = useLive(async (database) => (await findAudit(database, auditId)) ?? null, [auditId]);
  const rows = useLive((database) => findingOverviews(database, auditId), [auditId]);
  if (audit === null) return <Page title={t('findings.title')}><GoneState /></Page>;
  if (audit === undefined || rows === undefined) return <Page title={t('findings.title')}>{t('common.loading')}</Page>;
  return <Findings {...props} audit={audit} rows={rows} />;
}

/** With less room for the screen the list leaves columns out. */
const ROOM_FOR_ALL_PX = 1100;

const idOfRow = ({ finding }: FindingOverview): string => finding.id;

function Findings(props: FindingsPageProps & { readonly audit: Audit; readonly rows: readonly FindingOverview[] }) {
  const { t } = useTranslation();
  const { audit, rows, onSelect } = props;
  const filter = useFindingListStore();
  const [isRaising, setIsRaising] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const shown = rows.filter(({ finding }) => isFindingShown(finding, filter));
  const selected = rows.find(({ finding }) => finding.id === props.findingId) ?? null;
  const isSqueezed = useIsSqueezed(ROOM_FOR_ALL_PX);
  const room: ListRoom = selected === null ? (isSqueezed ? 'squeezed' : 'wide') : isSqueezed ? 'least' : 'beside-detail';
  const columns = useMemo(() => findingColumns(t, room), [t, room]);

  useFindingCommands({
    hasFindings: shown.length > 0,
    step: (step) => {
      const at = shown.findIndex(({ finding }) => finding.id === props.findingId);
      const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : at + step];
      if (next !== undefined) onSelect(next.finding.id);
    },
    search: () => search.current?.focus(),
    raise: () => setIsRaising(true),
  });

  const raiseButton = (
    <Button leftSection={<IconFlagPlus size={16} aria-hidden />} onClick={() => setIsRaising(true)}>
      {t('findings.raise.command')}
    </Button>
  );
  const detail = selected && (
    <FindingDetail
      key={selected.finding.id}
      finding={selected.finding}
      evidenceCount={selected.evidenceCount}
      audit={audit}
      onClose={() => onSelect(null)}
      onOpenQuestion={props.onOpenQuestion}
      {...(props.renderWay ? { renderWay: props.renderWay } : {})}
      {...(props.renderEvidence ? { renderEvidence: props.renderEvidence } : {})}
      {...(props.renderHistory ? { renderHistory: props.renderHistory } : {})}
    />
  );

  return (
    <Page title={t('findings.title')} note={audit.reference} actions={raiseButton} isFilling>
      {rows.length === 0 ? (
        <EmptyState
          icon={IconFlag}
          title={t('findings.empty.title')}
          action={<EmptyAction icon={IconFlagPlus} label={t('findings.raise.command')} keys="F" onClick={() => setIsRaising(true)} />}
        >
          {t('findings.empty.text')}
        </EmptyState>
      ) : (
        <SplitView
          name="findings"
          sideLabel={t('findings.detail', { reference: selected?.finding.reference ?? '' })}
          initialWidth={460}
          minWidth={340}
          maxWidth={820}
          onBack={() => onSelect(null)}
          side={detail}
        >
          <div className={classes['list']}>
            <FindingsFilter searchRef={search} shown={shown.length} count={rows.length} />
            <div className={classes['rows']}>
              {shown.length === 0 ? (
                <EmptyState
                  icon={IconSearchOff}
                  title={t('findings.noMatch.title')}
                  action={<EmptyAction isQuiet label={t('findings.filter.clear')} onClick={filter.clear} />}
                >
                  {t('findings.noMatch.text')}
                </EmptyState>
              ) : (
                <DataTable
                  label={t('findings.list')}
                  rows={shown}
                  columns={columns}
                  rowId={idOfRow}
                  selectedId={props.findingId ?? null}
                  onOpen={({ finding }) => onSelect(finding.id)}
                />
              )}
            </div>
          </div>
        </SplitView>
      )}
      {isRaising && (
        <RaiseFindingDialog
          audit={audit}
          question={null}
          initialGrade="minor"
          onClose={() => setIsRaising(false)}
          onRaised={(findingId, files) => {
            props.onRaised(findingId, files);
            onSelect(findingId);
          }}
          {...(props.readClipboard ? { readClipboard: props.readClipboard } : {})}
        />
      )}
    </Page>
  );
}
