import { expect, test } from 'vitest';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { templateOf, KEPT, type TemplateRequest } from '#shared/exchange/ciso-assistant/framework-template.ts';
import type { Framework } from '#shared/exchange/ciso-assistant/framework.ts';
import { isFrameworkWorkbook, readFrameworks } from '#shared/exchange/ciso-assistant/read-framework.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { WorkbookBuilder, type BuiltCell } from '#test/support/workbook-builder.ts';

function read(bytes: Uint8Array, name = 'library.xlsx'): WorkbookContent {
  const outcome = readWorkbookBytes(bytes, name);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

function onlyFramework(content: WorkbookContent): Framework {
  const [framework, ...others] = readFrameworks(content);
  if (framework === undefined || others.length > 0) throw new Error('not one framework');
  return framework;
}

const NODES: readonly (readonly BuiltCell[])[] = [
  ['assessable', 'depth', 'ref_id', 'Name', 'Description', 'annotation', 'typical_evidence', 'implementation_groups', 'questions', 'answer', 'name[fr]', 'importance'],
  [null, 1, 'K', 'Keeping things', null, null, null, null, null, null, 'Garder'],
  [null, 2, 'K.1', 'Doors'],
  ['x', 3, 'K.1 a', 'Locks', 'Doors have locks.', 'Try each one.', 'Key list\nPhoto', 'base', null, null, 'Serrures', 'mandatory'],
  ['x', 3, null, null, 'Windows are closed at night.', null, null, 'base, more', 'Who closes them?\nWho looks after them?', 'YN\nTEXT'],
  ['x', 3, null, null, 'Cellars are dry.', null, null, 'unheard'],
  [null, 1, 'Z', 'Zoo'],
  ['x', 2, 'Z.1', 'Äpes & Bears', 'Cages hold.'],
];

function library(more: (builder: WorkbookBuilder) => WorkbookBuilder = (builder) => builder, nodes = NODES, names = ['house_meta', 'house_content']): Uint8Array {
  const builder = new WorkbookBuilder()
    .withSheet('library_meta', [['type', 'library'], ['urn', 'urn:me:risk:library:house'], ['locale', 'en'], ['provider', 'Me'], ['version', 3]])
    .withSheet(names[0] ?? '', [
      ['type', 'framework'],
      ['base_urn', 'urn:me:risk:req_node:house'],
      ['urn', 'urn:me:risk:framework:house'],
      ['ref_id', 'HOUSE'],
      ['name', 'House rules'],
      ['implementation_groups_definition', 'levels'],
      ['answers_definition', 'answers'],
    ])
    .withSheet(names[1] ?? '', nodes)
    .withSheet('levels_meta', [['type', 'implementation_groups'], ['name', 'levels']])
    .withSheet('levels_content', [['ref_id', 'name'], ['base', 'Base'], ['more', 'More']])
    .withSheet('answers_meta', [['type', 'answers'], ['name', 'answers']])
    .withSheet('answers_content', [['id', 'question_type', 'question_choices'], ['YN', 'unique_choice', 'Yes\nNo'], ['TEXT', 'text']]);
  return more(builder).build();
}

function request(framework: Framework, more: Partial<TemplateRequest> = {}): TemplateRequest {
  let number = 0;
  return {
    framework,
    title: '',
    locale: framework.locale,
    groups: null,
    standardId: null,
    sourceName: 'library.xlsx',
    createdAt: '2026-11-28T12:00:00.000Z' as Timestamp,
    templateId: 't' as TemplateId,
    newQuestionId: () => `q${String((number += 1))}` as QuestionId,
    ...more,
  };
}

test('every row of a framework becomes a node with its depth, URN, groups, translations and questions', () => {
  const framework = onlyFramework(read(library()));
  expect(framework).toMatchObject({ name: 'House rules', refId: 'HOUSE', locale: 'en', locales: ['fr'], provider: 'Me', version: '3' });
  expect(framework.nodes.map(({ urn }) => urn.replace('urn:me:risk:req_node:house:', ''))).toEqual(['k', 'k.1', 'k.1-a', 'k.1:1', 'k.1:2', 'z', 'z.1']);
  expect(framework.nodes.map(({ depth }) => depth)).toEqual([1, 2, 3, 3, 3, 1, 2]);
  expect(framework.nodes[2]).toMatchObject({ isAssessable: true, groups: ['base'], extra: { importance: 'mandatory' }, translations: { fr: { name: 'Serrures' } } });
  expect(framework.nodes[3]?.questions).toEqual([
    { text: 'Who closes them?', choices: ['Yes', 'No'] },
    { text: 'Who looks after them?', choices: [] },
  ]);
  expect(framework.problems).toEqual([{ code: 'unknown-group', sheet: 'house_content', row: 6, raw: 'unheard' }]);
});

test('signs a URN may not hold are cleaned as the other program cleans them', () => {
  const framework = onlyFramework(read(library((builder) => builder, [NODES[0] ?? [], ['x', 1, 'CAPÍTULO I/2', 'One'], ['x', 1, null, 'Äpes & Bears']])));
  expect(framework.nodes.map(({ urn }) => urn)).toEqual(['urn:me:risk:req_node:house:capitulo-i_2', 'urn:me:risk:req_node:house:apes-_-bears']);
});

test('a content sheet whose name was cut at 31 letters is found behind its meta sheet', () => {
  const framework = onlyFramework(read(library((builder) => builder, NODES, ['a-very-long-name-of-a-framework', 'a-very-long-name-of-a-framewor1'])));
  expect(framework.nodes).toHaveLength(7);
});

test('depths that cannot be are named and the row is kept', () => {
  const framework = onlyFramework(read(library((builder) => builder, [NODES[0] ?? [], [null, 1, 'A', 'A'], ['x', 'deep', 'A.1', 'B'], ['x', 4, 'A.2', 'C']])));
  expect(framework.nodes.map(({ depth }) => depth)).toEqual([1, 1, 4]);
  expect(framework.problems.map(({ code, row }) => [code, row])).toEqual([['depth-unreadable', 3], ['depth-jump', 4]]);
});

test('the older layout with tabs is read too', () => {
  const older = new WorkbookBuilder()
    .withSheet('library_content', [['library_urn', 'urn:me:risk:library:old'], ['library_locale', 'es'], ['framework_urn', 'urn:me:risk:framework:old'], ['framework_name', 'Viejo'], ['tab', 'lista', 'requirements'], ['tab', 'resp', 'answers']])
    .withSheet('lista', [['assessable', 'depth', 'ref_id', 'name', 'questions', 'answer'], [null, 1, 'A', 'Uno'], ['x', 2, 'A-1', null, '¿Quién?', 'R1']])
    .withSheet('resp', [['id', 'question_type', 'question_choices'], ['R1', 'unique_choice', 'Si\nNo']]);
  const framework = onlyFramework(read(older.build()));
  expect(framework).toMatchObject({ name: 'Viejo', locale: 'es' });
  expect(framework.nodes[1]).toMatchObject({ urn: 'urn:me:risk:req_node:old:a-1', questions: [{ text: '¿Quién?', choices: ['Si', 'No'] }] });
});

test('a library file in YAML says the same as the workbook it was made from', () => {
  const yaml = `
urn: urn:me:risk:library:house
locale: en
ref_id: HOUSE
name: House rules
version: 3
objects:
  framework:
    urn: urn:me:risk:framework:house
    ref_id: HOUSE
    name: House rules
    implementation_groups_definition:
      - {ref_id: base, name: Base}
    requirement_nodes:
      - {urn: "urn:me:risk:req_node:house:k", assessable: false, depth: 1, ref_id: K, name: Keeping things}
      - urn: urn:me:risk:req_node:house:k:own
        parent_urn: urn:me:risk:req_node:house:k
        assessable: true
        depth: 2
        name: Locks
        description: |
          Doors have locks.
        implementation_groups: [base]
        typical_evidence: Key list
        questions:
          "urn:q1": {type: unique_choice, text: Who closes them?, choices: [{urn: u, value: Yes please}, {urn: v, value: "No"}]}
        translations: {fr: {name: Serrures}}
`;
  const content = read(new TextEncoder().encode(yaml), 'house.yaml');
  expect(isFrameworkWorkbook(content)).toBe(true);
  const framework = onlyFramework(content);
  expect(framework.nodes[1]).toMatchObject({
    urn: 'urn:me:risk:req_node:house:k:own',
    depth: 2,
    isAssessable: true,
    groups: ['base'],
    texts: { name: 'Locks', description: 'Doors have locks.', typicalEvidence: 'Key list' },
    translations: { fr: { name: 'Serrures' } },
    questions: [{ text: 'Who closes them?', choices: ['Yes please', 'No'] }],
  });
});

test.each([
  ['no YAML', 'a: [1, 2'],
  ['no library', 'just: words'],
  ['a bomb of aliases', `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]`],
])('a file with the ending of a library that is %s is refused in words', (_, text) => {
  const outcome = readWorkbookBytes(new TextEncoder().encode(text), 'x.yml');
  expect(outcome.ok).toBe(false);
});

test('a checklist of a framework holds each assessable node once, under those above it, and keeps its URN', () => {
  const framework = onlyFramework(read(library()));
  const { template, questions, counts } = templateOf(request(framework));
  expect(counts).toEqual({ nodes: 7, sections: 3, asked: 4, leftOut: 0 });
  expect(template).toMatchObject({ title: 'House rules', language: 'en', questionCount: 4, origin: 'imported' });
  expect(questions.map(({ code, clause, question }) => [code, clause, question])).toEqual([
    ['K.1 a', 'K.1 a', 'Doors have locks.'],
    ['k.1:1', 'K.1', 'Who closes them?\nWho looks after them?'],
    ['k.1:2', 'K.1', 'Cellars are dry.'],
    ['Z.1', 'Z.1', 'Cages hold.'],
  ]);
  expect(questions[0]).toMatchObject({ clauseTitle: 'Locks', lookFor: 'Try each one.', expectedEvidence: ['Key list', 'Photo'], importance: 'mandatory' });
  expect(questions[1]).toMatchObject({ lookFor: 'Windows are closed at night.', clauseTitle: 'Doors', extra: { [KEPT.urn]: 'urn:me:risk:req_node:house:k.1:1', [KEPT.path]: 'K Keeping things › K.1 Doors', [KEPT.choices]: 'Yes / No\n' } });
});

test('one language and some groups can be chosen', () => {
  const framework = onlyFramework(read(library()));
  const { questions, counts } = templateOf(request(framework, { locale: 'fr', groups: new Set(['more']) }));
  expect(counts).toEqual({ nodes: 7, sections: 3, asked: 2, leftOut: 2 });
  expect(questions.map(({ code }) => code)).toEqual(['k.1:1', 'Z.1']);
  expect(templateOf(request(framework, { locale: 'fr' })).questions[0]?.clauseTitle).toBe('Serrures');
});
