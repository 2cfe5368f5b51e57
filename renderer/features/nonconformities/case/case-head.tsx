import { ActionIcon, Button, Menu, Title } from '@mantine/core';
import { IconArrowRight, IconChevronDown, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '#renderer/i18n/format.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import { extensionsOf } from '#shared/domain/programme/deadlines.ts';
import type { Due } from '#shared/domain/nonconformity/due.ts';
import { daysBetween } from '#shared/lib/calendar-date.ts';
import { CASE_SECTIONS, type CaseSectionId } from '../case-section-ids.ts';
import { DueWords, ExtendedMark } from '../due-words.tsx';
import { CaseGradeBadge } from '../grade-badge.tsx';
import { CaseStateBadge } from '../state-badge.tsx';
import type { CaseFacts } from '../steps/case-facts.ts';
import type { StepChoice } from '../steps/step-choice.ts';
import classes from './case.module.css';

/** What stays in sight of a case: what it is, where it stands, what is due, and what can be done now. */
export function CaseHead(props: {
  readonly facts: CaseFacts;
  readonly auditReference: string;
  readonly due: Due | null;
  readonly choice: StepChoice;
  readonly onStep: (step: CaseStep) => void;
  readonly onExtend: () => void;
  readonly onRegrade: () => void;
  readonly onClose: () => void;
  readonly current: CaseSectionId;
  readonly onJump: (section: CaseSectionId) => void;
}) {
  const { t } = useTranslation();
  const { facts, due, choice } = props;
  const { finding, nonconformity } = facts;
  const deadlines = nonconformity?.deadlines ?? null;
  const moved = due === null || deadlines === null ? [] : extensionsOf(deadlines, due.kind);
  return (
    <div className={classes['head']}>
      <div className={classes['headLine']}>
        <Title order={2} tabIndex={-1} className={classes['headTitle']}>
          {finding.reference}
        </Title>
        <CaseGradeBadge grade={finding.grade} />
        <CaseStateBadge state={finding.state} />
        <div className={classes['headSteps']}>
          <OtherSteps {...props} />
          {choice.beside.map((step) => (
            <Button key={step} variant="default" onClick={() => props.onStep(step)}>
              {t(`cases.steps.${step}.action`)}
            </Button>
          ))}
          {choice.main !== null && (
            <MainStep step={choice.main} onStep={props.onStep} />
          )}
          <ActionIcon aria-label={t('cases.close')} onClick={props.onClose}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <div className={classes['headFacts']}>
        <span>{t('cases.head.audit', { reference: props.auditReference })}</span>
        {due !== null && <DueWords due={due} />}
        {moved.length > 0 && due !== null && deadlines !== null && (
          <span>{t('cases.head.original', { date: formatDate(deadlines.original[due.kind]) })}</span>
        )}
        <ExtendedMark extensions={deadlines?.extensions.length ?? 0} />
        <Ends facts={facts} />
      </div>
      <nav className={classes['jumps']} aria-label={t('cases.sections.label')}>
        {CASE_SECTIONS.map((section) => (
          <button
            key={section}
            type="button"
            className={classes['jump']}
            aria-current={props.current === section}
            onClick={() => props.onJump(section)}
          >
            {t(`cases.jumps.${section}`)}
          </button>
        ))}
      </nav>
    </div>
  );
}

function MainStep({ step, onStep }: { readonly step: CaseStep; readonly onStep: (step: CaseStep) => void }) {
  const { t } = useTranslation();
  return (
    <Button rightSection={<><Shortcut keys="S" /><IconArrowRight size={14} aria-hidden /></>} data-main-step onClick={() => onStep(step)}>
      {t(`cases.steps.${step}.action`)}
    </Button>
  );
}

/** When it ended, for whom, and how long it took. */
function Ends({ facts }: { readonly facts: CaseFacts }) {
  const { t } = useTranslation();
  const { nonconformity } = facts;
  if (nonconformity === null) return null;
  const { issuedOn, bodyClosedOn, closedOn, isVerifiedNextAudit } = nonconformity;
  return (
    <>
      {bodyClosedOn !== null && <span>{t('cases.head.bodyClosed', { date: formatDate(bodyClosedOn) })}</span>}
      {closedOn !== null && <span>{t('cases.head.closed', { date: formatDate(closedOn) })}</span>}
      {closedOn !== null && issuedOn !== null && (
        <span>
          <b>{t('cases.head.leadTime', { count: daysBetween(issuedOn, closedOn), days: formatNumber(daysBetween(issuedOn, closedOn)) })}</b>
        </span>
      )}
      {isVerifiedNextAudit && <span>{t('cases.head.nextAudit')}</span>}
    </>
  );
}

function OtherSteps(props: Parameters<typeof CaseHead>[0]) {
  const { t } = useTranslation();
  const { choice, facts } = props;
  const isDraft = facts.finding.state === 'draft';
  if (isDraft) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('cases.head.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choice.side.map((step) => (
          <Menu.Item key={step} onClick={() => props.onStep(step)}>
            {t(`cases.steps.${step}.action`)}
          </Menu.Item>
        ))}
        {choice.side.length > 0 && <Menu.Divider />}
        <Menu.Item rightSection={<Shortcut keys="E" />} onClick={props.onExtend}>
          {t('cases.extension.action')}
        </Menu.Item>
        <Menu.Item rightSection={<Shortcut keys="G" />} onClick={props.onRegrade}>
          {t('cases.regrade.action')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
