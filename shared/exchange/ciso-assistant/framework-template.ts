import type { ChecklistQuestion, ChecklistTemplate } from '../../domain/checklist/template.ts';
import type { QuestionId, TemplateId } from '../../domain/ids.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import { textsIn, type Framework, type FrameworkNode } from './framework.ts';

/** Headings under which what only their program knows stays with a question; the same in every language. */
export const KEPT = {
  urn: 'urn',
  depth: 'depth',
  path: 'path',
  groups: 'implementation_groups',
  choices: 'answer',
} as const;

export interface TemplateRequest {
  readonly framework: Framework;
  readonly title: string;
  /** One of the framework's languages; texts that are not translated stay in its own. */
  readonly locale: string;
  /** Only nodes of these groups, and nodes of no group; null for all. */
  readonly groups: ReadonlySet<string> | null;
  readonly standardId: string | null;
  readonly sourceName: string;
  readonly createdAt: Timestamp;
  readonly templateId: TemplateId;
  readonly newQuestionId: () => QuestionId;
}

export interface FrameworkTemplate {
  readonly template: ChecklistTemplate;
  readonly questions: readonly ChecklistQuestion[];
  /** Every node of the framework is one of these: they add up to its rows. */
  readonly counts: {
    readonly nodes: number;
    /** Nodes that head others. */
    readonly sections: number;
    /** Nodes that are asked. */
    readonly asked: number;
    /** Nodes of groups that were not chosen. */
    readonly leftOut: number;
  };
}

/**
 * Makes a checklist of a framework: each assessable node becomes one question, under the nodes above it. The URN stays
 * with the question, so that answers find their way back to the program they came from.
 */
export function templateOf(request: TemplateRequest): FrameworkTemplate {
  const { framework, groups, locale, templateId } = request;
  const path: FrameworkNode[] = [];
  const questions: ChecklistQuestion[] = [];
  const codes = new Set<string>();
  let sections = 0;
  let leftOut = 0;
  for (const node of framework.nodes) {
    path.length = Math.min(path.length, node.depth - 1);
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= node.depth) path.pop();
    const above = [...path];
    path.push(node);
    if (!node.isAssessable) sections += 1;
    else if (groups !== null && node.groups.length > 0 && !node.groups.some((group) => groups.has(group))) leftOut += 1;
    else questions.push(toQuestion(node, above, questions.length, codes, request));
  }
  return {
    template: {
      id: templateId,
      family: templateId,
      version: 1,
      title: request.title.trim() === '' ? framework.name : request.title.trim(),
      standardId: request.standardId,
      standardTitle: framework.name,
      edition: framework.refId,
      language: locale,
      origin: 'imported',
      sourceName: request.sourceName,
      questionCount: questions.length,
      createdAt: request.createdAt,
    },
    questions,
    counts: { nodes: framework.nodes.length, sections, asked: questions.length, leftOut },
  };
}

function toQuestion(
  node: FrameworkNode,
  above: readonly FrameworkNode[],
  position: number,
  codes: Set<string>,
  { locale, newQuestionId, templateId }: TemplateRequest,
): ChecklistQuestion {
  const texts = textsIn(node, locale);
  const asked = node.questions.map(({ text }) => text).join('\n');
  const words = [asked, texts.description, texts.name, node.refId].filter((text) => text !== '');
  const [question = node.urn, ...rest] = words;
  const parent = above.at(-1);
  const parentTexts = parent === undefined ? null : textsIn(parent, locale);
  const clause = node.refId === '' ? (above.findLast(({ refId }) => refId !== '')?.refId ?? '') : node.refId;
  const kept: Record<string, string> = { ...node.extra, [KEPT.urn]: node.urn, [KEPT.depth]: String(node.depth) };
  const headings = above.map((one) => [one.refId, textsIn(one, locale).name].filter((part) => part !== '').join(' '));
  if (headings.length > 0) kept[KEPT.path] = headings.join(' › ');
  if (node.groups.length > 0) kept[KEPT.groups] = node.groups.join(', ');
  const choices = node.questions.map((one) => one.choices.join(' / '));
  if (choices.some((choice) => choice !== '')) kept[KEPT.choices] = choices.join('\n');
  return {
    id: newQuestionId(),
    templateId,
    position,
    code: uniqueCode(node, position, codes),
    clause,
    clauseTitle: texts.name !== '' && texts.name !== question ? texts.name : (parentTexts?.name ?? ''),
    question,
    // The description stands in front of the hints when questions took its place.
    lookFor: [...rest.filter((text) => text === texts.description && text !== question), texts.annotation].filter((text) => text !== '').join('\n\n'),
    expectedEvidence: texts.typicalEvidence === '' ? [] : texts.typicalEvidence.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    methods: [],
    samplingHint: '',
    practice: '',
    importance: node.extra['importance'] ?? '',
    process: '',
    related: {},
    extra: kept,
  };
}

/** The node's reference, else the end of its URN; a number behind it where that is taken. */
function uniqueCode({ refId, urn }: FrameworkNode, position: number, codes: Set<string>): string {
  const wanted = refId !== '' ? refId : urn.split(':').slice(-2).join(':') || `q${String(position + 1)}`;
  let code = wanted;
  for (let number = 2; codes.has(code); number += 1) code = `${wanted}-${String(number)}`;
  codes.add(code);
  return code;
}
