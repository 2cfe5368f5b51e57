import type { ClauseNumber, QuestionId } from '../ids.ts';
import { ancestorsOfClause } from '../standard/clause-number.ts';
import type { Standard } from '../standard/standard.ts';
import type { Answer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import { clauseKey, type ChecklistScope, type ClauseTree } from './clause-tree.ts';
import { conformityOf, type ConformityFigures } from './conformity.ts';
import { isJustificationMissing } from './grade-answer.ts';
import { noCounts, toRollUp, type Counts, type RollUp } from './roll-up.ts';
import type { ChecklistQuestion } from './template.ts';
import { countedAssessment, type BranchProgress } from './tree-progress.ts';

/** What the answers of a checklist add up to. "Not applicable" without its justification counts as not assessed. */
export interface ChecklistFigures {
  readonly overall: RollUp;
  /** How often each value was given, justified or not. */
  readonly given: RollUp['counts'];
  readonly progress: ReadonlyMap<string, BranchProgress>;
  readonly standards: readonly { readonly standard: Standard; readonly figures: ConformityFigures }[];
  readonly unjustified: number;
  /** Nodes of clauses all of whose questions are graded not applicable. */
  readonly excluded: ReadonlySet<string>;
}

type Answers = ReadonlyMap<QuestionId, Answer>;

/** Where one question counts. */
interface Place {
  readonly question: ChecklistQuestion;
  readonly scope: ScopeCounts | undefined;
  /** Its clause and those above. */
  readonly clauses: readonly ClauseNumber[];
  /** Its node and those above. */
  readonly nodeKeys: readonly string[];
}

interface ScopeCounts {
  readonly scope: ChecklistScope;
  readonly byClause: Map<ClauseNumber, Counts>;
  readonly rollUps: Map<ClauseNumber, RollUp>;
}

interface NodeCounts {
  readonly counts: Counts;
  /** Questions with the clause itself, and those of them graded not applicable, justified or not. */
  own: number;
  excluded: number;
}

function countsAt<Key>(map: Map<Key, Counts>, key: Key): Counts {
  const known = map.get(key);
  if (known) return known;
  const made = noCounts();
  map.set(key, made);
  return made;
}

/** The counts of one checklist, kept while answers come and go. */
class Tally {
  readonly #overall = noCounts();
  readonly #given = noCounts();
  readonly #scopes: readonly ScopeCounts[];
  readonly #nodes = new Map<string, NodeCounts>();
  readonly #places = new Map<QuestionId, Place>();
  readonly #excluded = new Set<string>();
  #progress: ReadonlyMap<string, BranchProgress> = new Map();
  #unjustified = 0;
  #touchedNodes = new Set<string>();
  #touchedClauses = new Map<ScopeCounts, Set<ClauseNumber>>();

  constructor(questions: readonly ChecklistQuestion[], scopes: readonly ChecklistScope[], tree: ClauseTree) {
    this.#scopes = scopes.map((scope) => ({ scope, byClause: new Map(), rollUps: new Map() }));
    const scopeOf = new Map(this.#scopes.flatMap((counts) => counts.scope.questions.map(({ id }) => [id, counts] as const)));
    const chains = new Map<ClauseNumber, readonly ClauseNumber[]>();
    for (const question of questions) {
      const { id, clause } = question;
      const clauses = chains.get(clause) ?? [clause, ...ancestorsOfClause(clause)];
      chains.set(clause, clauses);
      const nodeKeys: string[] = [];
      let key = tree.keyOfQuestion.get(id) ?? null;
      while (key !== null) {
        nodeKeys.push(key);
        key = tree.nodes.get(key)?.parentKey ?? null;
      }
      const place: Place = { question, scope: scopeOf.get(id), clauses, nodeKeys };
      this.#places.set(id, place);
      this.#ownNodeOf(place, (node) => (node.own += 1));
      this.#add(place, 'not-assessed', 'not-assessed', 1);
    }
  }

  /** Counts an answer in the place of another one; either may be missing. */
  replace(id: QuestionId, before: Answer | undefined, after: Answer | undefined): void {
    const place = this.#places.get(id);
    if (!place) return;
    this.#add(place, before?.assessment ?? 'not-assessed', countedAssessment(before), -1);
    this.#add(place, after?.assessment ?? 'not-assessed', countedAssessment(after), 1);
    if (before && isJustificationMissing(before)) this.#unjustified -= 1;
    if (after && isJustificationMissing(after)) this.#unjustified += 1;
  }

  figures(): ChecklistFigures {
    const progress = new Map(this.#progress);
    for (const key of this.#touchedNodes) {
      const node = this.#nodes.get(key);
      if (!node) continue;
      const { worst, total, assessed } = toRollUp(node.counts);
      progress.set(key, { worst, total, assessed });
    }
    for (const [counts, clauses] of this.#touchedClauses) {
      for (const clause of clauses) counts.rollUps.set(clause, toRollUp({ ...countsAt(counts.byClause, clause) }));
    }
    this.#touchedNodes = new Set();
    this.#touchedClauses = new Map();
    this.#progress = progress;
    const overall = toRollUp({ ...this.#overall });
    return {
      overall,
      given: { ...this.#given },
      progress,
      standards: this.#scopes.flatMap(({ scope: { standard }, rollUps }) =>
        standard ? [{ standard, figures: conformityOf(standard, { overall, byClause: rollUps }) }] : [],
      ),
      unjustified: this.#unjustified,
      excluded: new Set(this.#excluded),
    };
  }

  #add(place: Place, given: Assessment, counted: Assessment, by: 1 | -1): void {
    this.#overall[counted] += by;
    this.#given[given] += by;
    for (const key of place.nodeKeys) {
      this.#nodeAt(key).counts[counted] += by;
      this.#touchedNodes.add(key);
    }
    const { scope } = place;
    if (scope) {
      const touched = this.#touchedClauses.get(scope) ?? new Set();
      this.#touchedClauses.set(scope, touched);
      for (const clause of place.clauses) {
        countsAt(scope.byClause, clause)[counted] += by;
        touched.add(clause);
      }
    }
    if (given === 'not-applicable') this.#ownNodeOf(place, (node) => (node.excluded += by));
  }

  /** Questions without a clause are left aside: there is none to be excluded. */
  #ownNodeOf({ question, scope }: Place, change: (node: NodeCounts) => void): void {
    if (question.clause === '' || !scope) return;
    const key = clauseKey(scope.scope.key, question.clause);
    const node = this.#nodeAt(key);
    change(node);
    if (node.own > 0 && node.own === node.excluded) this.#excluded.add(key);
    else this.#excluded.delete(key);
  }

  #nodeAt(key: string): NodeCounts {
    const known = this.#nodes.get(key);
    if (known) return known;
    const made = { counts: noCounts(), own: 0, excluded: 0 };
    this.#nodes.set(key, made);
    return made;
  }
}

/**
 * Gives the figures of a checklist, each time for all its answers; from one time to the next it counts only the answers
 * that are other objects than before. The same arguments give equal figures, whatever was asked before.
 */
export function checklistTally(): (
  questions: readonly ChecklistQuestion[],
  scopes: readonly ChecklistScope[],
  tree: ClauseTree,
  answers: Answers,
) => ChecklistFigures {
  let last: { readonly questions: unknown; readonly scopes: unknown; readonly tree: unknown; readonly tally: Tally; answers: Answers } | null = null;
  return (questions, scopes, tree, answers) => {
    if (last?.questions !== questions || last.scopes !== scopes || last.tree !== tree) {
      last = { questions, scopes, tree, tally: new Tally(questions, scopes, tree), answers: new Map() };
    }
    const { tally, answers: before } = last;
    let added = 0;
    for (const [id, answer] of answers) {
      const known = before.get(id);
      if (known === undefined) added += 1;
      if (known !== answer) tally.replace(id, known, answer);
    }
    if (before.size + added !== answers.size) {
      for (const [id, answer] of before) if (!answers.has(id)) tally.replace(id, answer, undefined);
    }
    last.answers = answers;
    return tally.figures();
  };
}
