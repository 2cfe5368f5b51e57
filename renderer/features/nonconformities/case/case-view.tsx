import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import { today } from '#renderer/platform/clock.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { caseOf } from '#shared/domain/nonconformity/answer-guards.ts';
import { dueNow } from '#shared/domain/nonconformity/due.ts';
import type { CaseStep, Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { DeadlineProfile } from '#shared/domain/programme/deadline-profile.ts';
import { isExternalAudit } from '#shared/domain/programme/own-programme.ts';
import { useOpenCaseCommands } from '../case-commands.ts';
import { takeAskedStep } from '../asked-step.ts';
import { CASE_SECTIONS, goToCaseSection } from '../case-section-ids.ts';
import { ExtensionDialog } from '../steps/extension-dialog.tsx';
import { RegradeCaseDialog } from '../steps/regrade-case-dialog.tsx';
import { chooseSteps } from '../steps/step-choice.ts';
import type { CaseFacts } from '../steps/case-facts.ts';
import { StepDialog } from '../steps/step-dialog.tsx';
import { AnswerSections } from './answer-sections.tsx';
import type { CaseDeeds } from './case-deeds.ts';
import { CaseHead } from './case-head.tsx';
import { CasePath } from './case-path.tsx';
import { CaseSection } from './case-section.tsx';
import classes from './case.module.css';
import { DatesTable } from './dates-table.tsx';
import type { ChoosableEvidence } from './evidence-choice.tsx';
import { FindingSection } from './finding-section.tsx';
import { RecurrenceSection } from './recurrence-section.tsx';
import { useCurrentSection } from './use-current-section.ts';
import { ChecksSection, ReviewsSection } from './verification-sections.tsx';

/** What other features show of a case. */
export interface CaseSlots {
  readonly renderActions?: ((finding: Finding, nonconformity: Nonconformity) => ReactNode) | undefined;
  readonly renderEvidence?: ((finding: Finding) => ReactNode) | undefined;
  readonly renderHistory?: ((finding: Finding) => ReactNode) | undefined;
}

type Dialog = { readonly kind: 'step'; readonly step: CaseStep } | { readonly kind: 'extend' } | { readonly kind: 'regrade' };

/** One nonconformity from its finding to its closing. */
export function CaseView(props: CaseSlots & {
  readonly joined: JoinedCase;
  readonly facts: CaseFacts;
  readonly all: readonly JoinedCase[];
  readonly evidence: readonly ChoosableEvidence[];
  readonly ownCategories: readonly string[];
  /** Time limits to choose from at the issue. */
  readonly profiles: readonly DeadlineProfile[];
  readonly authorId: PersonId | null;
  readonly deeds: CaseDeeds;
  /** Whether the case lies over the list, so that a way back is shown. */
  readonly isOver: boolean;
  readonly onClose: () => void;
  readonly onOpenCase: (id: FindingId) => void;
  readonly onOpenFinding: (auditId: AuditId, id: FindingId) => void;
}) {
  const { t } = useTranslation();
  const { joined, facts, deeds } = props;
  const { finding, audit } = joined;
  const nonconformity = caseOf(joined);
  const frame = useRef<HTMLElement>(null);
  const current = useCurrentSection(frame, finding.id);
  const [dialog, setDialog] = useState<Dialog | null>(() => {
    const asked = takeAskedStep(finding.id);
    return asked === null ? null : { kind: 'step', step: asked };
  });
  const day = today();
  const due = dueNow(finding, joined.nonconformity, day);
  const choice = chooseSteps(finding.state, isExternalAudit(audit) && finding.grade === 'minor');
  const nameOf = (id: PersonId): string => facts.people.find((person) => person.id === id)?.name ?? id;
  const close = (): void => setDialog(null);
  const closing = async (outcome: Promise<string | null>): Promise<string | null> => {
    const trouble = await outcome;
    if (trouble === null) close();
    return trouble;
  };

  useOpenCaseCommands({
    mainStep: choice.main === null ? null : t(`cases.steps.${choice.main}.action`),
    takeMain: () => choice.main !== null && setDialog({ kind: 'step', step: choice.main }),
    canChange: finding.state !== 'draft',
    extend: () => setDialog({ kind: 'extend' }),
    regrade: () => setDialog({ kind: 'regrade' }),
    jump: (step) => {
      const next = CASE_SECTIONS[CASE_SECTIONS.indexOf(current) + step];
      if (next !== undefined) goToCaseSection(next);
    },
  });
  // Another case begins at its top.
  useEffect(() => {
    frame.current?.parentElement?.scrollTo({ top: 0 });
  }, [finding.id]);

  return (
    <article ref={frame} aria-label={t('cases.detail', { reference: finding.reference })}>
      {props.isOver && (
        <Button variant="subtle" className={classes['back'] ?? ''} leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={props.onClose}>
          {t('common.backToList')}
        </Button>
      )}
      <CaseHead
        facts={facts}
        auditReference={audit.reference}
        due={due}
        choice={choice}
        onStep={(step) => setDialog({ kind: 'step', step })}
        onExtend={() => setDialog({ kind: 'extend' })}
        onRegrade={() => setDialog({ kind: 'regrade' })}
        onClose={props.onClose}
        current={current}
        onJump={goToCaseSection}
      />
      <div className={classes['body']}>
        <div className={classes['pathFrame']}>
          <CasePath finding={finding} nonconformity={joined.nonconformity} today={day} />
          <DatesTable nonconformity={nonconformity} profile={facts.profile} nameOf={(id) => nameOf(id as PersonId)} />
        </div>
        <FindingSection finding={finding} onOpen={() => props.onOpenFinding(finding.auditId, finding.id)} />
        <AnswerSections
          joined={joined}
          evidence={props.evidence}
          ownCategories={props.ownCategories}
          deeds={deeds}
          nameOf={nameOf}
          actions={props.renderActions?.(finding, nonconformity)}
        />
        <ReviewsSection reviews={nonconformity.reviews} nameOf={nameOf} />
        <ChecksSection checks={nonconformity.checks} recurrenceCount={nonconformity.recurrenceCount} nameOf={nameOf} />
        <RecurrenceSection
          facts={facts}
          present={joined}
          all={props.all}
          authorId={props.authorId}
          nameOf={nameOf}
          onOpen={props.onOpenCase}
          onDecide={deeds.decide}
        />
        <CaseSection id="evidence">{props.renderEvidence?.(finding)}</CaseSection>
        <CaseSection id="history">{props.renderHistory?.(finding)}</CaseSection>
      </div>
      {dialog?.kind === 'step' && (
        <StepDialog
          facts={facts}
          step={dialog.step}
          authorId={props.authorId}
          onTake={(by, input, profileId) => closing(deeds.take(dialog.step, by, input, profileId))}
          profiles={props.profiles}
          onClose={close}
        />
      )}
      {dialog?.kind === 'extend' && (
        <ExtensionDialog facts={facts} authorId={props.authorId} onExtend={(wish) => closing(deeds.extend(wish))} onClose={close} />
      )}
      {dialog?.kind === 'regrade' && (
        <RegradeCaseDialog finding={finding} onRegrade={(grade, reason) => closing(deeds.regrade(grade, reason))} onClose={close} />
      )}
    </article>
  );
}
