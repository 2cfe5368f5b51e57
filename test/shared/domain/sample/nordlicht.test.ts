import { describe, expect, it } from 'vitest';
import { closingCheck } from '#shared/domain/audit/closing-check/closing-check.ts';
import type { ClosingContext } from '#shared/domain/audit/closing-check/closing-gap.ts';
import type { Audit, AuditState } from '#shared/domain/audit/audit.ts';
import { checkTransition, MAIN_PATH, nextStepOf } from '#shared/domain/audit/life-cycle.ts';
import { isJustificationMissing } from '#shared/domain/checklist/grade-answer.ts';
import type { EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { assessmentOfGrade } from '#shared/domain/finding/finding-assessment.ts';
import { findMissingForIssue } from '#shared/domain/finding/missing-for-issue.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { parseReference } from '#shared/domain/reference/reference.ts';
import { nordlichtRows, type SampleRows } from '#shared/domain/sample/nordlicht.ts';
import { renameReferences } from '#shared/domain/sample/rename-references.ts';
import { SAMPLE_FILES, type SampleFileName } from '#shared/domain/sample/sample-evidence.ts';
import { isSampleId, SAMPLE_AUDITS } from '#shared/domain/sample/sample-ids.ts';
import { SAMPLE_LANGUAGES, sampleLanguageOf, type SampleLanguage } from '#shared/domain/sample/sample-words.ts';
import { builtInStandards, builtInTemplates, findStandard } from '#shared/domain/standard/built-in.ts';
import { ISO20000_TEMPLATE_ID } from '#shared/domain/standard/packs/iso20000-1-2018/pack.ts';

function rowsIn(language: SampleLanguage): SampleRows {
  const standard = findStandard('iso20000-1');
  if (!standard) throw new Error('no standard');
  const files = Object.fromEntries(
    SAMPLE_FILES.map((name, index): readonly [SampleFileName, EvidenceFile] => [
      name,
      { name: `${name}.png`, mediaType: 'image/png', size: 1, sha256: String(index).padStart(64, '0') as Sha256 },
    ]),
  );
  return nordlichtRows(standard, language, files as Record<SampleFileName, EvidenceFile>);
}

function contextOf(rows: SampleRows, audit: Audit): ClosingContext {
  const own = <Row extends { readonly auditId: string }>(list: readonly Row[]): readonly Row[] => list.filter(({ auditId }) => auditId === audit.id);
  return {
    audit,
    reason: '',
    standards: builtInStandards(),
    templates: builtInTemplates().map(({ template }) => template),
    questions: builtInTemplates().flatMap(({ questions }) => questions),
    answers: own(rows.answers),
    findings: own(rows.findings),
    evidence: own(rows.evidence),
    people: rows.people,
    otherAudits: rows.audits.filter(({ id }) => id !== audit.id),
    otherFindings: rows.findings.filter(({ auditId }) => auditId !== audit.id),
    otherCases: rows.nonconformities,
  };
}

const codes = new Set(
  builtInTemplates()
    .filter(({ template }) => template.id === ISO20000_TEMPLATE_ID)
    .flatMap(({ questions }) => questions.map(({ id }) => id)),
);

describe.each(SAMPLE_LANGUAGES)('the Nordlicht sample in %s', (language) => {
  const rows = rowsIn(language);
  const internal = rows.answers.filter(({ auditId }) => auditId === SAMPLE_AUDITS.internal);

  it('answers 127 of the 187 questions of the running audit, each once and each a question of the checklist', () => {
    expect(internal).toHaveLength(127);
    expect(codes.size).toBe(187);
    expect(new Set(internal.map(({ questionId }) => questionId)).size).toBe(127);
    expect(rows.answers.filter(({ questionId }) => !codes.has(questionId))).toEqual([]);
  });

  it('has four audits, of which each could have come to its state without a guard refusing', () => {
    expect(rows.audits.map(({ reference, state }) => [reference, state])).toEqual([
      ['IA-2026-03', 'in-progress'],
      ['SA-2026-01', 'planned'],
      ['IA-2025-02', 'closed'],
      ['IA-2025-05', 'follow-up'],
    ]);
    for (const audit of rows.audits) {
      const context = contextOf(rows, audit);
      const taken: AuditState[] = [];
      for (const state of MAIN_PATH.slice(0, MAIN_PATH.findIndex((one) => one === audit.state))) {
        const before = { ...audit, state };
        const step = nextStepOf(before, context.findings);
        if (!step) throw new Error(`no step from ${state}`);
        expect(checkTransition({ ...context, audit: before }, step.to)?.blocks, `${audit.reference} to ${step.to}`).toEqual([]);
        taken.push(step.to);
      }
      expect(taken.at(-1)).toBe(audit.state);
    }
  });

  it('has an agenda without clashes, gaps or auditors in their own area', () => {
    for (const audit of rows.audits) {
      const check = checkTransition({ ...contextOf(rows, audit), audit: { ...audit, state: 'planned' } }, 'plan-agreed');
      expect(check, audit.reference).toEqual({ blocks: [], warnings: [] });
    }
  });

  it('follows up what was issued, by the program’s own rules: closed, waiting, rejected once, left lying, to be checked', () => {
    const states = rows.nonconformities.map(({ id }) => rows.findings.find((finding) => finding.id === id)).map((finding) => [finding?.reference, finding?.state]);
    expect(states).toEqual([
      ['NC-2025-031', 'closed'],
      ['NC-2025-041', 'implemented'],
      ['NC-2025-042', 'cap-submitted'],
      ['NC-2025-043', 'acknowledged'],
      ['NC-2025-044', 'effectiveness-check-due'],
    ]);
    expect(rows.submissions.map(({ findingId, number, decision }) => [findingId.at(-1), number, decision?.isAccepted ?? null])).toEqual([
      ['1', 1, true],
      ['1', 1, true],
      ['2', 1, false],
      ['2', 2, null],
      ['4', 1, true],
    ]);
    expect(new Set(rows.actions.map(({ reference }) => reference)).size).toBe(rows.actions.length);
  });

  it('has findings that are whole, and questions graded as their findings say', () => {
    const graded = new Map(rows.answers.map((answer) => [answer.id as string, answer.assessment]));
    for (const finding of rows.findings) {
      expect(findMissingForIssue(finding), finding.reference).toEqual([]);
      for (const question of finding.questionIds) {
        expect(graded.get(`${finding.auditId}/${question}`), finding.reference).toBe(assessmentOfGrade(finding.grade));
      }
    }
    expect(rows.findings.map(({ reference }) => reference)).toContain('NC-2026-007');
    expect(rows.findings.some(({ grade, auditId }) => grade === 'major' && auditId === SAMPLE_AUDITS.internal)).toBe(true);
    expect(rows.findings.find(({ reference }) => reference === 'NC-2025-031')?.state).toBe('closed');
  });

  it('justifies what it calls not applicable, and links evidence only to what is there', () => {
    expect(rows.answers.filter(isJustificationMissing)).toEqual([]);
    const findings = new Set(rows.findings.map(({ id }) => id));
    for (const one of rows.evidence) {
      expect(one.questionIds.filter((id) => !codes.has(id)), one.reference).toEqual([]);
      expect(one.findingIds.filter((id) => !findings.has(id)), one.reference).toEqual([]);
    }
    expect(rows.evidence.filter(({ file }) => file?.mediaType.startsWith('image/')).length).toBeGreaterThanOrEqual(8);
  });

  it('gives every row a fixed id of its own and every reference once', () => {
    const ids = [...rows.people, ...rows.audits, ...rows.findings, ...rows.evidence].map(({ id }) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isSampleId(id))).toEqual([]);
    const references = [...rows.audits, ...rows.findings, ...rows.evidence].map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
    expect(references.filter((reference) => parseReference(reference) === null)).toEqual([]);
  });

  it('leaves the running audit with something to mend before it can be closed, of several kinds', () => {
    const [audit] = rows.audits;
    if (!audit) throw new Error('no audit');
    const found = closingCheck(contextOf(rows, audit)).map(({ code }) => code);
    expect(found).toEqual(
      expect.arrayContaining([
        'closing-meeting-missing',
        'questions-not-assessed',
        'nonconformity-not-raised',
        'conforming-without-evidence',
        'question-not-verified',
        'nonconformity-without-due-date',
        'evidence-unlinked',
        'personal-data-without-permission',
        'finding-draft',
        'conclusion-missing',
      ]),
    );
    expect(found).not.toContain('justification-missing');
  });
});

