import { clauseLevels } from './clause-levels.ts';
import { profileColumns, type ColumnProfile } from './column-profile.ts';
import type { HeaderGuess } from './find-header.ts';
import { gradeOf, listsGrades } from './grade-words.ts';
import type { HeaderColumn } from './header-block.ts';
import { SHARED_FIELDS, type ImportField } from './import-field.ts';
import { matchHeading, type HeadingMatch } from './match-heading.ts';
import { normalizeHeading } from './normalize-text.ts';
import type { SheetView } from './sheet-view.ts';

/** What one column is taken for, and why. */
export interface ColumnMapping {
  readonly column: number;
  readonly heading: string;
  readonly field: ImportField;
  /** `heading`: its words said so. `values`: what stands below did. `left-over`: kept beside the question. `chosen`: by the user. */
  readonly because: 'heading' | 'values' | 'left-over' | 'chosen';
  /** Its texts begin with the clause number, and no column holds the number alone. */
  readonly beginsWithClause?: true;
}

export type SheetMapping = readonly ColumnMapping[];

interface Candidate {
  readonly profile: ColumnProfile;
  readonly field: ImportField;
  readonly score: number;
  readonly because: ColumnMapping['because'];
}

const LEAST = 0.5;
/** How sure a heading is that lists the grades to choose from. */
const LISTED = 0.9;

/** Suggests what each column means from its heading and from its values. Every suggestion can be corrected. */
export function suggestMapping(view: SheetView, header: Pick<HeaderGuess, 'lastRow' | 'columns'>): SheetMapping {
  const profiles = profileColumns(view, header.lastRow, header.columns);
  const hasGrades = profiles.some((profile) => headingMatches(profile.heading).some(({ field, score }) => field === 'assessment' && score > 0.8));
  const candidates = profiles
    .flatMap((profile) => candidatesFor(profile, hasGrades))
    .filter(({ score }) => score >= LEAST)
    .sort((left, right) => right.score - left.score);

  const taken = new Set<ImportField>();
  const byColumn = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { column } = candidate.profile;
    if (byColumn.has(column) || (taken.has(candidate.field) && !SHARED_FIELDS.has(candidate.field))) continue;
    byColumn.set(column, candidate);
    taken.add(candidate.field);
  }
  ensureQuestion(profiles, byColumn);
  const clauseColumn = profiles.find(({ column }) => byColumn.get(column)?.field === 'clause')?.column;
  const levels = clauseColumn === undefined ? [] : clauseLevels(view, header.lastRow, profiles, clauseColumn);
  const clauseIn = [...byColumn.values()].some(({ field }) => field === 'clause') ? null : clauseInText(profiles, byColumn);
  return profiles.map((profile): ColumnMapping => {
    const found = byColumn.get(profile.column);
    if (found?.field !== 'clause' && levels.includes(profile.column)) return { column: profile.column, heading: profile.heading.heading, field: 'clause', because: 'heading' };
    const place = { column: profile.column, heading: profile.heading.heading };
    if (!found) return { ...place, field: 'other', because: 'left-over' };
    const mapping: ColumnMapping = { ...place, field: found.field, because: found.because };
    return profile.column === clauseIn ? { ...mapping, beginsWithClause: true } : mapping;
  });
}

/** The column whose texts begin with the finest clause numbers, such as "8.6.1 Incident management". */
function clauseInText(profiles: readonly ColumnProfile[], byColumn: ReadonlyMap<number, Candidate>): number | null {
  const order: readonly ImportField[] = ['question', 'requirement', 'title', 'section'];
  for (const field of order) {
    const found = profiles.find((profile) => byColumn.get(profile.column)?.field === field && profile.clauseAndText >= 0.5);
    if (found) return found.column;
  }
  return null;
}

