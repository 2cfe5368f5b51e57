import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconChevronDown } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditState } from '#shared/domain/audit/audit.ts';
import type { LifeCycleContext } from '#shared/domain/audit/guard.ts';
import { checkTransition, isSideState, MAIN_PATH, nextStepOf, transitionsOf, type Transition } from '#shared/domain/audit/life-cycle.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { takeStep } from '../audit-actions.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { AuditStateBadge } from './audit-state-badge.tsx';
import classes from './life-cycle.module.css';
import { StepDialog } from './step-dialog.tsx';

/** Where the audit stands, the next step, and the steps aside. A step without obstacles is taken at once. */
export function LifeCycleStrip({ context }: { readonly context: LifeCycleContext }) {
  const { audit, findings } = context;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const [wanted, setWanted] = useState<AuditState | null>(null);
  const stateName = (state: AuditState): string => t(`terms.auditState.${state}`);

  const take = async (to: AuditState, reason: string): Promise<void> => {
    setWanted(null);
    const step = await takeStep(workspace, audit.id, to, { reason, stateName: stateName(to) });
    if (step.ok && step.value.value !== null) {
      tellOutcome(step.value, t('audits.lifeCycle.moved', { reference: audit.reference, state: stateName(to) }));
    } else if (!step.ok && 'detail' in step.problem) tellProblem(step.problem);
    else notifyProblem(t('audits.lifeCycle.changedSince'));
  };
  const ask = (to: AuditState): void => {
    const check = checkTransition(context, to);
    if (check?.blocks.length === 0 && check.warnings.length === 0) void take(to, '');
    else setWanted(to);
  };

  const next = nextStepOf(audit, findings);
  const nextState = next?.to ?? null;
  const latestAsk = useRef(ask);
  useEffect(() => {
    latestAsk.current = ask;
  });
  const commands = useMemo(
    () =>
      nextState === null
        ? []
        : [
            {
              id: 'audit.next-step',
              label: t('audits.lifeCycle.moveTo', { state: t(`terms.auditState.${nextState}`) }),
              keywords: t('audits.lifeCycle.label'),
              run: () => latestAsk.current(nextState),
            },
          ],
    [nextState, t],
  );
  useCommands('screen', commands);
  const others = transitionsOf(audit).filter(({ kind }) => kind !== 'next');
  const check = wanted === null ? null : checkTransition(context, wanted);
  return (
    <section className={classes['strip']} aria-label={t('audits.lifeCycle.label')}>
      <div className={classes['line']}>
        {isSideState(audit.state) && <AuditStateBadge state={audit.state} />}
        <Step state={audit.resumeState ?? audit.state} />
        <PathDots state={audit.resumeState ?? audit.state} />
        <div className={classes['steps']}>
          {others.length > 0 && (
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                  {t('audits.lifeCycle.other')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {others.map((step) => (
                  <Menu.Item key={step.to} onClick={() => ask(step.to)}>
                    <StepLabel step={step} />
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
          {next && (
            <Button rightSection={<IconArrowRight size={14} aria-hidden />} onClick={() => ask(next.to)}>
              {t('audits.lifeCycle.moveTo', { state: stateName(next.to) })}
            </Button>
          )}
        </div>
      </div>
      <p className={classes['outlook']}>
        <Outlook context={context} next={next} />
      </p>
      {wanted !== null && check !== null && (
        <StepDialog
          audit={audit}
          to={wanted}
          check={check}
          onConfirm={(reason) => void take(wanted, reason)}
          onClose={() => setWanted(null)}
        />
      )}
    </section>
  );
}

function StepLabel({ step }: { readonly step: Transition }) {
  const { t } = useTranslation();
  const state = t(`terms.auditState.${step.to}`);
  if (step.kind === 'resume') return t('audits.lifeCycle.resume', { state });
  return step.kind === 'reopen' ? t('audits.lifeCycle.reopen') : state;
}

/** How far that is on the way, for the eye; the list beside it says the same to a screen reader. */
function Step({ state }: { readonly state: AuditState }) {
  const { t } = useTranslation();
  return (
    <span className={classes['count']} aria-hidden>
      {t('audits.lifeCycle.step', { step: MAIN_PATH.findIndex((step) => step === state) + 1, total: MAIN_PATH.length })}
    </span>
  );
}

/** The main path as dots; the words are there for screen readers, and for the eye on the steps around the current one. */
function PathDots({ state }: { readonly state: AuditState }) {
  const { t } = useTranslation();
  const at = MAIN_PATH.findIndex((step) => step === state);
  return (
    <ol className={classes['path']} aria-label={t('audits.lifeCycle.step', { step: at + 1, total: MAIN_PATH.length })}>
      {MAIN_PATH.map((step, index) => {
        const name = t(`terms.auditState.${step}`);
        const phase = index < at ? 'done' : index === at ? 'current' : 'toCome';
        return (
          <li key={step} className={classes['dot']} data-phase={phase} title={name} aria-current={index === at ? 'step' : undefined}>
            <span className={classes['mark']} aria-hidden />
            {index === at + 1 || index === at ? (
              <span>{name}</span>
            ) : (
              <VisuallyHidden>
                {name}, {t(phase === 'done' ? 'audits.lifeCycle.done' : 'audits.lifeCycle.toCome')}
              </VisuallyHidden>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Outlook({ context, next }: { readonly context: LifeCycleContext; readonly next: Transition | null }) {
  const { t } = useTranslation();
  const { audit } = context;
  if (isSideState(audit.state)) {
    return audit.resumeState === null
      ? null
      : t('audits.lifeCycle.sideFrom', { state: t(`terms.auditState.${audit.resumeState}`) });
  }
  const check = next && checkTransition(context, next.to);
  if (!next || !check) return t('audits.lifeCycle.end');
  const state = t(`terms.auditState.${next.to}`);
  if (check.blocks.length > 0) return t('audits.lifeCycle.blocked', { count: check.blocks.length, state });
  if (check.warnings.length > 0) return t('audits.lifeCycle.warned', { count: check.warnings.length, state });
  return t('audits.lifeCycle.ready', { state });
}