it('The two languages tell the same rows: only texts differ, and no text is left out in one of them', () => {
  const [en, de] = [rowsIn('en'), rowsIn('de')];
  expect(de.answers.map(({ id, assessment }) => [id, assessment])).toEqual(en.answers.map(({ id, assessment }) => [id, assessment]));
  expect(de.answers.map(({ notes }) => notes === '')).toEqual(en.answers.map(({ notes }) => notes === ''));
  const texts = en.answers.filter(({ notes }, index) => notes !== '' && notes === de.answers[index]?.notes);
  expect(texts.map(({ id }) => id)).toEqual([]);
  expect(de.findings.filter(({ statement }, index) => statement === en.findings[index]?.statement)).toEqual([]);
});

it('A language the sample does not speak gets the English one', () => {
  expect(['de', 'de-AT', 'EN-us', 'pt', ''].map(sampleLanguageOf)).toEqual(['de', 'de', 'en', 'en', 'en']);
});

it('A renamed reference is renamed wherever it is named, and nothing else changes', () => {
  const rows = rowsIn('en');
  const renamed = renameReferences(rows, new Map([['NC-2025-031', 'NC-2025-045']]));
  const text = JSON.stringify(renamed);
  expect(text).not.toContain('NC-2025-031');
  expect(text.split('NC-2025-045')).toHaveLength(JSON.stringify(rows).split('NC-2025-031').length);
  expect(text.replaceAll('NC-2025-045', 'NC-2025-031')).toBe(JSON.stringify(rows));
});