/** Language most headings are written in, by their words; `und` when none is known. */
export function headingLanguage(columns: readonly HeaderColumn[]): string {
  const votes = new Map<string, number>();
  for (const column of columns) {
    const match = headingMatches(column)[0];
    if (match && match.score > 0.8) votes.set(match.language, (votes.get(match.language) ?? 0) + 1);
  }
  return [...votes].sort(([, left], [, right]) => right - left)[0]?.[0] ?? 'und';
}

/** The most special part of a heading says most; the heading as a whole and its group less. */
function headingMatches(heading: HeaderColumn): readonly HeadingMatch[] {
  const best = new Map<ImportField, HeadingMatch>();
  heading.parts.forEach((part, index) => {
    const weight = index === heading.parts.length - 1 ? 1 : 0.7;
    for (const match of matchHeading(part)) {
      const score = match.score * weight;
      const known = best.get(match.field);
      if (!known || known.score < score) best.set(match.field, { ...match, score });
    }
    // "In scope (Y/N)" asks something else.
    if (listsGrades(part) && !best.has('applicable') && (best.get('assessment')?.score ?? 0) < LISTED * weight) best.set('assessment', { field: 'assessment', score: LISTED * weight, language: 'und' });
  });
  return [...best.values()].sort((left, right) => right.score - left.score);
}

function candidatesFor(profile: ColumnProfile, hasGrades: boolean): readonly Candidate[] {
  // "Name[fr]" beside "Name": the same text in another language stays beside the question.
  if (/[[(][a-z]{2}(?:-\w+)?[\])]\s*$/i.test(profile.heading.heading)) return [];
  const byHeading = planned(profile.heading, headingMatches(profile.heading)).map(({ field, score }) => ({
    profile,
    field: settle(field, score, profile, hasGrades),
    score: score + fitOfValues(field, score, profile, hasGrades),
    because: 'heading' as const,
  }));
  if (numbersItsRows(profile, byHeading[0])) return [{ profile, field: 'code', score: 1.3, because: 'heading' }, ...byHeading];
  const byValues = valueCandidates(profile).map(({ field, score }) => ({ profile, field, score, because: 'values' as const }));
  // A second column of requirement text explains the first.
  const second = byHeading
    .filter(({ field, score }) => field === 'requirement' && score >= 0.9)
    .map((candidate) => ({ ...candidate, field: 'lookFor' as const, score: 0.55 }));
  return [...byHeading, ...byValues, ...second];
}

const PLANNED_DATE = /^(target|due|planned|expected|agreed|committed) .*date$|^(ziel|plan|soll) ?.*(termin|datum)$/;

/** "Target remediation date": a date that is still to come is a due date, whatever stands between its words. */
function planned(heading: HeaderColumn, matches: readonly HeadingMatch[]): readonly HeadingMatch[] {
  if (!PLANNED_DATE.test(normalizeHeading(heading.parts.at(-1) ?? ''))) return matches;
  return matches.map((match) => (match.field === 'date' ? { ...match, field: 'dueDate' as const } : match));
}

const NUMBERS_ROWS = /(^|\s)(id|no|nr|num|number|nummer|ref|reference|code|key|kennung)$/;

/** "Asset ID", "Remediation No.": whatever it counts, in the first column it names the rows. */
function numbersItsRows(profile: ColumnProfile, best: Candidate | undefined): boolean {
  if (profile.column !== profile.first || !NUMBERS_ROWS.test(normalizeHeading(profile.heading.parts.at(-1) ?? ''))) return false;
  if (best?.field === 'clause' && best.score >= 0.7) return false;
  return profile.levelled < 0.5 && (profile.filled < 2 || profile.distinct >= 0.8) && profile.averageLength <= 30;
}

/** "Control", "Requirement", "Criteria": the text to most forms, and to some the number that stands for it. */
const NAMED_BY_TEXT: ReadonlySet<ImportField> = new Set(['section', 'title', 'requirement', 'question']);

