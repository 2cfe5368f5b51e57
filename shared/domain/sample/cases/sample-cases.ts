import type { CalendarDate, Timestamp } from '../../../lib/calendar-date.ts';
import type { Audit } from '../../audit/audit.ts';
import { BLANK_CAUSE, type CauseAnalysis } from '../../cause/cause.ts';
import type { CorrectiveAction } from '../../corrective-action/corrective-action.ts';
import type { Finding } from '../../finding/finding.ts';
import type { CaseContext } from '../../nonconformity/case-context.ts';
import { takeStepAndFollow } from '../../nonconformity/life-cycle.ts';
import { blankCase, type Nonconformity } from '../../nonconformity/nonconformity.ts';
import type { Submission } from '../../nonconformity/submission.ts';
import type { Person } from '../../person/person.ts';
import { INTERNAL_PROFILE } from '../../programme/built-in-profiles.ts';
import type { Certificate } from '../../programme/certificate.ts';
import { sampleActionId, SAMPLE_CERTIFICATE } from '../sample-ids.ts';
import { MUSTERZERT, NORDLICHT } from '../sample-people.ts';
import type { SampleLanguage } from '../sample-words.ts';
import { personOf, type StoryAction, type StoryStep, type StoryWriting } from './sample-story.ts';
import { SAMPLE_STORIES } from './sample-stories.ts';

export interface SampleCases {
  /** All findings given, those with a story in the state it leads to. */
  readonly findings: readonly Finding[];
  readonly nonconformities: readonly Nonconformity[];
  readonly submissions: readonly Submission[];
  readonly actions: readonly CorrectiveAction[];
}

interface Telling {
  readonly finding: Finding;
  readonly nonconformity: Nonconformity | null;
  readonly submissions: readonly Submission[];
  readonly actions: readonly CorrectiveAction[];
}

const ROOT = 'root-1';

const at = (day: string): Timestamp => `${day}T10:00:00.000Z` as Timestamp;

function causeOf(cause: NonNullable<StoryWriting['cause']>, language: SampleLanguage): CauseAnalysis {
  const occurrence = cause.whys.map((why, index) => ({ id: `why-${String(index + 1)}`, answer: why[language], evidence: '', evidenceIds: [] }));
  return {
    ...BLANK_CAUSE,
    method: 'five-why',
    directCause: cause.direct[language],
    rootCauses: [{ id: ROOT, text: cause.root[language], category: cause.category }],
    fiveWhy: { ...BLANK_CAUSE.fiveWhy, occurrence },
  };
}

/** An action as planned; it is done only from its day on, which `implement` asks for. */
function actionOf(one: StoryAction, finding: Finding, createdOn: string, language: SampleLanguage): CorrectiveAction {
  const isDone = one.doneOn !== null;
  return {
    id: sampleActionId(one.number),
    findingId: finding.id,
    auditId: finding.auditId,
    reference: `CA-2025-${String(one.number).padStart(3, '0')}`,
    kind: 'corrective',
    rootCauseId: ROOT,
    title: one.title[language],
    description: '',
    ownerId: personOf(one.owner),
    dueDate: one.dueDate as CalendarDate,
    originalDueDate: null,
    state: isDone ? 'done' : 'planned',
    plannedEvidence: one.evidence[language],
    actualEvidence: isDone ? one.evidence[language] : '',
    evidenceIds: [],
    effectivenessCriterion: one.criterion[language],
    checkDate: null,
    doneOn: one.doneOn as CalendarDate | null,
    doneBy: isDone ? personOf(one.owner) : null,
    verifiedOn: null,
    verifiedBy: null,
    cancelReason: '',
    createdAt: at(createdOn),
  };
}

/** Before the plan is handed in its actions are planned; what was done later is put in with the step that says so. */
const asPlanned = (action: CorrectiveAction): CorrectiveAction => ({ ...action, state: 'planned', actualEvidence: '', doneOn: null, doneBy: null });

/**
 * Plays the stories by the program's own rules, so that each case could have come to where it stands. Throws when a
 * rule refuses a step: the sample would tell something impossible.
 */
