import type { AuditProgramme } from './programme.ts';
import type { DeadlineDays, DeadlineProfile } from './deadline-profile.ts';

/** Every profile looks for the effect this many days after the implementation, so that the problem had time to return. */
const CHECK_AFTER = 90;

const days = (containment: number | null, plan: number | null, implementation: number | null): DeadlineDays => ({
  containment,
  plan,
  implementation,
  effectiveness: CHECK_AFTER,
});

function ofBody(id: string, major: DeadlineDays, minor: DeadlineDays): DeadlineProfile {
  return { id, name: '', clock: 'last-audit-day', days: { major, minor }, isBoundedByCertificate: true };
}

/** The profile of internal audits, also where a stored id names none that is known. */
export const INTERNAL_PROFILE: DeadlineProfile = {
  id: 'internal',
  name: '',
  clock: 'report-date',
  days: { major: days(5, 15, 30), minor: days(5, 15, 60) },
  isBoundedByCertificate: false,
};

/**
 * The time limits of domain reference B.6. Each is a proposal that a programme can replace by its own.
 *
 * - 30/60/90: correction, then cause and plan, then evidence; a minor hands in its plan after 30, evidence at the next audit.
 * - 7: the plan within a week; everything else is agreed with the body or seen at the next visit.
 * - 20/60: two cycles for majors, first what was done at once, then all of it with evidence; minors have the second alone.
 */
export const BUILT_IN_PROFILES: readonly DeadlineProfile[] = [
  INTERNAL_PROFILE,
  ofBody('cb-30-60-90', days(30, 60, 90), days(30, 30, null)),
  ofBody('cb-90', days(90, 90, 90), days(90, 90, 90)),
  ofBody('cb-7', days(null, 7, null), days(null, 7, null)),
  ofBody('cb-20-60', days(20, 60, 60), days(null, 60, 60)),
];

/** The profiles to choose from: the built-in ones, then the programme's own; an own one with a built-in id takes its place. */
export function profilesOf(programme: Pick<AuditProgramme, 'profiles'> | undefined): readonly DeadlineProfile[] {
  const own = programme?.profiles ?? [];
  return [...BUILT_IN_PROFILES.filter(({ id }) => !own.some((other) => other.id === id)), ...own];
}

/** The profile of an id; the internal one when it is not there any more. */
export function findProfile(programme: Pick<AuditProgramme, 'profiles'> | undefined, id: string): DeadlineProfile {
  return profilesOf(programme).find((profile) => profile.id === id) ?? INTERNAL_PROFILE;
}
