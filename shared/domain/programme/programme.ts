import type { Timestamp } from '../../lib/calendar-date.ts';
import type { FindingGrade } from '../finding/finding.ts';
import type { ProgrammeId, Sha256 } from '../ids.ts';
import type { DeadlineProfile } from './deadline-profile.ts';

/** What a programme calls a grade; the grade itself stays one of FINDING_GRADES, so that figures compare. */
export interface GradeWords {
  readonly label: string;
  readonly short: string;
}

/** What a programme's reports look like. */
export interface ReportLook {
  /** A picture kept among the files; null for none. */
  readonly logo: { readonly sha256: Sha256; readonly mediaType: string } | null;
  /** #rrggbb. */
  readonly accent: string;
  readonly address: string;
  readonly confidentialityNote: string;
}

/** The rules an organization audits by: words for grades, time limits, the look of reports. */
export interface AuditProgramme {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly organization: string;
  /** Only those that differ from the program's own words. */
  readonly gradeWords: Readonly<Partial<Record<FindingGrade, GradeWords>>>;
  /** The programme's own profiles, beside the built-in ones. */
  readonly profiles: readonly DeadlineProfile[];
  readonly internalProfileId: string;
  readonly externalProfileId: string;
  /** Own categories of causes, beside CAUSE_CATEGORIES. */
  readonly causeCategories: readonly string[];
  readonly look: ReportLook;
  readonly createdAt: Timestamp;
}

/** The one programme of a workspace; several are an affair of imported work, so the id is fixed. */
export const OWN_PROGRAMME_ID = 'programme' as ProgrammeId;
