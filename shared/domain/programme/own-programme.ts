import type { FindingGrade } from '../finding/finding.ts';
import type { AuditType } from '../audit/audit.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { DeadlineProfile } from './deadline-profile.ts';
import { OWN_PROGRAMME_ID, type AuditProgramme, type GradeWords } from './programme.ts';

/** Audits by somebody else than the organization itself; their findings follow the external time limits (B.2, B.6). */
const EXTERNAL: ReadonlySet<AuditType> = new Set(['stage-1', 'stage-2', 'surveillance', 'recertification', 'special']);

/** The accent of the program, for reports of an organization that chose none. */
export const DEFAULT_ACCENT = '#0b6b73';

/** The rules as they are before anybody changed one: the built-in profiles, the program's own words, no logo. */
export function blankProgramme(createdAt: Timestamp): AuditProgramme {
  return {
    id: OWN_PROGRAMME_ID,
    name: '',
    organization: '',
    gradeWords: {},
    profiles: [],
    internalProfileId: 'internal',
    externalProfileId: 'cb-30-60-90',
    causeCategories: [],
    look: { logo: null, accent: DEFAULT_ACCENT, address: '', confidentialityNote: '' },
    createdAt,
  };
}

/** Whether an audit is carried out by a body outside the organization, so that its reviewers decide on plans (B.5). */
export function isExternalAudit({ type }: { readonly type: AuditType }): boolean {
  return EXTERNAL.has(type);
}

/** The profile an audit's nonconformities start with, unless another one is chosen for them. */
export function profileIdFor(
  programme: Pick<AuditProgramme, 'internalProfileId' | 'externalProfileId'>,
  audit: { readonly type: AuditType },
): string {
  return isExternalAudit(audit) ? programme.externalProfileId : programme.internalProfileId;
}

/** What the programme calls a grade; null where it keeps the program's words. */
export function gradeWordsOf(programme: Pick<AuditProgramme, 'gradeWords'> | undefined, grade: FindingGrade): GradeWords | null {
  const words = programme?.gradeWords[grade];
  if (words === undefined || words.label.trim() === '') return null;
  return { label: words.label.trim(), short: words.short.trim() === '' ? words.label.trim() : words.short.trim() };
}

/** The programme with other words for a grade; empty ones give the program's own back. */
export function renameGrade(programme: AuditProgramme, grade: FindingGrade, words: GradeWords): AuditProgramme {
  const { [grade]: _, ...others } = programme.gradeWords;
  const isEmpty = words.label.trim() === '' && words.short.trim() === '';
  return { ...programme, gradeWords: isEmpty ? others : { ...others, [grade]: words } };
}

/** Adds a category of causes; one that is there already, in whatever case, is not added again. */
export function addCauseCategory(programme: AuditProgramme, name: string): AuditProgramme {
  const category = name.trim();
  const isThere = programme.causeCategories.some((known) => known.toLowerCase() === category.toLowerCase());
  return category === '' || isThere ? programme : { ...programme, causeCategories: [...programme.causeCategories, category] };
}

/** Adds a profile of the programme's own, as a copy of another one under its own id and name. */
export function addProfile(programme: AuditProgramme, copied: DeadlineProfile, id: string, name: string): AuditProgramme {
  return { ...programme, profiles: [...programme.profiles, { ...copied, id, name }] };
}

/** Changes one of the programme's own profiles; built-in ones are not among them and stay as they are. */
export function editProfile(programme: AuditProgramme, id: string, change: (profile: DeadlineProfile) => DeadlineProfile): AuditProgramme {
  return { ...programme, profiles: programme.profiles.map((profile) => (profile.id === id ? change(profile) : profile)) };
}

/** Takes an own profile away; refused while audits start with it. Dates that were set by it stay. */
export function removeProfile(programme: AuditProgramme, id: string): Result<AuditProgramme, { readonly code: 'profile-in-use' }> {
  if (programme.internalProfileId === id || programme.externalProfileId === id) return failed({ code: 'profile-in-use' });
  return ok({ ...programme, profiles: programme.profiles.filter((profile) => profile.id !== id) });
}

/** A number of days as typed; null for none, undefined for what is no number of days from 0 to 3650. */
export function readDays(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return days <= 3650 ? days : undefined;
}
