import { Alert, Button, Checkbox, Group, Modal, Progress, ScrollArea, Switch, Text } from '@mantine/core';
import { IconCalendarDown, IconPrinter, IconTableExport } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useAuthor, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { compareText } from '#renderer/i18n/format.ts';
import { today } from '#renderer/platform/clock.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { isToBeDone } from '#shared/domain/corrective-action/overdue.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { listsByOwner, overdueCount, type OwnerListRow } from '#shared/exchange/owner-list/owner-list.ts';
import { PrintedLists } from './printed-lists.tsx';
import { writeOwnerFiles, type ListFormat, type ListProblem } from './write-owner-files.ts';

interface Run {
  readonly done: number;
  readonly total: number;
  readonly share: number;
}

type Told =
  | { readonly kind: 'saved'; readonly count: number; readonly changedCells: number }
  | { readonly kind: 'problem'; readonly problem: ListProblem }
  | null;

/** Hands the lists of chosen owners over as workbook, calendar file or on paper. */
export function OwnerListsDialog({ rows, onClose }: { readonly rows: readonly ActionOverview[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const platform = usePlatform();
  const workspace = useWorkspace();
  const author = useAuthor();
  const [isOnlyOpen, setOnlyOpen] = useState(true);
  const [isOneEach, setOneEach] = useState(false);
  /** Owners that were taken out; all others are in. */
  const [left, setLeft] = useState<ReadonlySet<PersonId | null>>(new Set());
  const [run, setRun] = useState<Run | null>(null);
  const [told, setTold] = useState<Told>(null);
  const [isPrinting, setPrinting] = useState(false);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const everybody = useMemo(() => {
    const listed = rows
      .filter(({ action }) => !isOnlyOpen || isToBeDone(action.state))
      .map(({ action, finding, audit, owner }): OwnerListRow => ({ action, finding, owner, auditReference: audit?.reference ?? '' }));
    return listsByOwner(listed, new Set(listed.map(({ owner }) => owner?.id ?? null)), compareText);
  }, [rows, isOnlyOpen]);
  const chosen = everybody.filter(({ owner }) => !left.has(owner?.id ?? null));
  const day = today();

  const write = async (format: ListFormat): Promise<void> => {
    if (run !== null) return;
    setTold(null);
    const controller = new AbortController();
    abort.current = controller;
    setRun({ done: 0, total: 1, share: 0 });
    const outcome = await writeOwnerFiles(
      { t, platform, workspace },
      {
        lists: chosen,
        format,
        isOneEach,
        exportedBy: author?.name ?? '',
        signal: controller.signal,
        onProgress: (done, total, share) => setRun({ done, total, share }),
      },
    );
    setRun(null);
    setTold(outcome.ok ? { kind: 'saved', count: outcome.value.saved, changedCells: outcome.value.changedCells } : { kind: 'problem', problem: outcome.problem });
  };
  const toggle = (id: PersonId | null): void =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const isBusy = run !== null;
  const isNobody = chosen.length === 0;
  // Not `disabled` while files are written: the button that was pressed keeps the focus.
  const writing = { disabled: isNobody, 'aria-disabled': isBusy || isNobody, ...(isBusy ? { 'data-disabled': true } : {}) };

  return (
    <Modal opened onClose={onClose} size="lg" title={t('actions.lists.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div style={{ display: 'grid', gap: '0.75rem' }}>
        <Text size="sm">{t('actions.lists.intro')}</Text>
        <Switch label={t('actions.lists.onlyOpen')} checked={isOnlyOpen} disabled={isBusy} onChange={(event) => setOnlyOpen(event.currentTarget.checked)} />
        {everybody.length === 0 ? (
          <Text size="sm">{t('actions.lists.nothing')}</Text>
        ) : (
          <fieldset style={{ margin: 0, padding: '0.5rem 0.75rem', border: '1px solid var(--la-border)', borderRadius: '0.375rem' }}>
            <legend style={{ padding: '0 0.25rem', fontSize: '0.8125rem' }}>{t('actions.lists.owners')}</legend>
            <Checkbox
              data-autofocus
              label={t('actions.lists.all')}
              checked={chosen.length === everybody.length}
              indeterminate={chosen.length > 0 && chosen.length < everybody.length}
              disabled={isBusy}
              onChange={() => setLeft(chosen.length === everybody.length ? new Set(everybody.map(({ owner }) => owner?.id ?? null)) : new Set())}
            />
            <ScrollArea.Autosize mah="14rem" mt="xs">
              <div style={{ display: 'grid', gap: '0.375rem', paddingInlineStart: '1.25rem' }}>
                {everybody.map((list) => {
                  const id = list.owner?.id ?? null;
                  return (
                    <Checkbox
                      key={id ?? ''}
                      label={t('actions.lists.ownerCount', {
                        name: list.owner?.name ?? t('actions.nobody'),
                        count: list.rows.length,
                        late: overdueCount(list, day),
                      })}
                      checked={!left.has(id)}
                      disabled={isBusy}
                      onChange={() => toggle(id)}
                    />
                  );
                })}
              </div>
            </ScrollArea.Autosize>
          </fieldset>
        )}
        {chosen.length === 0 && everybody.length > 0 && <Text size="sm" c="red">{t('actions.lists.noOwner')}</Text>}
        <Checkbox
          label={t('actions.lists.oneEach')}
          description={t('actions.lists.oneEachHint')}
          checked={isOneEach}
          disabled={isBusy}
          onChange={(event) => setOneEach(event.currentTarget.checked)}
        />
        <div aria-live="polite">
          {run !== null && <Running run={run} />}
          {told !== null && <Outcome told={told} />}
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={isBusy ? () => abort.current?.abort() : onClose}>
            {t(isBusy ? 'common.cancel' : 'common.close')}
          </Button>
          <Button variant="default" {...writing} leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setPrinting(run === null)}>
            {t('actions.lists.print')}
          </Button>
          <Button variant="default" {...writing} leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={() => void write('calendar')}>
            {t('actions.lists.calendar')}
          </Button>
          <Button {...writing} leftSection={<IconTableExport size={16} aria-hidden />} onClick={() => void write('workbook')}>
            {t('actions.lists.workbook')}
          </Button>
        </Group>
      </div>
      {isPrinting && <PrintedLists lists={chosen} today={day} onPrinted={() => setPrinting(false)} />}
    </Modal>
  );
}

function Running({ run }: { readonly run: Run }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" mb={4}>
        {t('actions.lists.working', { done: run.done + 1, total: run.total })}
      </Text>
      <Progress.Root>
        <Progress.Section value={((run.done + run.share) / run.total) * 100} aria-label={t('actions.lists.title')} />
      </Progress.Root>
    </>
  );
}

function Outcome({ told }: { readonly told: NonNullable<Told> }) {
  const { t } = useTranslation();
  if (told.kind === 'saved') {
    return (
      <Alert color="lumen">
        {t('actions.lists.saved', { count: told.count })}
        {told.changedCells > 0 && ` ${t('actions.lists.changedCells', { count: told.changedCells })}`}
      </Alert>
    );
  }
  const { problem } = told;
  if (problem.code === 'failed') return <Alert color="red" role="alert">{t('actions.lists.failed', { detail: problem.detail })}</Alert>;
  return <Alert color="gray">{t(problem.code === 'cancelled' ? 'actions.lists.cancelled' : 'actions.lists.noDates')}</Alert>;
}
