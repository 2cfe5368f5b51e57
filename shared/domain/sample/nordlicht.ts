import type { Timestamp } from '../../lib/calendar-date.ts';
import type { Audit } from '../audit/audit.ts';
import { blankAnswer, type Answer } from '../checklist/answer.ts';
import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '../checklist/assessment.ts';
import type { Evidence, EvidenceFile } from '../evidence/evidence.ts';
import type { Finding } from '../finding/finding.ts';
import type { AuditId } from '../ids.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import type { Nonconformity } from '../nonconformity/nonconformity.ts';
import type { Submission } from '../nonconformity/submission.ts';
import type { Person } from '../person/person.ts';
import type { Certificate } from '../programme/certificate.ts';
import type { Standard } from '../standard/standard.ts';
import { CLAUSES_8_1_TO_8_2 } from './answers/clauses-8-1-to-8-2.ts';
import { CLAUSE_8_3 } from './answers/clause-8-3.ts';
import { CLAUSES_8_5_TO_9 } from './answers/clauses-8-5-to-9.ts';
import { CLAUSE_7 } from './answers/clause-7.ts';
import { CLAUSES_4_TO_6 } from './answers/clauses-4-to-6.ts';
import { AUTUMN_ANSWERS } from './answers/autumn-audit.ts';
import { FORMER_ANSWERS } from './answers/former-audit.ts';
import type { AuditorKey, SampleAnswer } from './answers/sample-answer.ts';
import { sampleCases, sampleCertificate } from './cases/sample-cases.ts';
import { sampleAudits } from './sample-audits.ts';
import { sampleEvidence, sampleText, type SampleFileName } from './sample-evidence.ts';
import { questionIdOf, sampleFindings } from './sample-findings.ts';
import { SAMPLE_AUDITS } from './sample-ids.ts';
import { auditorId, INTERVIEWEES, SAMPLE_PEOPLE } from './sample-people.ts';
import type { SampleLanguage } from './sample-words.ts';

/** Every row of the sample workspace. */
export interface SampleRows {
  readonly people: readonly Person[];
  readonly audits: readonly Audit[];
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly nonconformities: readonly Nonconformity[];
  readonly submissions: readonly Submission[];
  readonly actions: readonly CorrectiveAction[];
  readonly certificates: readonly Certificate[];
}

const ALL_ANSWERS: readonly SampleAnswer[] = [
  ...CLAUSES_4_TO_6,
  ...CLAUSE_7,
  ...CLAUSES_8_1_TO_8_2,
  ...CLAUSE_8_3,
  ...CLAUSES_8_5_TO_9,
];

const AUDITORS = ['AB', 'JL', 'RA'] as const satisfies readonly AuditorKey[];

/** Morning and afternoon of an audit day, in UTC: answers are given one after the other within them. */
const FIRST_DAY = Date.parse('2026-02-23T08:40:00.000Z');
const SECOND_DAY = Date.parse('2026-02-24T07:50:00.000Z');
const AUTUMN_DAY = Date.parse('2025-11-24T08:40:00.000Z');
const FORMER_DAY = Date.parse('2025-06-03T07:20:00.000Z');
const MINUTE = 60_000;

function assessmentOf(grade: string): Assessment {
  return ASSESSMENTS.find((assessment) => ASSESSMENT_KEYS[assessment] === grade) ?? 'not-assessed';
}

function answerRow(auditId: AuditId, one: SampleAnswer, at: number, language: SampleLanguage): Answer {
  const assessment = assessmentOf(one.grade);
  const text = one.text[language];
  const isJustified = assessment === 'not-applicable';
  return {
    ...blankAnswer(auditId, questionIdOf(one.code)),
    assessment,
    notes: isJustified ? '' : text,
    justification: isJustified ? text : '',
    interviewee: INTERVIEWEES[one.asked][language],
    sample: one.sample === null ? '' : sampleText(one.sample, language),
    assignedTo: auditorId(one.by),
    assessedBy: auditorId(one.by),
    assessedAt: new Date(at).toISOString() as Timestamp,
  };
}

/** Each auditor works through the own questions in parallel: half of them on the first day, half on the second. */
function internalAnswers(language: SampleLanguage): readonly Answer[] {
  return AUDITORS.flatMap((auditor) => {
    const own = ALL_ANSWERS.filter(({ by }) => by === auditor);
    const half = Math.ceil(own.length / 2);
    return own.map((one, index) => {
      const at = index < half ? FIRST_DAY + index * 16 * MINUTE : SECOND_DAY + (index - half) * 16 * MINUTE;
      return answerRow(SAMPLE_AUDITS.internal, one, at, language);
    });
  });
}

/**
 * The Nordlicht workspace: people, audits, answers, findings with what followed, and evidence, the same rows with the same ids
 * each time.
 * @param files the drawn files as they are stored
 */
export function nordlichtRows(
  standard: Standard,
  language: SampleLanguage,
  files: Readonly<Record<SampleFileName, EvidenceFile>>,
): SampleRows {
  const audits = sampleAudits(standard, language);
  return {
    people: SAMPLE_PEOPLE,
    audits,
    answers: [
      ...internalAnswers(language),
      ...FORMER_ANSWERS.map((one, index) => answerRow(SAMPLE_AUDITS.former, one, FORMER_DAY + index * 18 * MINUTE, language)),
      ...AUTUMN_ANSWERS.map((one, index) => answerRow(SAMPLE_AUDITS.autumn, one, AUTUMN_DAY + index * 30 * MINUTE, language)),
    ],
    ...sampleCases(sampleFindings(standard, language), audits, SAMPLE_PEOPLE, language),
    evidence: sampleEvidence(language, files),
    certificates: [sampleCertificate(audits.find(({ id }) => id === SAMPLE_AUDITS.surveillance)?.scope ?? '')],
  };
}
