import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { cleanText } from '../export/clean-text.ts';
import { BLANK_ANSWER, tidyAnswer, type Answer } from './answer.ts';

/** The words of an action: its title, and below it what is said besides. */
export function actionText({ title, description }: Pick<CorrectiveAction, 'title' | 'description'>): string {
  return [title, description].map((part) => part.trim()).filter((part) => part !== '').join('\n');
}

/** What is answered here already, to be sent along and gone on with; blank before anything was. */
export function answerOfCase(
  nonconformity: Nonconformity | null,
  actions: readonly CorrectiveAction[],
  nameOf: (id: PersonId) => string,
): Answer {
  if (nonconformity === null) return BLANK_ANSWER;
  const { containment, cause } = nonconformity;
  const text = (raw: string): string => cleanText(raw).text;
  const isAnalysed = cause.directCause !== '' || cause.rootCauses.length > 0 || cause.notes !== '';
  const causeText = new Map(cause.rootCauses.map((one) => [one.id, text(one.text)]));
  return tidyAnswer({
    acknowledgement: BLANK_ANSWER.acknowledgement,
    correction: {
      text: text(containment.correction),
      responsible: text(containment.responsible),
      doneOn: containment.doneOn,
      evidence: text(containment.evidence),
      extent: text(containment.extent),
    },
    cause: {
      method: isAnalysed ? cause.method : null,
      analysis: text(cause.notes),
      directCause: text(cause.directCause),
      rootCauses: cause.rootCauses.map((one) => ({ text: text(one.text), category: one.category })),
    },
    actions: actions
      .filter(({ kind, state }) => kind === 'corrective' && state !== 'cancelled')
      .toSorted((left, right) => left.reference.localeCompare(right.reference, 'en', { numeric: true }))
      .map((action) => ({
        id: action.id,
        action: text(actionText(action)),
        owner: action.ownerId === null ? '' : text(nameOf(action.ownerId)),
        dueDate: action.dueDate,
        plannedEvidence: text(action.plannedEvidence),
        actualEvidence: text(action.actualEvidence),
        criterion: text(action.effectivenessCriterion),
        checkDate: action.checkDate,
        rootCause: action.rootCauseId === null || action.rootCauseId === cause.rootCauses[0]?.id ? '' : (causeText.get(action.rootCauseId) ?? ''),
      })),
    submitted: BLANK_ANSWER.submitted,
  });
}
