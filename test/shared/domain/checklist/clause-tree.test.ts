import { describe, expect, test } from 'vitest';
import { buildClauseTree, findByNumber, keysAbove, keysWithin, scopesOf, type ClauseNode } from '#shared/domain/checklist/clause-tree.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { countedAssessment, progressOfTree } from '#shared/domain/checklist/tree-progress.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { aQuestion } from '#test/support/builders.ts';

const [builtIn] = builtInTemplates();
if (!builtIn) throw new Error('There is a built-in template');
const imported = { ...builtIn.template, id: 'imported' as TemplateId, standardId: null, title: 'Rack tour', origin: 'imported' as const };

function imports(...places: readonly (readonly [clause: string, section: string])[]): readonly ChecklistQuestion[] {
  return places.map(([clause, clauseTitle], position) =>
    aQuestion({ id: `r${String(position)}` as QuestionId, templateId: imported.id, position, clause, clauseTitle }),
  );
}

const outline = (nodes: readonly ClauseNode[]): unknown[] =>
  nodes.map(({ number, title, children }) =>
    children.length === 0 ? `${number} ${title}`.trim() : [`${number} ${title}`.trim(), outline(children)],
  );

describe('the clause tree', () => {
  test('of the built-in checklist holds clauses 4 to 10 with all 57 auditable leaves', () => {
    const tree = buildClauseTree(scopesOf([builtIn.template], builtIn.questions, builtInStandards()));
    expect(tree.roots.map(({ number }) => number)).toEqual(['4', '5', '6', '7', '8', '9', '10']);
    const leaves = [...tree.nodes.values()].filter(({ children }) => children.length === 0);
    expect(leaves).toHaveLength(57);
    expect(findByNumber(tree, '8.6.1')?.title).toBe('Incident management');
  });

  test('of an imported checklist grows from its own numbers and sections', () => {
    const questions = imports(['8.10', 'Late'], ['8.2', 'Early'], ['', 'Cold room'], ['', ''], ['3', 'Alone'], ['', 'Cold room']);
    const tree = buildClauseTree(scopesOf([imported], questions, builtInStandards()));
    expect(outline(tree.roots)).toEqual(['3 Alone', ['8', ['8.2 Early', '8.10 Late']], 'Cold room', '']);
    expect(tree.roots.at(-1)?.kind).toBe('rest');
  });

  test('keeps the same number of two checklists apart', () => {
    const questions = [...builtIn.questions, ...imports(['8.1', 'Their own 8.1'])];
    const tree = buildClauseTree(scopesOf([builtIn.template, imported], questions, builtInStandards()));
    expect(tree.roots.map(({ title }) => title)).toEqual(['ISO/IEC 20000-1:2018 + Amd 1:2024', 'Rack tour']);
    expect(tree.keyOfQuestion.get('r0' as QuestionId)).not.toBe(findByNumber(tree, '8.1')?.key);
  });

  test('finds what is typed, also before the number is finished', () => {
    const tree = buildClauseTree(scopesOf([builtIn.template], builtIn.questions, builtInStandards()));
    expect(['8', '8.', '8.6', '8.6.', '8.6.1', '10.1'].map((typed) => findByNumber(tree, typed)?.number)).toEqual([
      '8', '8', '8.6', '8.6', '8.6.1', '10.1',
    ]);
    expect(findByNumber(tree, '11')).toBeNull();
  });

  test('tells what lies within and above a clause', () => {
    const tree = buildClauseTree(scopesOf([builtIn.template], builtIn.questions, builtInStandards()));
    const incident = findByNumber(tree, '8.6.1');
    const above = keysAbove(tree, incident?.key ?? '').map((key) => tree.nodes.get(key)?.number);
    expect(above).toEqual(['8.6', '8']);
    expect(keysWithin(tree, above.length > 0 ? (keysAbove(tree, incident?.key ?? '')[0] ?? '') : '').size).toBe(4);
  });
});

describe('progress of the tree', () => {
  test('shows the worst value and the part done of everything below', () => {
    const tree = buildClauseTree(scopesOf([builtIn.template], builtIn.questions, builtInStandards()));
    const given: Readonly<Record<string, Assessment>> = { '8.6.1-q1': 'conforming', '8.6.1-q2': 'minor-nc', '8.6.2-q1': 'observation' };
    const progress = progressOfTree(tree, builtIn.questions, ({ code }) => given[code] ?? 'not-assessed');
    const of = (number: string) => progress.get(findByNumber(tree, number)?.key ?? '');
    expect(of('8.6.1')).toMatchObject({ worst: 'minor-nc', assessed: 2 });
    expect(of('8.6.2')).toMatchObject({ worst: 'observation', assessed: 1 });
    expect(of('8.6')).toMatchObject({ worst: 'minor-nc', assessed: 3 });
    expect(of('8')).toMatchObject({ worst: 'minor-nc', assessed: 3 });
    expect(of('4')).toMatchObject({ worst: 'not-assessed', assessed: 0, total: 12 });
    const total = tree.roots.reduce((sum, { key }) => sum + (progress.get(key)?.total ?? 0), 0);
    expect(total).toBe(builtIn.questions.length);
  });

  test('does not count "not applicable" before it is justified', () => {
    expect(countedAssessment({ assessment: 'not-applicable', justification: '  ' })).toBe('not-assessed');
    expect(countedAssessment({ assessment: 'not-applicable', justification: 'No suppliers' })).toBe('not-applicable');
    expect(countedAssessment(undefined)).toBe('not-assessed');
  });
});
