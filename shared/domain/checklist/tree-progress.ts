import type { Answer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { ClauseTree } from './clause-tree.ts';
import { isJustificationMissing } from './grade-answer.ts';
import { worstAssessment } from './roll-up.ts';
import type { ChecklistQuestion } from './template.ts';

/** What a branch of the tree shows: its worst value and how far it is done. */
export interface BranchProgress {
  readonly worst: Assessment;
  readonly total: number;
  readonly assessed: number;
}

/**
 * What an answer counts as in every figure: "not applicable" is no value before it is justified
 * (domain reference B.4), so that nobody finishes an audit by excluding questions without a word.
 */
export function countedAssessment(answer: Pick<Answer, 'assessment' | 'justification'> | undefined): Assessment {
  if (answer === undefined || isJustificationMissing(answer)) return 'not-assessed';
  return answer.assessment;
}

/** Answers as they count in figures, for a roll-up. */
export function countedAnswers(
  answers: Iterable<Pick<Answer, 'questionId' | 'assessment' | 'justification'>>,
): readonly Pick<Answer, 'questionId' | 'assessment'>[] {
  return [...answers].map((answer) => ({ questionId: answer.questionId, assessment: countedAssessment(answer) }));
}

/** Progress of every node of the tree, each with all that hangs below it. */
export function progressOfTree(
  tree: ClauseTree,
  questions: readonly ChecklistQuestion[],
  assessmentOf: (question: ChecklistQuestion) => Assessment,
): ReadonlyMap<string, BranchProgress> {
  const progress = new Map<string, { worst: Assessment; total: number; assessed: number }>();
  for (const question of questions) {
    const assessment = assessmentOf(question);
    let key = tree.keyOfQuestion.get(question.id) ?? null;
    while (key !== null) {
      const branch = progress.get(key) ?? { worst: 'not-assessed', total: 0, assessed: 0 };
      branch.total += 1;
      if (assessment !== 'not-assessed') {
        branch.assessed += 1;
        branch.worst = worstAssessment([branch.worst, assessment]);
      }
      progress.set(key, branch);
      key = tree.nodes.get(key)?.parentKey ?? null;
    }
  }
  return progress;
}
