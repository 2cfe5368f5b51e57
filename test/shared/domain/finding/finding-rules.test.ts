import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_STATES } from '#shared/domain/audit/audit.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { changeGrade, isGradeChangeReasoned } from '#shared/domain/finding/change-grade.ts';
import {
  assessmentFromFindings,
  assessmentOfGrade,
  followFindings,
  gradeOfAssessment,
} from '#shared/domain/finding/finding-assessment.ts';
import { FINDING_GRADES, FINDING_STATES, isNonconformity } from '#shared/domain/finding/finding.ts';
import { findMissingForIssue } from '#shared/domain/finding/missing-for-issue.ts';
import { blankDraft, referenceYearOf, requirementReferenceOf } from '#shared/domain/finding/raise-finding.ts';
import { builtInStandards } from '#shared/domain/standard/built-in.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { anAudit, aFinding, aQuestion } from '#test/support/builders.ts';

const someFindings = fc.array(
  fc.record({ grade: fc.constantFrom(...FINDING_GRADES), state: fc.constantFrom(...FINDING_STATES) }),
  { maxLength: 5 },
);

describe('grade and assessment', () => {
  it('lead to each other and back for every grade', () => {
    for (const grade of FINDING_GRADES) expect(gradeOfAssessment(assessmentOfGrade(grade))).toBe(grade);
  });

  it('know no grade for assessments that call for no finding', () => {
    expect(ASSESSMENTS.filter((assessment) => gradeOfAssessment(assessment) === null)).toEqual([
      'not-assessed',
      'conforming',
      'not-verified',
      'not-applicable',
    ]);
  });

  it('make a question as bad as its worst finding, withdrawn ones left out', () => {
    expect(assessmentFromFindings([aFinding({ grade: 'ofi' }), aFinding({ grade: 'minor' })])).toBe('minor-nc');
    expect(assessmentFromFindings([aFinding({ grade: 'major', state: 'withdrawn' }), aFinding({ grade: 'ofi' })])).toBe('ofi');
    expect(assessmentFromFindings([])).toBeNull();
  });

  it('follow the findings while they agree, and leave what the auditor set by hand', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ASSESSMENTS), someFindings, someFindings, (current, before, after) => {
        const next = followFindings(current, before, after);
        const agreed = current === assessmentFromFindings(before);
        expect(next).toBe(agreed ? (assessmentFromFindings(after) ?? current) : current);
      }),
    );
    expect(followFindings('minor-nc', [aFinding()], [aFinding({ grade: 'major' })])).toBe('major-nc');
    expect(followFindings('not-verified', [aFinding()], [aFinding({ grade: 'major' })])).toBe('not-verified');
    expect(followFindings('minor-nc', [aFinding()], [])).toBe('minor-nc');
  });
});

describe('what a nonconformity lacks before it is issued', () => {
  it('is nothing when clause, statement, evidence and requirement are there', () => {
    expect(findMissingForIssue(aFinding())).toEqual([]);
  });

  it('names each missing part, and takes blanks for missing', () => {
    expect(
      findMissingForIssue(
        aFinding({ clauses: [], statement: ' ', objectiveEvidence: '\n', requirementReference: '' }),
      ),
    ).toEqual(['clause', 'statement', 'evidence', 'requirement-reference']);
  });

  it('takes an attached file for evidence', () => {
    expect(findMissingForIssue(aFinding({ objectiveEvidence: '' }), true)).toEqual([]);
  });

  it('asks nothing of grades that are no nonconformities', () => {
    for (const grade of FINDING_GRADES.filter((each) => !isNonconformity(each))) {
      expect(findMissingForIssue(aFinding({ grade, clauses: [], statement: '' }))).toEqual([]);
    }
  });
});

describe('changing a grade', () => {
  it('asks for a reason once the finding is issued or the report is out', () => {
    const asked = AUDIT_STATES.filter((state) => isGradeChangeReasoned(aFinding(), state));
    expect(asked).toEqual(['report-issued', 'follow-up', 'closed']);
    expect(isGradeChangeReasoned(aFinding({ state: 'issued' }), 'in-progress')).toBe(true);
  });

  it('is refused without the reason, and keeps the reference with it', () => {
    const issued = aFinding({ state: 'issued' });
    expect(changeGrade(issued, 'major', 'in-progress', ' ')).toEqual({ ok: false, problem: { code: 'reason-missing' } });
    expect(changeGrade(issued, 'major', 'in-progress', 'Second record found')).toMatchObject({
      ok: true,
      value: { grade: 'major', reference: 'NC-2026-007' },
    });
    expect(changeGrade(issued, 'minor', 'in-progress', '')).toEqual({ ok: true, value: issued });
  });
});

describe('a new finding', () => {
  it('begins with what the question and the audit tell', () => {
    const draft = blankDraft('minor', anAudit({ sites: ['Hamburg'] }), aQuestion(), builtInStandards());
    expect(draft).toMatchObject({
      grade: 'minor',
      clauses: ['8.6.1'],
      requirementReference: '8.6.1 Incident management',
      site: 'Hamburg',
      service: '',
      process: 'Incident management',
    });
  });

  it('takes the title of the checklist where no standard knows the number', () => {
    const draft = blankDraft('ofi', anAudit(), aQuestion({ clause: 'OPS-12', clauseTitle: 'Backup' }), builtInStandards());
    expect(draft.requirementReference).toBe('OPS-12 Backup');
  });

  it('names each clause with its title', () => {
    expect(requirementReferenceOf(['8.6.1', '99.9'], builtInStandards())).toBe('8.6.1 Incident management\n99.9');
  });

  it('is numbered in the year of the audit, or of today for an audit without dates', () => {
    const today = '2027-01-03' as CalendarDate;
    expect(referenceYearOf(anAudit(), today)).toBe(2026);
    expect(referenceYearOf(anAudit({ startDate: null }), today)).toBe(2027);
  });
});