export function sampleCases(
  findings: readonly Finding[],
  audits: readonly Audit[],
  people: readonly Person[],
  language: SampleLanguage,
): SampleCases {
  const told = SAMPLE_STORIES.map(({ findingId, steps }) => {
    const finding = findings.find(({ id }) => id === findingId);
    const audit = audits.find(({ id }) => id === finding?.auditId);
    if (finding === undefined || audit === undefined) throw new Error(`The sample has no finding ${findingId}`);
    let done: readonly CorrectiveAction[] = [];
    let now: Telling = { finding: { ...finding, state: 'draft' }, nonconformity: null, submissions: [], actions: [] };
    for (const one of steps) {
      if ('write' in one) {
        const lastDay = now.nonconformity?.steps.at(-1)?.on ?? '2025-01-01';
        const written = (one.write.actions ?? []).map((action) => actionOf(action, finding, lastDay, language));
        if (written.length > 0) done = written;
        now = writeDown(now, one.write, written.map(asPlanned), language);
      } else {
        if (one.step === 'implement') now = { ...now, actions: done };
        now = take(now, one, audit, people, language);
      }
    }
    return now;
  });
  const after = new Map(told.map(({ finding }) => [finding.id, finding]));
  return {
    findings: findings.map((finding) => after.get(finding.id) ?? finding),
    nonconformities: told.flatMap(({ nonconformity }) => (nonconformity === null ? [] : [nonconformity])),
    submissions: told.flatMap(({ submissions }) => submissions),
    actions: told.flatMap(({ actions }) => actions),
  };
}

function writeDown(now: Telling, write: StoryWriting, actions: readonly CorrectiveAction[], language: SampleLanguage): Telling {
  const before = now.nonconformity ?? blankCase(now.finding);
  const { containment, cause, ticks } = write;
  return {
    ...now,
    nonconformity: {
      ...before,
      ...(containment === undefined
        ? {}
        : {
            containment: {
              correction: containment.correction[language],
              responsible: containment.responsible,
              doneOn: containment.doneOn as CalendarDate,
              evidence: containment.evidence[language],
              evidenceIds: [],
              extent: containment.extent[language],
            },
          }),
      ...(cause === undefined ? {} : { cause: causeOf(cause, language) }),
      ...(ticks === undefined ? {} : { ticks }),
    },
    actions: actions.length > 0 ? actions : now.actions,
  };
}

function take(
  now: Telling,
  { step, on, by, confirmedBy, reason, review, check }: Extract<StoryStep, { readonly by: unknown }>,
  audit: Audit,
  people: readonly Person[],
  language: SampleLanguage,
): Telling {
  const person = people.find(({ id }) => id === personOf(by));
  if (person === undefined) throw new Error(`The sample has nobody called ${by}`);
  const context: CaseContext = {
    ...now,
    audit,
    people,
    by: person,
    today: on as CalendarDate,
    at: at(on),
    hasEvidenceAttached: false,
    profile: INTERNAL_PROFILE,
    reportDate: null,
    certificateEnd: null,
  };
  const outcome = takeStepAndFollow(context, step, {
    on: on as CalendarDate,
    reason: reason?.[language] ?? '',
    confirmedBy: confirmedBy === undefined ? null : personOf(confirmedBy),
    review: review === undefined ? null : { method: 'desk', reference: review.reference, comment: review.comment[language] },
    check: check === undefined ? null : { checked: check.checked[language], sample: check.sample, result: check.result[language] },
  });
  if (!outcome.ok) throw new Error(`The sample cannot ${step} ${now.finding.reference}: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The certificate of the sample (domain reference D.4). */
export function sampleCertificate(scope: string): Certificate {
  return {
    id: SAMPLE_CERTIFICATE,
    organization: NORDLICHT,
    number: '20000-0815',
    body: MUSTERZERT,
    clientNumber: 'MZ-4471',
    standardId: 'iso20000-1',
    standardTitle: 'ISO/IEC 20000-1:2018 + Amd 1:2024',
    scope,
    validFrom: '2024-05-01' as CalendarDate,
    validUntil: '2027-04-30' as CalendarDate,
  };
}
