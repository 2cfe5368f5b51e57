import { Button, SegmentedControl } from '@mantine/core';
import { IconLayoutGrid, IconList, IconMessagePlus, IconPaperclip, IconSearchOff, IconUpload } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesFilter, NO_FILTER } from '#shared/domain/evidence/filter-evidence.ts';
import { NO_LINKS } from '#shared/domain/evidence/link-evidence.ts';
import type { AuditId, EvidenceId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { evidenceOfAudit } from '#renderer/data/repositories/evidence-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { AddNoteDialog } from './add-note-dialog.tsx';
import { AttachQueue } from './attach-queue.tsx';
import { EvidenceDetail } from './evidence-detail.tsx';
import { EvidenceFilterBar } from './evidence-filter-bar.tsx';
import { EvidenceGrid } from './evidence-grid.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { RequestedEvidence } from './requests/requested-evidence.tsx';
import { useAttach } from './use-attach.ts';
import { useDropTarget } from './use-drop-target.ts';
import { ATTACH_KEY } from './use-evidence-intake.ts';
import { usePasteTarget } from './use-paste-target.ts';
import { useEvidenceView } from './evidence-view-store.ts';
import classes from './evidence-page.module.css';

export interface EvidencePageProps {
  readonly auditId: AuditId;
  /** The item to show; the one chosen before when it is left out. */
  readonly evidenceId?: EvidenceId | undefined;
  readonly onOpenQuestion: (id: QuestionId) => void;
  readonly onOpenFinding: (id: FindingId) => void;
  /** Told which item is shown or that none is, for the address; without it the page keeps the choice itself. */
  readonly onChoose?: ((id: EvidenceId | undefined) => void) | undefined;
  readonly renderHistory?: ((id: EvidenceId) => ReactNode) | undefined;
}

/** The evidence register of an audit: take in by dialog, drop or paste; search; look at; describe; link. */
export function EvidencePage(props: EvidencePageProps) {
  const { t } = useTranslation();
  const { auditId, onChoose } = props;
  // Deferred: while many files come in, attaching goes before redrawing the list for each of them.
  const items = useDeferredValue(useLive((database) => evidenceOfAudit(database, auditId), [auditId]));
  const { layout, setLayout } = useEvidenceView();
  const [filter, setFilter] = useState(NO_FILTER);
  const [isAddingNote, setAddingNote] = useState(false);
  const [chosenHere, setChosenHere] = useState<EvidenceId | null>(null);
  const chosenId = (onChoose ? props.evidenceId : (chosenHere ?? props.evidenceId)) ?? null;
  const choose = useCallback(
    (id: EvidenceId) => {
      setChosenHere(id);
      onChoose?.(id);
    },
    [onChoose],
  );

  const leave = (): void => {
    setChosenHere(null);
    onChoose?.(undefined);
  };

  const { attach, attachDropped, pickAndAttach } = useAttach(auditId, NO_LINKS);
  const dropTarget = useDropTarget(attachDropped);
  usePasteTarget(useCallback((files) => void attach(files), [attach]));
  const commands = useMemo(
    () => [
      { id: 'evidence.attach', label: t('evidence.attach'), shortcut: ATTACH_KEY, run: pickAndAttach },
      { id: 'evidence.add-note', label: t('evidence.addNote'), run: () => setAddingNote(true) },
    ],
    [t, pickAndAttach],
  );
  useCommands('screen', commands);

  const all = items ?? [];
  const shown = all.filter((item) => matchesFilter(item, filter));
  const chosen = all.find(({ id }) => id === chosenId) ?? null;
  const count =
    shown.length === all.length
      ? t('evidence.count', { count: all.length })
      : t('evidence.countFiltered', { shown: shown.length, total: all.length });
  const list = { items: shown, chosenId, onOpen: choose };
  return (
    <div className={classes['whole']} {...dropTarget.handlers}>
      <Page
        title={t('evidence.title')}
        note={all.length > 0 && count}
        isFilling
        actions={
          <>
            <SegmentedControl
              aria-label={t('evidence.view')}
              value={layout}
              onChange={(value) => setLayout(value === 'grid' ? 'grid' : 'list')}
              data={[
                { value: 'list', label: <LayoutLabel icon={<IconList size={14} aria-hidden />} words={t('evidence.asList')} /> },
                { value: 'grid', label: <LayoutLabel icon={<IconLayoutGrid size={14} aria-hidden />} words={t('evidence.asGrid')} /> },
              ]}
            />
            <Button variant="default" leftSection={<IconMessagePlus size={16} aria-hidden />} onClick={() => setAddingNote(true)}>
              {t('evidence.addNote')}
            </Button>
            <Button leftSection={<IconPaperclip size={16} aria-hidden />} rightSection={<Shortcut keys={ATTACH_KEY} />} onClick={pickAndAttach}>
              {t('evidence.attach')}
            </Button>
          </>
        }
      >
        <SplitView
          name="evidence"
          sideLabel={t('evidence.detail')}
          initialWidth={460}
          minWidth={340}
          maxWidth={820}
          onBack={leave}
          side={
            chosen && (
              <EvidenceDetail
                evidence={chosen}
                items={shown}
                onChoose={choose}
                onClose={leave}
                onOpenQuestion={props.onOpenQuestion}
                onOpenFinding={props.onOpenFinding}
                renderHistory={props.renderHistory}
              />
            )
          }
        >
          <div className={classes['register']}>
            {all.length > 0 && <EvidenceFilterBar items={all} filter={filter} onChange={setFilter} />}
            <RequestedEvidence auditId={auditId} evidence={all} onOpen={choose} />
            <AttachQueue auditId={auditId} />
            <div className={classes['list']}>
              {shown.length > 0 && (layout === 'grid' ? <EvidenceGrid {...list} /> : <EvidenceTable {...list} isNarrow={chosen !== null} />)}
              {items !== undefined && shown.length === 0 && (
                <NothingShown isEmpty={all.length === 0} onAttach={pickAndAttach} onClear={() => setFilter(NO_FILTER)} />
              )}
            </div>
          </div>
        </SplitView>
      </Page>
      {dropTarget.isOver && (
        <div className={classes['drop']}>
          <IconUpload size={32} aria-hidden />
          {t('evidence.drop.here')}
        </div>
      )}
      <AddNoteDialog auditId={auditId} isOpen={isAddingNote} onClose={() => setAddingNote(false)} onAdded={choose} />
    </div>
  );
}

function LayoutLabel({ icon, words }: { readonly icon: ReactNode; readonly words: string }) {
  return (
    <span className={classes['layout']}>
      {icon}
      {words}
    </span>
  );
}

function NothingShown(props: { readonly isEmpty: boolean; readonly onAttach: () => void; readonly onClear: () => void }) {
  const { t } = useTranslation();
  return props.isEmpty ? (
    <EmptyState
      icon={IconPaperclip}
      title={t('evidence.empty.title')}
      action={
        <EmptyAction icon={IconPaperclip} label={t('evidence.attach')} keys={ATTACH_KEY} onClick={props.onAttach} />
      }
    >
      {t('evidence.empty.text')}
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconSearchOff}
      title={t('evidence.empty.filteredTitle')}
      action={
        <EmptyAction isQuiet label={t('evidence.empty.clearFilter')} onClick={props.onClear} />
      }
    >
      {t('evidence.empty.filteredText')}
    </EmptyState>
  );
}
