import { Button, Loader, Tabs, TextInput, Tooltip, ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconEyeOff, IconHistory } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { now as clockNow } from '#renderer/platform/clock.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { fromLocalMoment, toLocalMoment } from '#renderer/ui/fields/local-moment.ts';
import { Page } from '#renderer/ui/page.tsx';
import { readMoment, writeMoment, type Moment } from '#shared/domain/change-log/moment.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import classes from './as-of.module.css';
import { FiguresStrip } from './figures-strip.tsx';
import { auditAt, readPast, type AuditThen, type ReadPast } from './past-audit.ts';
import { PastChecklist } from './past-checklist.tsx';
import { PastEvidence } from './past-evidence.tsx';
import { PastFindings } from './past-findings.tsx';
import { PastPlan } from './past-plan.tsx';
import { SinceThen } from './since-then.tsx';

const MINUTE_MS = 60_000;

/** An audit as it was: everything to read, nothing to change. */
export function AsOfPage(props: {
  readonly auditId: AuditId;
  /** As `writeMoment` writes it; null for now. */
  readonly moment: string | null;
  readonly onMoment: (moment: string) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const { auditId } = props;
  const read = useLive((database) => readPast(database, auditId), [auditId]);
  // Opened without a moment, the view begins at the present and goes back from there.
  const [openedAt] = useState(clockNow);
  const moment: Moment = useMemo(
    () => (props.moment === null ? null : readMoment(props.moment)) ?? { kind: 'instant', at: openedAt },
    [props.moment, openedAt],
  );
  const view = useMemo(() => (read ? auditAt(read.past, auditId, moment) : undefined), [read, auditId, moment]);
  if (read === undefined || view === undefined) {
    return (
      <Page title={t('past.asOf.open')}>
        <div className={classes['loading']} role="status">
          <Loader size="sm" aria-hidden />
          {t('past.asOf.loading')}
        </div>
      </Page>
    );
  }
  return <AsOf {...props} read={read} view={view} moment={moment} />;
}

function AsOf(props: {
  readonly auditId: AuditId;
  readonly read: ReadPast;
  readonly view: AuditThen;
  readonly moment: Moment;
  readonly onMoment: (moment: string) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const { view, read, moment } = props;
  const { then, now, until, since } = view;
  const at = momentShown(moment, until);
  const audit = then.audit ?? now.audit;
  const goTo = (entry: ChangeEntry | undefined): void => {
    if (entry) props.onMoment(writeMoment({ kind: 'entry', deviceId: entry.deviceId, sequence: entry.sequence }));
  };
  const back = (
    <Button leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={props.onBack}>
      {t('past.asOf.back')}
    </Button>
  );
  return (
    <Page
      title={audit ? t('past.asOf.title', { reference: audit.reference }) : t('past.asOf.open')}
      {...(audit ? { note: audit.title } : {})}
      actions={
        <>
          <TextInput
            type="datetime-local"
            aria-label={t('past.asOf.at')}
            // Changed by arrows and by typing alike; while it is unfinished the view stays where it is.
            key={at}
            defaultValue={toLocalMoment(at)}
            onChange={(event) => {
              const chosen = endOfMinute(fromLocalMoment(event.currentTarget.value));
              if (chosen !== null) props.onMoment(writeMoment({ kind: 'instant', at: chosen }));
            }}
          />
          <StepButton label={t('past.asOf.earlier')} isDisabled={until.length < 2} onClick={() => goTo(until.at(-2))}>
            <IconChevronLeft size={16} aria-hidden className={classes['arrow']} />
          </StepButton>
          <StepButton label={t('past.asOf.later')} isDisabled={since.length === 0} onClick={() => goTo(since[0])}>
            <IconChevronRight size={16} aria-hidden className={classes['arrow']} />
          </StepButton>
        </>
      }
      isFilling
    >
      <div className={classes['screen']}>
        <div className={classes['banner']}>
          <Banner tone="caution" icon={IconEyeOff} title={t('past.asOf.banner', { at: formatTimestamp(at) })} actions={back}>
            {t('past.asOf.bannerHint')}
            {view.uncertain > 0 && <p role="alert">{t('past.asOf.uncertain', { count: view.uncertain })}</p>}
          </Banner>
        </div>
        {then.audit === null ? (
          <Missing at={at} read={read} view={view} />
        ) : (
          <>
            <FiguresStrip read={read} view={view} />
            <Parts read={read} view={view} />
          </>
        )}
      </div>
    </Page>
  );
}

function Parts({ read, view }: { readonly read: ReadPast; readonly view: AuditThen }) {
  const { t } = useTranslation();
  const { then, since } = view;
  const parts = [
    { id: 'plan', count: null, content: <PastPlan view={view} read={read} /> },
    { id: 'checklist', count: null, content: <PastChecklist view={view} read={read} /> },
    { id: 'findings', count: then.findings.length, content: <PastFindings view={view} /> },
    { id: 'evidence', count: then.evidence.length, content: <PastEvidence view={view} /> },
    { id: 'since', count: since.length, content: <SinceThen view={view} /> },
  ] as const;
  return (
    <Tabs defaultValue="checklist" keepMounted={false} className={classes['tabs'] ?? ''}>
      <Tabs.List aria-label={t('past.asOf.tabsLabel')}>
        {parts.map(({ id, count }) => (
          <Tabs.Tab key={id} value={id}>
            {t(`past.asOf.tabs.${id}`)}{' '}
            {count !== null && <span className={classes['count']}>{count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id} className={classes['part'] ?? ''}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Missing({ at, read, view }: { readonly at: Timestamp; readonly read: ReadPast; readonly view: AuditThen }) {
  const { t } = useTranslation();
  const [first] = read.past.entries;
  if (first === undefined) {
    return (
      <EmptyState icon={IconHistory} title={t('past.asOf.gone')}>
        {t('past.asOf.goneHint')}
      </EmptyState>
    );
  }
  const wasThere = view.until.length > 0;
  return (
    <EmptyState icon={IconHistory} title={wasThere ? t('past.asOf.deleted') : t('past.asOf.before', { at: formatTimestamp(at) })}>
      {wasThere ? null : t('past.asOf.beforeHint', { at: formatTimestamp(first.at) })}
    </EmptyState>
  );
}

function StepButton(props: {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={props.label}
        // Not `disabled`: the button must keep the focus at the end of the history.
        aria-disabled={props.isDisabled}
        {...(props.isDisabled ? { 'data-disabled': true } : {})}
        onClick={() => {
          if (!props.isDisabled) props.onClick();
        }}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

/** The instant a moment stands for: its own, or that of its entry. */
function momentShown(moment: Moment, until: readonly ChangeEntry[]): Timestamp {
  if (moment.kind === 'instant') return moment.at;
  return until.at(-1)?.at ?? clockNow();
}

/** A date-and-time field counts minutes: what was written within the minute belongs to it. */
function endOfMinute(at: Timestamp | null): Timestamp | null {
  return at === null ? null : (new Date(Date.parse(at) + MINUTE_MS - 1).toISOString() as Timestamp);
}
