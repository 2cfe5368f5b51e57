import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { caseOf } from '#shared/domain/nonconformity/answer-guards.ts';
import { CauseAnalysisTools } from '../causes/cause-analysis.tsx';
import type { EightDKnown } from '../causes/eight-d.tsx';
import type { CaseDeeds } from './case-deeds.ts';
import { CaseSection, Nothing } from './case-section.tsx';
import { ContainmentSection } from './containment-section.tsx';
import type { ChoosableEvidence } from './evidence-choice.tsx';
import { lockOf } from './lock-of.ts';
import { SubmissionsSection } from './submissions-section.tsx';
import { useAnalysisHints } from './use-analysis-hints.ts';

/** What the auditee answers: containment, cause, actions, and the plans handed in. Locked from a submission on. */
export function AnswerSections(props: {
  readonly joined: JoinedCase;
  readonly evidence: readonly ChoosableEvidence[];
  readonly ownCategories: readonly string[];
  readonly deeds: CaseDeeds;
  readonly nameOf: (id: PersonId) => string;
  /** The actions as their own feature shows them. */
  readonly actions: ReactNode;
}) {
  const { t } = useTranslation();
  const { joined, deeds, nameOf } = props;
  const { finding, actions, submissions } = joined;
  const nonconformity = caseOf(joined);
  const { containment, cause } = nonconformity;
  const lock = lockOf(t, finding, joined.nonconformity);
  const hints = useAnalysisHints(cause, finding.statement);
  const known = useMemo((): EightDKnown => {
    const list = (texts: readonly string[]): ReactNode => texts.length > 0 && <ul>{texts.map((text) => <li key={text}>{text}</li>)}</ul>;
    const named = actions.filter(({ state }) => state !== 'cancelled').map(({ reference, title, state }) => ({ text: `${reference} ${title}`, state }));
    const done = named.filter(({ state }) => state === 'done' || state === 'verified');
    return {
      d2: finding.statement,
      ...(containment.correction === '' ? {} : { d3: containment.correction }),
      ...(cause.rootCauses.length === 0 ? {} : { d4: list(cause.rootCauses.map(({ text }) => text)) }),
      ...(named.length === 0 ? {} : { d5: list(named.map(({ text }) => text)) }),
      ...(done.length === 0 ? {} : { d6: list(done.map(({ text }) => text)) }),
    };
  }, [finding.statement, containment.correction, cause.rootCauses, actions]);
  const isLocked = lock !== null;
  return (
    <>
      <ContainmentSection
        caseId={finding.id}
        containment={containment}
        evidence={props.evidence}
        lock={lock}
        onEdit={isLocked ? null : deeds.editContainment}
      />
      <CaseSection id="cause" lock={lock}>
        {/* Nothing is analysed before the issue, so there is nothing to show either. */}
        {finding.state !== 'draft' && (
          <CauseAnalysisTools
            caseId={finding.id}
            cause={cause}
            effect={finding.statement}
            ownCategories={props.ownCategories}
            known={known}
            hints={hints}
            onEdit={isLocked ? null : deeds.editCause}
          />
        )}
      </CaseSection>
      <CaseSection id="actions">{props.actions ?? <Nothing>{t('cases.actions.none')}</Nothing>}</CaseSection>
      <SubmissionsSection submissions={submissions} nameOf={nameOf} ticks={nonconformity.ticks} onTick={isLocked ? null : deeds.tick} />
    </>
  );
}
