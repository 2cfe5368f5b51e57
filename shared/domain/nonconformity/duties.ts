import { foldedWords } from '../search/fold.ts';
import type { PersonId } from '../ids.ts';
import { caseProblem, type CaseContext, type StepCheck } from './case-context.ts';
import type { CaseStep } from './nonconformity.ts';

type Case = Pick<CaseContext, 'finding' | 'nonconformity' | 'submissions' | 'actions' | 'people'>;

/** Steps by which somebody looks at what others did. */
const VERIFYING: ReadonlySet<CaseStep> = new Set([
  'accept-plan',
  'reject-plan',
  'accept-evidence',
  'reject-evidence',
  'confirm-effective',
  'deny-effective',
  'close',
  'close-on-plan',
]);

/** Steps that are work on the case itself. */
const PERFORMING: ReadonlySet<CaseStep> = new Set(['contain', 'submit-plan', 'implement']);

const plainName = (name: string): string => foldedWords(name).join(' ');

/**
 * Everybody who did some of the work: owners and doers of actions, whoever handed in a plan, whoever answers for the
 * containment by name, and whoever recorded such work as done. A cancelled action is nobody's.
 */
export function performersOf({ nonconformity, submissions, actions, people }: Case): ReadonlySet<PersonId> {
  const responsible = plainName(nonconformity?.containment.responsible ?? '');
  const named = responsible === '' ? [] : people.filter(({ name }) => plainName(name) === responsible).map(({ id }) => id);
  const byAction = actions
    .filter(({ state }) => state !== 'cancelled')
    .flatMap(({ ownerId, doneBy }) => [ownerId, doneBy])
    .filter((id) => id !== null);
  const byStep = (nonconformity?.steps ?? []).filter(({ step }) => PERFORMING.has(step)).map(({ by }) => by);
  return new Set([...named, ...byAction, ...byStep, ...submissions.map(({ submittedBy }) => submittedBy)]);
}

/**
 * Whether the stricter rules for majors hold: also for one that was a major after its issue. A downgrade must not
 * open the way around a verification that was owed.
 */
export function isHeldAsMajor({ finding, nonconformity }: Pick<Case, 'finding' | 'nonconformity'>): boolean {
  return finding.grade === 'major' || (nonconformity?.regradings ?? []).some(({ from }) => from === 'major');
}

/** One person may not both perform and verify: blocked for majors, warned of for minors (domain reference B.5). */
export function separateDuties(context: CaseContext, step: CaseStep): StepCheck {
  const isBoth = VERIFYING.has(step) && performersOf(context).has(context.by.id);
  const problems = caseProblem(isBoth, 'performer-verifies', { name: context.by.name });
  return isHeldAsMajor(context) ? { blocks: problems, warnings: [] } : { blocks: [], warnings: problems };
}
