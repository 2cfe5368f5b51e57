import { checkTransition, MAIN_PATH, nextStepOf } from '../life-cycle.ts';
import type { AuditState } from '../audit.ts';
import type { GuardCode, GuardProblem } from '../guard.ts';
import { GAP_PHASES, type ClosingContext, type ClosingGap, type GapPhase, type GapSeverity } from './closing-gap.ts';
import { ownGaps } from './own-gaps.ts';
import { rowsBehind } from './rows-behind.ts';

/** Warnings about the moment of a step that is past; whoever took it gave the reason then. */
const SETTLED_ONCE_PAST: ReadonlySet<GuardCode> = new Set(['overlaps-audit', 'open-nonconformities-not-planned', 'clauses-without-questions']);

const PLACES_IN_ORDER: readonly ClosingGap['place'][] = ['checklist', 'findings', 'evidence', 'agenda', 'meetings', 'team', 'criteria', 'general', 'report', 'reason'];

function phaseOf(step: AuditState): GapPhase {
  const reached = MAIN_PATH.findIndex((state) => state === step);
  if (reached < MAIN_PATH.indexOf('fieldwork-done')) return 'fieldwork';
  return reached < MAIN_PATH.indexOf('report-issued') ? 'report' : 'closing';
}

/** Asks the guards of every step of the main path, as if the audit stood before each of them in turn. */
function guardGaps(context: ClosingContext): readonly ClosingGap[] {
  const here = MAIN_PATH.findIndex((state) => state === (context.audit.resumeState ?? context.audit.state));
  const told = new Set<string>();
  return MAIN_PATH.flatMap((state, index): readonly ClosingGap[] => {
    const audit = { ...context.audit, state, resumeState: null };
    const step = nextStepOf(audit, context.findings);
    const check = step && checkTransition({ ...context, audit }, step.to);
    if (!check) return [];
    const isPast = index < here;
    const toGap = (severity: GapSeverity) => (problem: GuardProblem): readonly ClosingGap[] => {
      const key = `${problem.code} ${JSON.stringify(problem.details)}`;
      if (told.has(key) || (isPast && SETTLED_ONCE_PAST.has(problem.code))) return [];
      told.add(key);
      const rows = rowsBehind(problem, context);
      const named = typeof problem.details['count'] === 'number' ? problem.details['count'] : 1;
      const count = rows.length === 0 ? named : rows.length;
      return [{ code: problem.code, severity, phase: phaseOf(state), place: problem.place, count, rows, problem }];
    };
    return [...check.blocks.flatMap(toGap(isPast ? 'should' : 'blocks')), ...check.warnings.flatMap(toGap('should'))];
  });
}

/**
 * What is missing before the audit can be closed: what the guards of the steps still to come refuse or warn of, what
 * those of the steps taken would say today, and gaps nothing refuses. By phase, the refusing ones first. An audit that
 * was cancelled or stopped has nothing to close.
 */
export function closingCheck(context: ClosingContext): readonly ClosingGap[] {
  const { state } = context.audit;
  if (state === 'cancelled' || state === 'stopped') return [];
  const order = (gap: ClosingGap): number =>
    GAP_PHASES.indexOf(gap.phase) * 100 + (gap.severity === 'blocks' ? 0 : 50) + PLACES_IN_ORDER.indexOf(gap.place);
  return [...guardGaps(context), ...ownGaps(context)].sort((left, right) => order(left) - order(right));
}

/** How many gaps refuse a step and how many are left besides, for the badge. */
export function countGaps(gaps: readonly ClosingGap[]): { readonly blocks: number; readonly should: number } {
  const blocks = gaps.filter(({ severity }) => severity === 'blocks').length;
  return { blocks, should: gaps.length - blocks };
}
