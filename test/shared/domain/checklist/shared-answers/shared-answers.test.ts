import { describe, expect, test } from 'vitest';
import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import { indexRelatedQuestions } from '#shared/domain/checklist/shared-answers/related-questions.ts';
import {
  acceptSource,
  canBeTaken,
  evidenceTakenAlong,
  obviousCandidate,
  proposeTakeOvers,
  sourceState,
  takeOverAnswer,
} from '#shared/domain/checklist/shared-answers/take-over.ts';
import type { AuditId, EvidenceId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { buildCorrespondences } from '#shared/domain/standard/correspondences.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { someEvidence } from '#test/support/builders.ts';

const AT = '2026-03-01T09:00:00.000Z' as Timestamp;
const AUDIT = 'audit-1' as AuditId;
const ANNA = 'anna' as PersonId;
const all = builtInTemplates();
const templates = all.map(({ template }) => template);
const questions = all.flatMap((one) => one.questions);
const standards = builtInStandards();
const correspondences = buildCorrespondences(standards);
const relatedOf = indexRelatedQuestions(templates, questions, standards, correspondences);
const byCode = (standardId: string, code: string) => {
  const template = templates.find((one) => one.standardId === standardId);
  const found = questions.find((question) => question.templateId === template?.id && question.code === code);
  if (!found) throw new Error(`No ${code} in ${standardId}`);
  return found;
};
const codes = (standardId: string, code: string, other: string) =>
  relatedOf(byCode(standardId, code)).filter(({ standard }) => standard.id === other).map(({ question }) => question.code);
const answer = (id: string, fields: Partial<Answer> = {}): Answer => ({ ...blankAnswer(AUDIT, id as QuestionId), ...fields });

describe('the plain checklists', () => {
  test('ask one question for every auditable clause and control, in the standard’s order', () => {
    for (const id of ['iso9001', 'iso27001']) {
      const standard = standards.find((one) => one.id === id);
      const own = all.find(({ template }) => template.standardId === id);
      expect(own?.questions.map(({ clause }) => clause)).toEqual(standard?.clauses.filter(({ isAuditable }) => isAuditable).map(({ number }) => number));
      expect(new Set(own?.questions.map(({ question }) => question)).size).toBe(own?.questions.length);
    }
  });

  test('keep the “A.” of Annex A and never hold requirement wording', () => {
    const controls = questions.filter(({ templateId, clause }) => templateId === 'iso27001-2022-clauses-v1' && clause.startsWith('A.'));
    expect(controls).toHaveLength(93);
    expect(controls.every(({ code }) => /^A\.[5-8]\.\d+-q1$/.test(code))).toBe(true);
    expect(questions.filter(({ question, lookFor }) => /\bshall\b/i.test(`${question} ${lookFor}`))).toEqual([]);
  });
});

describe('correspondences', () => {
  test('hold in both directions', () => {
    expect(correspondences.relatedClauses('iso20000-1', '8.6.1', 'iso27001')).toEqual(['A.5.24', 'A.5.25', 'A.5.26']);
    expect(correspondences.relatedClauses('iso27001', 'A.5.24', 'iso20000-1')).toContain('8.6.1');
    for (const standard of standards) {
      for (const other of standards) {
        for (const clause of standard.clauses) {
          for (const number of correspondences.relatedClauses(standard.id, clause.number, other.id)) {
            expect(correspondences.relatedClauses(other.id, number, standard.id)).toContain(clause.number);
          }
        }
      }
    }
  });

  test('name only clauses the other standard has', () => {
    for (const standard of standards) {
      for (const clause of standard.clauses) {
        for (const other of standards) {
          const known = new Set(other.clauses.map(({ number }) => number));
          expect(correspondences.relatedClauses(standard.id, clause.number, other.id).filter((number) => !known.has(number))).toEqual([]);
        }
      }
    }
  });

  test('are not fooled by equal numbers', () => {
    expect(codes('iso20000-1', '10.1-q1', 'iso27001')).toEqual(['10.2-q1']);
    expect(codes('iso20000-1', '10.2-q1', 'iso27001')).toEqual(['10.1-q1']);
    expect(codes('iso20000-1', '6.3-q1', 'iso27001')).toEqual([]);
    expect(codes('iso20000-1', '6.3-q1', 'iso9001')).not.toContain('6.3-q1');
    expect(codes('iso20000-1', '9.4-q1', 'iso9001')).toEqual(['9.1.3-q1']);
    expect(codes('iso27001', '10.1-q1', 'iso9001')).toEqual(['10.1-q1', '10.3-q1']);
  });

  test('lead from a control back to the service management question, and never through a whole chapter', () => {
    expect(codes('iso27001', 'A.8.32-q1', 'iso20000-1')).toContain('8.5.1.1-q1');
    const wide = relatedOf(byCode('iso20000-1', '8.7.3.2-q1')).filter(({ standard }) => standard.id === 'iso27001');
    expect(wide.some(({ question }) => question.clause.startsWith('A.'))).toBe(false);
  });

  test('say nothing for one standard alone, or for an edition with other numbers', () => {
    const [first] = all;
    const alone = indexRelatedQuestions([first?.template ?? fail()], first?.questions ?? [], standards, correspondences);
    expect(alone(byCode('iso20000-1', '8.6.1-q1'))).toEqual([]);
    const newer = templates.map((one) => (one.standardId === 'iso9001' ? { ...one, edition: '2026' } : one));
    const lookup = indexRelatedQuestions(newer, questions, standards, correspondences);
    expect(lookup(byCode('iso20000-1', '4.1-q1')).map(({ standard }) => standard.id)).toEqual(['iso27001']);
  });
});

function fail(): never {
  throw new Error('The pack is missing');
}

describe('taking an answer over', () => {
  const source = answer('s', { assessment: 'minor-nc', notes: 'INC-20418 closed empty', interviewee: 'Peeter Saar', sample: '3 of 15' });

  test('makes an own answer that says where it came from', () => {
    const taken = takeOverAnswer(answer('t', { assignedTo: ANNA }), source, ANNA, AT);
    expect(taken).toEqual({
      ...answer('t'),
      assignedTo: ANNA,
      assessment: 'minor-nc',
      notes: 'INC-20418 closed empty',
      interviewee: 'Peeter Saar',
      sample: '3 of 15',
      assessedBy: ANNA,
      assessedAt: AT,
      takenFrom: { questionId: 's', assessment: 'minor-nc', notes: 'INC-20418 closed empty', at: AT },
    });
  });

  test('loses nothing that was typed before, and copies no note twice', () => {
    const own = answer('t', { notes: 'My own words', interviewee: 'Maria Costa' });
    const once = takeOverAnswer(own, source, ANNA, AT);
    expect(once).toMatchObject({ notes: 'My own words\n\nINC-20418 closed empty', interviewee: 'Maria Costa' });
    expect(takeOverAnswer(once, source, ANNA, AT).notes).toBe(once.notes);
  });

  test('is offered only for finished answers', () => {
    expect(canBeTaken(undefined)).toBe(false);
    expect(canBeTaken(answer('s', { notes: 'half a thought' }))).toBe(false);
    expect(canBeTaken(answer('s', { assessment: 'not-applicable' }))).toBe(false);
    expect(canBeTaken(source)).toBe(true);
  });

  test('notices when the source changes, until somebody takes note', () => {
    const taken = takeOverAnswer(answer('t'), source, ANNA, AT);
    const regraded = { ...source, assessment: 'conforming' as const };
    expect(taken.takenFrom && sourceState(taken.takenFrom, source)).toBe('same');
    expect(taken.takenFrom && sourceState(taken.takenFrom, regraded)).toBe('changed');
    expect(taken.takenFrom && sourceState(taken.takenFrom, { ...source, notes: 'more' })).toBe('changed');
    expect(taken.takenFrom && sourceState(taken.takenFrom, undefined)).toBe('gone');
    const noted = acceptSource(taken, regraded, AT);
    expect(noted.takenFrom && sourceState(noted.takenFrom, regraded)).toBe('same');
    expect(noted.assessment).toBe('minor-nc');
  });

  test('links the evidence of the source to the target as well, once', () => {
    const rows = [
      someEvidence({ id: 'e1' as EvidenceId, questionIds: ['s' as QuestionId] }),
      someEvidence({ id: 'e2' as EvidenceId, questionIds: ['s' as QuestionId, 't' as QuestionId] }),
      someEvidence({ id: 'e3' as EvidenceId, questionIds: [] }),
    ];
    const linked = evidenceTakenAlong(rows, 's' as QuestionId, 't' as QuestionId);
    expect(linked.map(({ id, questionIds }) => [id, questionIds])).toEqual([['e1', ['s', 't']]]);
  });

  test('is proposed for unassessed questions alone, and left open where answers differ', () => {
    const target = byCode('iso20000-1', '8.6.1-q1');
    const [a, b] = ['A.5.24-q1', 'A.5.25-q1'].map((code) => byCode('iso27001', code));
    if (!a || !b) return fail();
    const answers = new Map([a, b].map((question) => [question.id, answer(question.id, { assessment: 'conforming' })]));
    const propose = () => proposeTakeOvers([target], answers, relatedOf);
    expect(propose()[0]?.candidates.map(({ related }) => related.question.id)).toEqual([a.id, b.id]);
    expect(propose().map(obviousCandidate)[0]?.related.question.id).toBe(a.id);
    answers.set(b.id, answer(b.id, { assessment: 'minor-nc' }));
    expect(propose().map(obviousCandidate)).toEqual([null]);
    answers.set(target.id, answer(target.id, { assessment: 'observation' }));
    expect(propose()).toEqual([]);
  });
});
