import { Loader } from '@mantine/core';
import { IconCircleCheck, IconPlayerStop } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { closingCheck, countGaps } from '#shared/domain/audit/closing-check/closing-check.ts';
import { GAP_PHASES, type ClosingContext, type ClosingGap, type GapRow } from '#shared/domain/audit/closing-check/closing-gap.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { lifeCycleContextOf } from '#renderer/data/repositories/audits-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { EmptyAction, EmptyState, GoneState } from '#renderer/ui/empty-state.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { useFocusHome } from '#renderer/ui/use-focus-home.ts';
import { AuditStateBadge } from '../components/audit-state-badge.tsx';
import { sectionOf } from '../describe-guard.ts';
import { goToSection } from '../go-to-section.ts';
import classes from './closing.module.css';
import { GapCard } from './gap-card.tsx';

interface ClosingPageProps {
  readonly auditId: AuditId;
  /** Narrows the checklist to questions with these assessments and goes there. */
  readonly onShowQuestions: (states: readonly Assessment[]) => void;
}

/** What is missing before the audit can be closed, phase by phase, each with the way to where it is mended. */
export function ClosingPage({ auditId, onShowQuestions }: ClosingPageProps) {
  const { t } = useTranslation();
  const loaded = useLive(async (database) => ({ context: await lifeCycleContextOf(database, auditId) }), [auditId]);
  if (!loaded) return <Loader aria-label={t('common.loading')} m="xl" size="sm" />;
  if (!loaded.context) {
    return (
      <Page title={t('readiness.title')}>
        <GoneState />
      </Page>
    );
  }
  return <Gaps context={loaded.context} onShowQuestions={onShowQuestions} />;
}

function Gaps({ context, onShowQuestions }: { readonly context: ClosingContext } & Pick<ClosingPageProps, 'onShowQuestions'>) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { audit } = context;
  useFocusHome();
  const gaps = useMemo(() => closingCheck(context), [context]);
  const { blocks, should } = countGaps(gaps);

  const openPlace = (place: ClosingGap['place']): void => {
    if (place === 'evidence') navigate(paths.evidence(audit.id));
    else if (place === 'checklist') navigate(paths.checklist(audit.id));
    else if (place === 'findings') navigate(paths.findings(audit.id));
    else {
      navigate(paths.plan(audit.id));
      const section = sectionOf(place);
      if (section !== null) goToSection(section);
    }
  };
  const openRow = (row: GapRow): void => {
    switch (row.kind) {
      case 'question':
        navigate(paths.checklist(audit.id, row.id));
        break;
      case 'finding':
        navigate(paths.findings(audit.id, row.id));
        break;
      case 'evidence':
        navigate(paths.evidence(audit.id, row.id));
        break;
      case 'agenda':
        openPlace('agenda');
        break;
    }
  };

  const isOver = audit.state === 'cancelled' || audit.state === 'stopped';
  return (
    <Page
      title={t('readiness.title')}
      note={
        <span className={classes['note']}>
          {audit.reference} <AuditStateBadge state={audit.state} />
        </span>
      }
    >
      {gaps.length === 0 && (
        <EmptyState
          icon={isOver ? IconPlayerStop : IconCircleCheck}
          title={isOver ? t('readiness.notPossible') : t('readiness.nothing')}
          action={<EmptyAction label={t('readiness.openPlan')} keys="Alt+1" onClick={() => navigate(paths.plan(audit.id))} />}
        >
          {isOver ? t('readiness.notPossibleText') : t('readiness.nothingText')}
        </EmptyState>
      )}
      <div className={classes['phases']}>
        {gaps.length > 0 && (
          <p className={classes['total']}>
            {t('readiness.summary', { blocks: t('readiness.blocks', { count: blocks }), should: t('readiness.should', { count: should }) })}
          </p>
        )}
        {GAP_PHASES.map((phase) => {
          const ofPhase = gaps.filter((gap) => gap.phase === phase);
          return (
            ofPhase.length > 0 && (
              <Section key={phase} title={t(`readiness.phase.${phase}`)}>
                <ul className={classes['gaps']}>
                  {ofPhase.map((gap, index) => (
                    <GapCard
                      key={`${gap.code}-${String(index)}`}
                      gap={gap}
                      isHome={gap === gaps[0]}
                      onOpenRow={openRow}
                      onOpenPlace={openPlace}
                      onShowQuestions={onShowQuestions}
                    />
                  ))}
                </ul>
              </Section>
            )
          );
        })}
      </div>
    </Page>
  );
}
