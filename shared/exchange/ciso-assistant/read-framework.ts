import type { WorkbookContent } from '../workbook-content.ts';
import { type Framework, type FrameworkGroup, type FrameworkNode, type FrameworkProblem, type FrameworkProblemCode, type FrameworkTexts } from './framework.ts';
import { nameNodes, type NamedNode } from './node-urns.ts';
import { olderObjects } from './older-library.ts';
import { readQuestions, type AnswerKinds } from './read-questions.ts';
import { libraryObjects, type LibraryObject, type SheetTable, type TableRow } from './sheet-tables.ts';

/** Columns with a place of their own; the others are kept under their headings. */
const PLACED: ReadonlySet<string> = new Set([
  'assessable',
  'depth',
  'ref_id',
  'name',
  'description',
  'annotation',
  'typical_evidence',
  'implementation_groups',
  'questions',
  'answer',
  'urn_id',
  'urn',
]);

const TEXT_OF: Readonly<Record<string, keyof FrameworkTexts>> = {
  name: 'name',
  description: 'description',
  annotation: 'annotation',
  typical_evidence: 'typicalEvidence',
};

const TRANSLATED = /^(.+?)\[([a-z]{2,3}(?:[-_][a-z0-9]{2,8})?)\]$/i;

/** Whether a workbook looks like a library of CISO Assistant with a framework in it. Quick: reads sheet heads only. */
export function isFrameworkWorkbook(content: WorkbookContent): boolean {
  return frameworkObjects(content).some(({ type, table }) => type === 'framework' && table !== null && isNodeTable(table));
}

/**
 * Reads every framework of a library workbook (format of version 2, or the older one with `library_content`): all rows
 * become nodes, in order, with their depth, their URN and their translations. Nothing is left out; what is not as the
 * format asks is named.
 */
export function readFrameworks(content: WorkbookContent): readonly Framework[] {
  const objects = frameworkObjects(content);
  const library = objects.find(({ type }) => type === 'library')?.meta ?? {};
  return objects.flatMap((object) => {
    if (object.type !== 'framework' || object.table === null || !isNodeTable(object.table)) return [];
    return [readFramework(object, object.table, library, objects)];
  });
}

function frameworkObjects(content: WorkbookContent): readonly LibraryObject[] {
  const objects = libraryObjects(content);
  return objects.some(({ type }) => type === 'framework') ? objects : olderObjects(content);
}

function isNodeTable({ headings }: SheetTable): boolean {
  return headings.includes('assessable') && headings.includes('depth');
}

function readFramework(
  { meta }: LibraryObject,
  table: SheetTable,
  library: Readonly<Record<string, string>>,
  objects: readonly LibraryObject[],
): Framework {
  const problems: FrameworkProblem[] = [];
  const note = (code: FrameworkProblemCode, row: number, raw: string): void => {
    problems.push({ code, sheet: table.name, row, raw });
  };
  const groups = groupsOf(meta, objects);
  const answers = answersOf(meta, objects);
  const named: NamedNode[] = [];
  let depthBefore = 0;
  for (const { row, values } of table.rows) {
    const depth = readDepth(values['depth'], depthBefore);
    if (depth.isUnreadable) note('depth-unreadable', row, values['depth'] ?? '');
    else if (depth.value > depthBefore + 1) note('depth-jump', row, values['depth'] ?? '');
    depthBefore = depth.value;
    named.push({ depth: depth.value, refId: values['ref_id'] ?? '', name: values['name'] ?? '', urnId: values['urn_id'] ?? '' });
  }
  const urns = nameNodes(meta['base_urn'] ?? meta['urn'] ?? '', named);
  const seen = new Set<string>();
  const nodes = table.rows.map((row, place): FrameworkNode => {
    // A library file says it; a workbook leaves it to whoever reads it.
    const urn = row.values['urn'] ?? urns[place]?.urn ?? '';
    if (seen.has(urn)) note('urn-twice', row.row, urn);
    seen.add(urn);
    return toNode(row, { urn, parentUrn: urns[place]?.parentUrn ?? null, depth: named[place]?.depth ?? 1 }, { groups, answers, note });
  });
  const locales = new Set(nodes.flatMap(({ translations }) => Object.keys(translations)));
  const locale = library['locale'] ?? meta['locale'] ?? 'und';
  locales.delete(locale);
  return {
    urn: meta['urn'] ?? '',
    refId: meta['ref_id'] ?? library['ref_id'] ?? '',
    name: meta['name'] ?? library['name'] ?? '',
    description: meta['description'] ?? library['description'] ?? '',
    provider: library['provider'] ?? '',
    copyright: library['copyright'] ?? '',
    version: library['version'] ?? '',
    locale,
    locales: [...locales].sort(),
    groups,
    nodes,
    problems,
  };
}

