import { addDays, type CalendarDate } from '../../lib/calendar-date.ts';
import { isNonconformity, type FindingGrade } from '../finding/finding.ts';
import type { Deadlines, Extension } from '../nonconformity/nonconformity.ts';
import { lastDayBefore } from './deadline-facts.ts';
import { DEADLINE_KINDS, type ClockStart, type DeadlineDays, type DeadlineKind, type DeadlineProfile } from './deadline-profile.ts';

const NO_DAYS: DeadlineDays = { containment: null, plan: null, implementation: null, effectiveness: null };

/** Days of a profile for a grade; grades that are no nonconformity have none. */
export function daysFor(profile: DeadlineProfile, grade: FindingGrade): DeadlineDays {
  return isNonconformity(grade) ? profile.days[grade === 'major' ? 'major' : 'minor'] : NO_DAYS;
}

export interface ClockFacts {
  readonly lastAuditDay: CalendarDate | null;
  readonly reportDate: CalendarDate | null;
  readonly issuedOn: CalendarDate;
}

/** The day a clock starts; the day of issue where the chosen one is not known. */
export function startOfClock(clock: ClockStart, facts: ClockFacts): CalendarDate {
  switch (clock) {
    case 'last-audit-day':
      return facts.lastAuditDay ?? facts.issuedOn;
    case 'report-date':
      return facts.reportDate ?? facts.issuedOn;
    case 'issue':
      return facts.issuedOn;
  }
}

export interface DeadlineFacts {
  readonly profile: DeadlineProfile;
  readonly grade: FindingGrade;
  readonly start: CalendarDate;
  readonly clock: ClockStart;
  /** The date of implementation the auditor agreed and typed; it stands instead of the profile's. */
  readonly typedImplementation: CalendarDate | null;
  readonly certificateEnd: CalendarDate | null;
}

/**
 * The dates of a nonconformity, in calendar days from the start: the earlier of the profile's date and the
 * certificate's end minus 30 days, though never before the clock starts (domain reference B.6). The effectiveness
 * check counts from the implementation and follows with it.
 */
export function setDeadlines(facts: DeadlineFacts): Deadlines {
  const { profile, grade, start, clock, typedImplementation, certificateEnd } = facts;
  const days = daysFor(profile, grade);
  const bound = profile.isBoundedByCertificate && certificateEnd !== null ? lastDayBefore(certificateEnd) : null;
  const latest = bound !== null && bound < start ? start : bound;
  const wanted: Record<DeadlineKind, CalendarDate | null> = { containment: null, plan: null, implementation: null, effectiveness: null };
  for (const kind of ['containment', 'plan', 'implementation'] as const) {
    const count = days[kind];
    wanted[kind] = count === null ? null : addDays(start, count);
  }
  wanted.implementation = typedImplementation ?? wanted.implementation;
  const bounded = DEADLINE_KINDS.filter((kind) => {
    const date = wanted[kind];
    return latest !== null && date !== null && latest < date;
  });
  const original = { ...wanted };
  for (const kind of bounded) original[kind] = latest;
  return { profileId: profile.id, clock, start, original, bounded, extensions: [] };
}

/** With the date of the effectiveness check, counted from the day of implementation. */
export function withEffectiveness(
  deadlines: Deadlines,
  profile: DeadlineProfile,
  grade: FindingGrade,
  implementedOn: CalendarDate | null,
): Deadlines {
  const days = daysFor(profile, grade).effectiveness;
  const effectiveness = implementedOn === null || days === null ? null : addDays(implementedOn, days);
  return { ...deadlines, original: { ...deadlines.original, effectiveness } };
}

/**
 * The extensions that lead from the original date of a kind to the one of now. One of a former round does not: a
 * check that is scheduled anew starts from its new date.
 */
export function extensionsOf(deadlines: Deadlines, kind: DeadlineKind): readonly Extension[] {
  let date = deadlines.original[kind];
  return deadlines.extensions.filter((extension) => {
    const isNext = extension.kind === kind && extension.from === date;
    if (isNext) date = extension.to;
    return isNext;
  });
}

/** The date of a kind as it is now; null where there is none. */
export function currentDate(deadlines: Deadlines, kind: DeadlineKind): CalendarDate | null {
  return extensionsOf(deadlines, kind).at(-1)?.to ?? deadlines.original[kind];
}

/**
 * The dates after a change of grade. Dates the profile gave follow the new grade as new original ones, from the same
 * start; a typed date stays. Once a date was extended somebody has agreed on what holds, and all stay as they are.
 */
export function deadlinesAfterRegrade(
  deadlines: Deadlines,
  from: FindingGrade,
  to: FindingGrade,
  facts: { readonly profile: DeadlineProfile; readonly certificateEnd: CalendarDate | null; readonly implementedOn: CalendarDate | null },
): Deadlines {
  if (deadlines.extensions.length > 0 || !isNonconformity(to)) return deadlines;
  const { profile, certificateEnd, implementedOn } = facts;
  const { start, clock } = deadlines;
  const given = setDeadlines({ profile, grade: from, start, clock, typedImplementation: null, certificateEnd });
  const isTyped = deadlines.original.implementation !== given.original.implementation;
  const typedImplementation = isTyped ? deadlines.original.implementation : null;
  const next = setDeadlines({ profile, grade: to, start, clock, typedImplementation, certificateEnd });
  return withEffectiveness(next, profile, to, implementedOn);
}