/** Words like "Evidence" and "Ref" mean one of two things: the rest of the sheet decides which. */
function settle(field: ImportField, score: number, profile: ColumnProfile, hasGrades: boolean): ImportField {
  if (field === 'notes' && score < 0.7 && !hasGrades) return 'expectedEvidence';
  if (NAMED_BY_TEXT.has(field) && profile.levelled >= 0.8 && profile.distinct >= 0.8 && (field === 'section' || profile.clauseAndText < 0.2)) return 'clause';
  // "Response" is a plan to most, and to some forms the grade.
  if (field === 'action' && profile.grades >= 0.8 && profile.distinct <= 0.6 && !profile.isConstant) return 'assessment';
  if (field === 'code' && profile.levelled >= 0.5 && profile.counting < 0.6) return 'clause';
  return field;
}

/** What the values below a heading add to or take from what its words say. */
function fitOfValues(field: ImportField, score: number, profile: ColumnProfile, hasGrades: boolean): number {
  if (profile.filled === 0) return 0;
  switch (field) {
    case 'clause':
      // Chapter numbers count up too; the column with the finer numbers is the clause.
      return profile.levelled * 0.3 - (profile.clauses < 0.3 ? 0.35 : 0) - (profile.averageLength <= 2 ? 0.2 : 0) - sparse(profile);
    case 'code':
      return (profile.averageLength > 30 ? -0.5 : profile.distinct * 0.1) - (profile.distinct < 0.7 && profile.filled > 3 ? 0.4 : 0) - (profile.filled >= 3 && profile.fill < 0.7 && profile.column > profile.first + 2 ? 0.7 : 0) + (profile.column <= 3 ? 0.05 : 0) - sparse(profile);
    case 'question':
      return profile.questions * 0.3 + (profile.averageLength > 25 ? 0.1 : profile.averageLength < 8 ? -0.35 : 0) - sameEverywhere(profile) - profile.numbers * 0.5;
    case 'requirement':
      return (profile.averageLength > 40 ? 0.08 : profile.averageLength < 8 ? -0.3 : 0) - sameEverywhere(profile) - profile.numbers * 0.5;
    case 'title':
      return (profile.averageLength > 160 ? -0.2 : 0) - profile.numbers * 0.5 - sparse(profile);
    case 'assessment':
      // One word in every row is what the form was printed with: it tells nothing for or against.
      // "Risk score" is a scale too: only a heading that speaks of the grade makes it one.
      if (profile.isScale && score >= 0.8) return 0.25;
      return (profile.isConstant ? 0 : profile.grades * 0.3) - (profile.averageLength > 40 ? 0.5 : 0) - profile.numbers * 0.5 - (profile.grades === 0 && profile.filled > 5 && !profile.isConstant ? 0.15 : 0);
    case 'notes':
      return (hasGrades ? 0.05 : 0) - profile.grades * 0.4;
    case 'section':
      return (profile.distinct < 0.5 ? 0.1 : profile.distinct > 0.95 && profile.filled > 10 ? -0.15 : 0) - profile.numbers * 0.4;
    case 'importance':
      return profile.ticks > 0.5 ? -0.6 : profile.averageLength > 120 ? -0.3 : 0;
    case 'process':
    case 'owner':
      return profile.averageLength > 120 ? -0.3 : 0;
    default:
      return 0;
  }
}

/** A column that is empty nearly everywhere does not name its rows. */
function sparse(profile: ColumnProfile): number {
  return profile.fill < 0.2 ? 0.3 : 0;
}

/** One text repeated down the column asks nothing. */
function sameEverywhere(profile: ColumnProfile): number {
  return profile.isConstant || (profile.filled > 10 && profile.distinct < 0.25) ? 0.5 : 0;
}