interface NodeRules {
  readonly groups: readonly FrameworkGroup[];
  readonly answers: AnswerKinds;
  readonly note: (code: FrameworkProblemCode, row: number, raw: string) => void;
}

function toNode({ row, values }: TableRow, place: Pick<FrameworkNode, 'urn' | 'parentUrn' | 'depth'>, { groups, answers, note }: NodeRules): FrameworkNode {
  const texts: Record<keyof FrameworkTexts, string> = { name: '', description: '', annotation: '', typicalEvidence: '' };
  const translations: Record<string, Partial<Record<keyof FrameworkTexts, string>>> = {};
  const extra: Record<string, string> = {};
  for (const [heading, value] of Object.entries(values)) {
    const own = TEXT_OF[heading];
    const [, base = '', locale = ''] = TRANSLATED.exec(heading) ?? [];
    const translated = TEXT_OF[base];
    if (own !== undefined) texts[own] = value;
    else if (translated !== undefined) (translations[locale.toLowerCase()] ??= {})[translated] = value;
    else if (!PLACED.has(heading)) extra[heading] = value;
  }
  const inGroups = listOf(values['implementation_groups']);
  const unknown = groups.length === 0 ? [] : inGroups.filter((name) => !groups.some(({ refId }) => refId === name));
  for (const name of unknown) note('unknown-group', row, name);
  return {
    row,
    ...place,
    isAssessable: (values['assessable'] ?? '') !== '',
    refId: values['ref_id'] ?? '',
    groups: inGroups,
    texts,
    translations,
    questions: readQuestions(values['questions'], values['answer'], answers, (name) => note('unknown-answer', row, name)),
    extra,
  };
}

function readDepth(text: string | undefined, before: number): { readonly value: number; readonly isUnreadable: boolean } {
  const value = Number(text?.trim());
  return Number.isInteger(value) && value > 0 ? { value, isUnreadable: false } : { value: Math.max(1, before), isUnreadable: true };
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[,\n]/).map((part) => part.trim()).filter((part) => part !== '');
}

function groupsOf(meta: LibraryObject['meta'], objects: readonly LibraryObject[]): readonly FrameworkGroup[] {
  const table = definition('implementation_groups', meta['implementation_groups_definition'], objects);
  return (table?.rows ?? []).map(({ values }) => ({ refId: values['ref_id'] ?? '', name: values['name'] ?? '', description: values['description'] ?? '' }));
}

function answersOf(meta: LibraryObject['meta'], objects: readonly LibraryObject[]): AnswerKinds {
  const table = definition('answers', meta['answers_definition'], objects);
  return new Map((table?.rows ?? []).map(({ values }) => [values['id'] ?? '', (values['question_choices'] ?? '').split('\n').map((choice) => choice.replace(/^\|/, '').trim()).filter((choice) => choice !== '')]));
}

/** The object of that type and name; the only one of its type where the framework names none. */
function definition(type: string, name: string | undefined, objects: readonly LibraryObject[]): SheetTable | null {
  const all = objects.filter((object) => object.type === type);
  return (all.find(({ meta }) => meta['name'] === name) ?? (all.length === 1 ? all[0] : undefined))?.table ?? null;
}
