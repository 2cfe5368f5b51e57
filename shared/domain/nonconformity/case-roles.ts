import type { Audit } from '../audit/audit.ts';
import type { Person, PersonRole } from '../person/person.ts';
import { isExternalAudit } from '../programme/own-programme.ts';
import type { CaseStep } from './nonconformity.ts';

const LEAD: readonly PersonRole[] = ['lead-auditor'];
/** The action owner and the quality manager may answer for the auditee, who is often nobody with a computer. */
const AUDITEE_SIDE: readonly PersonRole[] = ['auditee', 'action-owner', 'quality-manager'];
const OWNER: readonly PersonRole[] = ['action-owner'];
const REVIEWERS: readonly PersonRole[] = ['lead-auditor', 'cb-reviewer', 'auditor'];
const SIGNERS: readonly PersonRole[] = ['lead-auditor', 'quality-manager', 'cb-reviewer'];
const MANAGERS: readonly PersonRole[] = ['lead-auditor', 'quality-manager'];

/** Who may do what (domain reference B.5), the stronger role first: it is the one the step is recorded under. */
const ROLES: Readonly<Record<Exclude<CaseStep, 'accept-plan' | 'reject-plan'>, readonly PersonRole[]>> = {
  issue: ['lead-auditor', 'auditor'],
  acknowledge: AUDITEE_SIDE,
  dispute: AUDITEE_SIDE,
  uphold: LEAD,
  contain: OWNER,
  'find-cause': OWNER,
  'submit-plan': ['action-owner', 'quality-manager'],
  implement: OWNER,
  'accept-evidence': REVIEWERS,
  'reject-evidence': REVIEWERS,
  rework: OWNER,
  // Done by the program together with accepting the evidence, so under the same role.
  'schedule-check': REVIEWERS,
  'confirm-effective': ['lead-auditor', 'quality-manager', 'cb-reviewer', 'auditor'],
  'deny-effective': ['lead-auditor', 'quality-manager', 'cb-reviewer', 'auditor'],
  close: SIGNERS,
  'close-on-plan': SIGNERS,
  withdraw: LEAD,
  reopen: MANAGERS,
};

/** The roles that may take a step. Plans of external audits are decided by their reviewers, of internal ones by the quality manager too. */
export function rolesFor(step: CaseStep, audit: Pick<Audit, 'type'>): readonly PersonRole[] {
  if (step !== 'accept-plan' && step !== 'reject-plan') return ROLES[step];
  return isExternalAudit(audit) ? ['lead-auditor', 'cb-reviewer'] : MANAGERS;
}

/** What somebody is in an audit: their roles everywhere, and the one in its team. */
export function rolesOf(
  person: Pick<Person, 'id' | 'roles'>,
  audit: Pick<Audit, 'leadAuditorId' | 'team'>,
): readonly PersonRole[] {
  const inTeam = audit.team.filter(({ personId }) => personId === person.id).map(({ role }) => role);
  const asLead = audit.leadAuditorId === person.id ? LEAD : [];
  return [...new Set([...person.roles, ...inTeam, ...asLead])];
}

/** The role under which somebody may take a step; undefined when none of theirs allows it. */
export function roleForStep(
  step: CaseStep,
  person: Pick<Person, 'id' | 'roles'>,
  audit: Pick<Audit, 'type' | 'leadAuditorId' | 'team'>,
): PersonRole | undefined {
  const own = rolesOf(person, audit);
  return rolesFor(step, audit).find((role) => own.includes(role));
}