/** Columns whose heading says nothing: their values may. */
function valueCandidates(profile: ColumnProfile): readonly { readonly field: ImportField; readonly score: number }[] {
  if (isMarkColumn(profile)) return [{ field: 'mark', score: 1.4 }];
  if (profile.filled < 2 || profile.links > 0.5) return [];
  const found: { field: ImportField; score: number }[] = [];
  // A value merged down over a group of rows names the group.
  if (profile.tall >= 0.6 && profile.fill < 0.6 && profile.numbers < 0.9 && profile.heading.parts.every((part) => matchHeading(part).every(({ score }) => score < 0.6 || profile.fill < 0.2))) found.push({ field: 'section', score: 0.9 });
  if (profile.fill < 0.3) return found;
  if (profile.levelled > 0.7 && profile.distinct > 0.5 && profile.numbers < 0.5 && profile.averageLength < 30) found.push({ field: 'clause', score: 0.55 + profile.clauses * 0.1 });
  if (profile.counting > 0.8) found.push({ field: 'code', score: 0.56 });
  if (profile.questions > 0.5 && profile.averageLength > 20) found.push({ field: 'question', score: 0.6 + profile.questions * 0.1 });
  if (profile.grades > 0.8 && profile.filled >= 3 && profile.distinct < 0.6 && profile.heading.parts.length === 0) found.push({ field: 'assessment', score: 0.56 });
  return found;
}

/** A heading that is itself a grade ("Yes", "NC", "OFI") over ticks, or over its own word on an unmarked form. */
function isMarkColumn(profile: ColumnProfile): boolean {
  const heading = profile.heading.parts.at(-1) ?? '';
  if (profile.numbers > 0.2 || profile.filled === 0) return false;
  if (gradeOf(heading) !== null && profile.ticks > 0.8) return true;
  return profile.isConstant && (profile.heading.isShared || gradeOf(heading) !== null) && gradeOf(profile.constant) !== null;
}

/** Some text has to stand as the question: when the columns found hold hardly any, the richest text column does. */
function ensureQuestion(profiles: readonly ColumnProfile[], byColumn: Map<number, Candidate>): void {
  const fieldOf = (profile: ColumnProfile): ImportField | undefined => byColumn.get(profile.column)?.field;
  const holdsText = (profile: ColumnProfile): boolean => profile.fill >= 0.5 && profile.averageLength >= 6 && !profile.isConstant;
  const isEmpty = profiles.every(({ filled }) => filled === 0);
  const asking = profiles.find((profile) => ['question', 'requirement'].includes(fieldOf(profile) ?? '') && holdsText(profile));
  // A description filled in here and there does not ask where another column speaks in every row.
  const isBeaten = (rival: ColumnProfile): boolean =>
    asking !== undefined && fieldOf(rival) === 'action' && rival.fill - asking.fill >= 0.3 && rival.distinct >= 0.8 && rival.averageLength >= 25;
  if (isEmpty || (asking && !profiles.some(isBeaten))) return;
  const title = profiles.find((profile) => fieldOf(profile) === 'title' && holdsText(profile));
  const rivals = profiles
    .filter((profile) => canAsk(fieldOf(profile), title !== undefined) && holdsText(profile) && profile.averageLength >= 15)
    .filter(({ links, clauses, grades }) => links < 0.5 && clauses < 0.8 && grades < 0.5)
    .filter((profile) => asking === undefined || isBeaten(profile))
    .map((profile) => ({ profile, score: profile.fill + Math.min(profile.averageLength, 120) / 120 + profile.distinct + profile.questions }))
    .sort((left, right) => right.score - left.score);
  const best = rivals[0]?.profile;
  if (!best || (title && title.averageLength >= 12 && title.averageLength >= best.averageLength * 0.25)) return;
  const previous = profiles.find((profile) => fieldOf(profile) === 'question');
  if (previous) byColumn.delete(previous.column);
  byColumn.set(best.column, { profile: best, field: 'question', score: LEAST, because: 'values' });
}

function canAsk(field: ImportField | undefined, hasTitle: boolean): boolean {
  if (field === 'notes') return !hasTitle;
  return field === undefined || field === 'question' || field === 'requirement' || ['other', 'action', 'lookFor', 'section', 'title', 'process'].includes(field);
}
