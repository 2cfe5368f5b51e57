import { describe, expect, it } from 'vitest';
import { builtInStandards, builtInTemplates, findStandard } from '#shared/domain/standard/built-in.ts';
import { indexClauses } from '#shared/domain/standard/clause-index.ts';
import { parentOfClause } from '#shared/domain/standard/clause-number.ts';

describe('the built-in packs', () => {
  it('hold ISO/IEC 20000-1 with 91 clauses, 57 of them auditable leaves', () => {
    const standard = findStandard('iso20000-1');
    expect(standard?.label).toBe('ISO/IEC 20000-1:2018 + Amd 1:2024');
    expect(standard?.clauses).toHaveLength(91);
    expect(standard && indexClauses(standard).leaves).toHaveLength(57);
  });

  it('give every clause of every standard a parent that exists and fits its number', () => {
    for (const standard of builtInStandards()) {
      const index = indexClauses(standard);
      for (const clause of standard.clauses) {
        expect(clause.parent).toBe(parentOfClause(clause.number));
        if (clause.parent !== null) expect(index.find(clause.parent)).toBeDefined();
      }
      expect(new Set(standard.clauses.map((clause) => clause.number)).size).toBe(standard.clauses.length);
    }
  });

  it('give every auditable leaf a question, and every question a leaf', () => {
    const [full] = builtInTemplates();
    const standard = findStandard('iso20000-1');
    const leaves = new Set(standard && indexClauses(standard).leaves.map((leaf) => leaf.number));
    expect(full?.questions).toHaveLength(187);
    expect(full?.template.questionCount).toBe(187);
    expect(new Set(full?.questions.map((question) => question.clause))).toEqual(leaves);
  });

  it('name the same template and questions on every device', () => {
    const [full] = builtInTemplates();
    expect(full?.template.id).toBe('iso20000-1-2018-full-v1');
    const question = full?.questions.find((one) => one.code === '8.6.1-q2');
    expect(question?.id).toBe('iso20000-1-2018-full-v1/8.6.1-q2');
    expect(question?.related['iso27001']).toEqual(['A.5.24', 'A.5.25', 'A.5.26']);
    expect(new Set(full?.questions.map((one) => one.id)).size).toBe(187);
  });

  it('refer only to clauses of ISO 9001 and ISO/IEC 27001 that exist', () => {
    for (const id of ['iso9001', 'iso27001']) {
      const known = new Set(findStandard(id)?.clauses.map((clause) => clause.number));
      for (const clause of findStandard('iso20000-1')?.clauses ?? []) {
        for (const related of clause.related[id] ?? []) expect(known).toContain(related);
      }
    }
  });

  it('know the 93 controls of Annex A', () => {
    const controls = findStandard('iso27001')?.clauses.filter((clause) => /^A\.\d+\.\d+$/.test(clause.number));
    expect(controls).toHaveLength(93);
  });
});
