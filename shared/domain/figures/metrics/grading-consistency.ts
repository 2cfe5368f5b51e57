import type { Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { auditorConsistency } from './auditor-consistency.ts';
import { questionConsistency } from './question-consistency.ts';

/** How evenly is judged: auditor by auditor, or the same question across sites (domain reference M15). */
export function gradingConsistency(scope: FigureScope, by: Dimension): Figure {
  return by === 'question' ? questionConsistency(scope, by) : auditorConsistency(scope, by);
}
