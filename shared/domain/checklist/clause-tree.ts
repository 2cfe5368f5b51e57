import type { ClauseNumber, QuestionId } from '../ids.ts';
import { ancestorsOfClause, compareClauseNumbers } from '../standard/clause-number.ts';
import type { Standard } from '../standard/standard.ts';
import type { ChecklistQuestion, ChecklistTemplate } from './template.ts';

/** One branch of a checklist's tree: a whole standard, a clause, or a section of a checklist without clauses. */
export interface ClauseNode {
  /** Unique in the tree: two standards may both have a clause 8.1. */
  readonly key: string;
  readonly kind: 'scope' | 'clause' | 'section' | 'rest';
  /** Empty for everything but clauses. */
  readonly number: ClauseNumber;
  /** Empty when nobody gave the clause a title. */
  readonly title: string;
  readonly parentKey: string | null;
  readonly children: readonly ClauseNode[];
}

export interface ClauseTree {
  readonly roots: readonly ClauseNode[];
  readonly nodes: ReadonlyMap<string, ClauseNode>;
  /** The node each question hangs on directly. */
  readonly keyOfQuestion: ReadonlyMap<QuestionId, string>;
}

/** Questions that share their clause numbers: those of one standard, or of one template without a known standard. */
export interface ChecklistScope {
  readonly key: string;
  readonly title: string;
  readonly standard: Standard | null;
  readonly questions: readonly ChecklistQuestion[];
}

/** Divides questions by whose clause numbers they speak of, in the order of the templates. */
export function scopesOf(
  templates: readonly ChecklistTemplate[],
  questions: readonly ChecklistQuestion[],
  standards: readonly Standard[],
): readonly ChecklistScope[] {
  const scopes = new Map<string, { title: string; standard: Standard | null; questions: ChecklistQuestion[] }>();
  const byTemplate = new Map<string, ChecklistQuestion[]>();
  for (const template of templates) {
    const standard = standards.find(({ id }) => id === template.standardId) ?? null;
    const key = standard?.id ?? template.id;
    const scope = scopes.get(key) ?? { title: standard?.label ?? template.title, standard, questions: [] };
    scopes.set(key, scope);
    byTemplate.set(template.id, scope.questions);
  }
  for (const question of questions) byTemplate.get(question.templateId)?.push(question);
  return [...scopes]
    .filter(([, scope]) => scope.questions.length > 0)
    .map(([key, scope]) => ({ key, ...scope }));
}

/** The key of a clause's node: two scopes may both have that number. */
export function clauseKey(scope: string, number: ClauseNumber): string {
  return `${scope}#${number}`;
}

const sectionKey = (scope: string, title: string): string => `${scope}/${title}`;

/** The clauses to show above the given ones: all the standard knows, else those that hold several clauses together. */
function clausesToShow(used: ReadonlySet<ClauseNumber>, standard: Standard | null): readonly ClauseNumber[] {
  const below = new Map<ClauseNumber, number>();
  for (const number of used) {
    for (const above of ancestorsOfClause(number)) below.set(above, (below.get(above) ?? 0) + 1);
  }
  const known = new Set(standard?.clauses.map(({ number }) => number));
  const above = [...below].filter(([number, count]) => known.has(number) || count > 1).map(([number]) => number);
  return [...new Set([...used, ...above])].sort(compareClauseNumbers);
}

type Draft = Omit<ClauseNode, 'children'>;

function draftsOfScope(scope: ChecklistScope, top: string | null): readonly Draft[] {
  const known = new Map(scope.standard?.clauses.map((clause) => [clause.number, clause]));
  const titles = new Map<ClauseNumber, string>();
  const sections = new Map<string, string>();
  for (const { clause, clauseTitle } of scope.questions) {
    if (clause === '') sections.set(sectionKey(scope.key, clauseTitle), clauseTitle);
    else if (titles.get(clause) === undefined || titles.get(clause) === '') titles.set(clause, clauseTitle);
  }
  const numbers = clausesToShow(new Set(titles.keys()), scope.standard);
  const shown = new Set(numbers);
  const clauses = numbers.map((number): Draft => {
    const above = ancestorsOfClause(number).find((ancestor) => shown.has(ancestor));
    return {
      key: clauseKey(scope.key, number),
      kind: 'clause',
      number,
      title: known.get(number)?.title ?? titles.get(number) ?? '',
      parentKey: above === undefined ? top : clauseKey(scope.key, above),
    };
  });
  const rest = [...sections].map(
    ([key, title]): Draft => ({ key, kind: title === '' ? 'rest' : 'section', number: '', title, parentKey: top }),
  );
  // What has neither clause nor section comes last.
  return [...clauses, ...rest.toSorted((left, right) => Number(left.kind === 'rest') - Number(right.kind === 'rest'))];
}

/** The tree of a checklist: clauses as the standard orders them, sections as the checklist has them. */
export function buildClauseTree(scopes: readonly ChecklistScope[]): ClauseTree {
  const drafts = scopes.flatMap((scope): readonly Draft[] => {
    if (scopes.length === 1) return draftsOfScope(scope, null);
    const top: Draft = { key: scope.key, kind: 'scope', number: '', title: scope.title, parentKey: null };
    return [top, ...draftsOfScope(scope, scope.key)];
  });
  const childrenOf = new Map<string | null, Draft[]>();
  for (const draft of drafts) {
    const siblings = childrenOf.get(draft.parentKey);
    if (siblings) siblings.push(draft);
    else childrenOf.set(draft.parentKey, [draft]);
  }
  const nodes = new Map<string, ClauseNode>();
  const grow = (draft: Draft): ClauseNode => {
    const node = { ...draft, children: (childrenOf.get(draft.key) ?? []).map(grow) };
    nodes.set(node.key, node);
    return node;
  };
  const roots = (childrenOf.get(null) ?? []).map(grow);
  const keyOfQuestion = new Map(
    scopes.flatMap((scope) =>
      scope.questions.map(({ id, clause, clauseTitle }) => [
        id,
        clause === '' ? sectionKey(scope.key, clauseTitle) : clauseKey(scope.key, clause),
      ] as const),
    ),
  );
  return { roots, nodes, keyOfQuestion };
}

/** A node's key with those of everything below it. */
export function keysWithin(tree: ClauseTree, key: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const collect = (node: ClauseNode | undefined): void => {
    if (!node) return;
    keys.add(node.key);
    node.children.forEach(collect);
  };
  collect(tree.nodes.get(key));
  return keys;
}

/** Keys of the nodes above, nearest first. */
export function keysAbove(tree: ClauseTree, key: string): readonly string[] {
  const parent = tree.nodes.get(key)?.parentKey ?? null;
  return parent === null ? [] : [parent, ...keysAbove(tree, parent)];
}

/** The node a typed number means: exactly that clause, else the first that begins with it; null for none. */
export function findByNumber(tree: ClauseTree, typed: string): ClauseNode | null {
  const wanted = typed.replace(/\.$/, '').toUpperCase();
  if (wanted === '') return null;
  const clauses = [...tree.nodes.values()].filter(({ kind }) => kind === 'clause');
  return (
    clauses.find(({ number }) => number.toUpperCase() === wanted) ??
    clauses
      .filter(({ number }) => number.toUpperCase().startsWith(wanted))
      .toSorted((left, right) => compareClauseNumbers(left.number, right.number))[0] ??
    null
  );
}
