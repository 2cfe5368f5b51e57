import type { PersonId } from '../ids.ts';
import type { PersonRole } from '../person/person.ts';
import type { Audit, TeamMember } from './audit.ts';

/** Roles a member of an audit team can have; the lead auditor is named apart. */
export const TEAM_ROLES = [
  'auditor',
  'auditor-in-training',
  'technical-expert',
  'observer',
  'guide',
  'interpreter',
] as const satisfies readonly PersonRole[];

export type TeamRole = (typeof TEAM_ROLES)[number];

type Team = Pick<Audit, 'leadAuditorId' | 'team'>;

/** Names the lead auditor, or nobody; the one before stays in the team as auditor. */
export function nameLeadAuditor(audit: Team, personId: PersonId | null): Team {
  const others = audit.team
    .filter((member) => member.personId !== personId)
    .map((member): TeamMember => (member.role === 'lead-auditor' ? { ...member, role: 'auditor' } : member));
  return {
    leadAuditorId: personId,
    team: personId === null ? others : [{ personId, role: 'lead-auditor' }, ...others],
  };
}

/** Adds a member, or changes the role of one who is in the team; the lead auditor stays the lead auditor. */
export function setTeamMember(audit: Team, personId: PersonId, role: TeamRole): Team {
  if (personId === audit.leadAuditorId) return audit;
  const isMember = audit.team.some((member) => member.personId === personId);
  const team = isMember
    ? audit.team.map((member) => (member.personId === personId ? { personId, role } : member))
    : [...audit.team, { personId, role }];
  return { ...audit, team };
}

/** Takes somebody out of the team, also as lead auditor. Agenda rows keep the name until somebody else is chosen. */
export function removeTeamMember(audit: Team, personId: PersonId): Team {
  return {
    leadAuditorId: audit.leadAuditorId === personId ? null : audit.leadAuditorId,
    team: audit.team.filter((member) => member.personId !== personId),
  };
}

/** Members besides the lead auditor. */
export function membersBesideLead(audit: Team): readonly TeamMember[] {
  return audit.team.filter((member) => member.personId !== audit.leadAuditorId);
}
