import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconEqual, IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { auditForForm } from '#renderer/data/repositories/fill-repository.ts';
import { useAuthor, useLive } from '#renderer/data/workspace-context.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyAction, EmptyState, GoneState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { ExchangedRows } from '#shared/exchange/round-trip/rows-of-audit.ts';
import { describeRefusal } from '../import/describe-problem.ts';
import { ChooseReturned, ReadingReturned } from './choose-returned.tsx';
import { takeHandedOver, type FileToTakeBack } from './merge-store.ts';
import { MergeView } from './merge-view.tsx';
import { useComparison } from './use-comparison.ts';
import { useTakeBack, type NotOurs } from './use-take-back.ts';

/** Takes back a workbook that was exported from this audit: choose, compare, decide, merge. */
export function TakeBackPage({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useTranslation();
  const rows = useLive(async (database) => (await auditForForm(database, auditId)) ?? null, [auditId]);
  const author = useAuthor();
  if (rows === undefined || author === undefined || author === null) return <Page title={t('merging.title')}>{t('common.loading')}</Page>;
  if (rows === null) {
    return (
      <Page title={t('merging.title')}>
        <GoneState />
      </Page>
    );
  }
  return <TakeBack key={auditId} rows={rows} author={author} />;
}

const LOCKED_STATES: ReadonlySet<string> = new Set(['closed', 'cancelled']);

function TakeBack({ rows, author }: { readonly rows: ExchangedRows; readonly author: Person }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { audit } = rows;
  const { state, open, cancel, startOver } = useTakeBack(audit.id);
  const [merged, setMerged] = useState<number | null>(null);
  const isLocked = LOCKED_STATES.has(audit.state) || audit.archivedAt !== null;
  useEffect(() => {
    const file = isLocked ? null : takeHandedOver();
    if (file !== null) void open(file);
    // Once, when the page comes: a file is handed over before it.
  }, [isLocked, open]);
  const note = [audit.reference, audit.title].filter(Boolean).join(' · ');
  const again = (): void => {
    setMerged(null);
    startOver();
  };

  if (merged !== null) {
    return (
      <Page title={t('merging.title')} note={note}>
        <EmptyState
          icon={IconCircleCheck}
          title={t('merging.done.title')}
          action={
            <Group justify="center">
              <EmptyAction label={t('merging.done.checklist')} keys="Alt+2" onClick={() => navigate(paths.checklist(audit.id))} />
              <EmptyAction isQuiet label={t('merging.done.again')} onClick={again} />
            </Group>
          }
        >
          {t('merging.done.text', { count: merged })}
        </EmptyState>
      </Page>
    );
  }
  if (isLocked) {
    return (
      <Page title={t('merging.title')} note={note}>
        <EmptyState icon={IconLock} title={t('merging.title')} action={<EmptyAction isQuiet label={t('app.commands.goPlan')} keys="Alt+1" onClick={() => navigate(paths.plan(audit.id))} />}>
          {audit.archivedAt !== null ? t('merging.refused.archived') : t('merging.refused.closed', { state: t(`terms.auditState.${audit.state}`) })}
        </EmptyState>
      </Page>
    );
  }
  if (state.kind === 'open') {
    return (
      <Page
        title={t('merging.title')}
        note={note}
        isFilling
        actions={
          <Button variant="default" onClick={startOver}>
            {t('merging.file.another')}
          </Button>
        }
      >
        <Compared {...state} rows={rows} author={author} onMerged={setMerged} onAnother={startOver} />
      </Page>
    );
  }
  return (
    <Page title={t('merging.title')} note={note}>
      {state.kind === 'reading' && <ReadingReturned name={state.name} progress={state.progress} onCancel={cancel} />}
      {state.kind === 'refused' && <Refused name={state.name} problem={state.problem} onAnother={startOver} />}
      {state.kind === 'idle' && <ChooseReturned onOpen={(file) => void open(file)} />}
    </Page>
  );
}

function Compared(props: {
  readonly workbook: Parameters<typeof useComparison>[0];
  readonly file: FileToTakeBack;
  readonly rows: ExchangedRows;
  readonly author: Person;
  readonly onMerged: (written: number) => void;
  readonly onAnother: () => void;
}) {
  const { t } = useTranslation();
  const comparison = useComparison(props.workbook, props.rows, props.author);
  if (comparison === null) return <p role="status">{t('merging.file.comparing')}</p>;
  if ('code' in comparison) return <Refused name={props.file.name} problem={comparison} onAnother={props.onAnother} />;
  const { plan, returned } = comparison;
  const isSame = plan.items.length === 0 && plan.refusals.length === 0 && returned.problems.length === 0;
  if (isSame) {
    return (
      <EmptyState icon={IconEqual} title={t('merging.same.title')} action={<EmptyAction isQuiet label={t('merging.file.another')} onClick={props.onAnother} />}>
        {t('merging.same.text')}
      </EmptyState>
    );
  }
  return <MergeView rows={props.rows} comparison={comparison} file={props.file} onMerged={props.onMerged} />;
}

const OWN_CODES: ReadonlySet<string> = new Set(['foreign', 'newer', 'other-audit']);

function isNotOurs(problem: ReadProblem | NotOurs): problem is NotOurs {
  return OWN_CODES.has(problem.code);
}

/** Why the file is not taken back here, and the way to where it is. */
function Refused({ name, problem, onAnother }: { readonly name: string; readonly problem: ReadProblem | NotOurs; readonly onAnother: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const otherId = problem.code === 'other-audit' ? problem.auditId : null;
  const other = useLive(async (database) => (otherId === null ? null : ((await database.audits.get(otherId)) ?? null)), [otherId]);
  const reference = problem.code === 'other-audit' && problem.reference !== '' ? problem.reference : t('merging.refused.unnamed');
  const isHere = other !== null && other !== undefined;
  const text = !isNotOurs(problem)
    ? describeRefusal(t, problem)
    : problem.code === 'other-audit'
      ? t(isHere ? 'merging.refused.other-audit' : 'merging.refused.unknown-audit', { reference })
      : t(`merging.refused.${problem.code}`);
  return (
    <Banner
      tone="danger"
      icon={IconAlertTriangle}
      title={t('merging.refused.title', { name })}
      actions={
        <Group gap="xs">
          {isHere && <Button onClick={() => navigate(paths.takeBack(other.id))}>{t('merging.goToAudit', { reference: other.reference })}</Button>}
          {(problem.code === 'foreign' || (problem.code === 'other-audit' && !isHere)) && (
            <Button variant="default" onClick={() => navigate(paths.import())}>
              {t('merging.goToImport')}
            </Button>
          )}
          <Button variant="default" autoFocus onClick={onAnother}>
            {t('merging.file.another')}
          </Button>
        </Group>
      }
    >
      {text}
    </Banner>
  );
}

