import { BLANK_CAUSE, type CauseAnalysis, type RootCause } from '#shared/domain/cause/cause.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { ActionId, PersonId, Sha256 } from '#shared/domain/ids.ts';
import { blankCase, type Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { ReceivedPlan } from '#shared/domain/nonconformity/receive-plan.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { actionText } from './answer-of-case.ts';
import type { Answer, AnswerAction } from './answer.ts';
import { isSameText } from './sent-texts.ts';

/** What an answer needs to become a plan here. */
export interface PlanGround {
  readonly finding: Pick<Finding, 'id' | 'auditId'>;
  readonly nonconformity: Nonconformity | null;
  readonly actions: readonly CorrectiveAction[];
  readonly newId: () => string;
  /** References for the actions that are new, as many as `newActionsOf` counts. */
  readonly references: readonly string[];
  readonly ownerOf: (name: string) => PersonId | null;
  readonly today: CalendarDate;
  readonly at: Timestamp;
  readonly rest: Readonly<Record<string, string>>;
  readonly fileName: string;
  readonly fileSha256: Sha256;
  readonly answerSha256: Sha256;
}

/** The longest title; what is said besides becomes the description. */
const LONGEST_TITLE = 140;

/** Which of an answer's actions are not known here yet. */
export function newActionsOf(answer: Answer, known: readonly CorrectiveAction[]): readonly AnswerAction[] {
  const pairs = knownActions(answer, known);
  return answer.actions.filter((_, place) => pairs[place] === undefined);
}

/**
 * For each action of an answer the one that is here already: by its id, else, for one without an id, a planned one in
 * the same words. A corrected answer is often the first file sent again, and its rows know nothing of the ids that
 * their actions got here meanwhile.
 */
function knownActions({ actions }: Answer, known: readonly CorrectiveAction[]): readonly (CorrectiveAction | undefined)[] {
  const taken = new Set(actions.flatMap(({ id }) => (id === null ? [] : [id])));
  return actions.map((told) => {
    if (told.id !== null) return known.find(({ id }) => id === told.id);
    const found = known.find((action) => action.state === 'planned' && !taken.has(action.id) && isSameText(actionText(action), told.action));
    if (found !== undefined) taken.add(found.id);
    return found;
  });
}

function titleAndText(text: string): Pick<CorrectiveAction, 'title' | 'description'> {
  const [first = '', ...further] = text.split('\n');
  return first.length <= LONGEST_TITLE
    ? { title: first.trim(), description: further.join('\n').trim() }
    : { title: `${first.slice(0, LONGEST_TITLE - 1).trimEnd()}…`, description: text };
}

/** The causes as they came, those known here under their ids; a cause that only an action names is one too. */
function causesOf({ cause, actions }: Answer, here: CauseAnalysis, newId: () => string): readonly RootCause[] {
  const named = cause.rootCauses.length === 0 && actions.some(({ rootCause }) => rootCause !== '') ? here.rootCauses : cause.rootCauses;
  const category = named[0]?.category ?? '';
  const texts = named.map(({ text }) => text);
  const further = actions.map(({ rootCause }) => rootCause).filter((text, place, all) => text !== '' && !texts.some((known) => isSameText(known, text)) && all.indexOf(text) === place);
  return [...named, ...further.map((text) => ({ text, category }))].map((one) => ({
    id: here.rootCauses.find(({ text }) => isSameText(text, one.text))?.id ?? newId(),
    text: one.text,
    category: one.category,
  }));
}

/** An answer as a plan: causes and actions with ids of here, people by their names. Nothing of it is lost. */
export function planOfAnswer(answer: Answer, ground: PlanGround): ReceivedPlan {
  const { finding, nonconformity, actions: known, newId, references, ownerOf } = ground;
  const here = (nonconformity ?? blankCase(finding)).cause;
  const rootCauses = causesOf(answer, here, newId);
  // What came last counts where the answer gives no causes of its own.
  const causes = rootCauses.length > 0 ? rootCauses : here.rootCauses;
  const left = [...references];
  const pairs = knownActions(answer, known);
  const actions = answer.actions.map((told, place): CorrectiveAction => {
    const before = pairs[place];
    const wanted = told.rootCause === '' ? causes[0] : causes.find(({ text }) => isSameText(text, told.rootCause));
    const said = {
      rootCauseId: wanted?.id ?? null,
      ...(before !== undefined && isSameText(actionText(before), told.action) ? {} : titleAndText(told.action)),
      ownerId: ownerOf(told.owner),
      dueDate: told.dueDate,
      plannedEvidence: told.plannedEvidence,
      actualEvidence: told.actualEvidence,
      effectivenessCriterion: told.criterion,
      checkDate: told.checkDate,
    };
    // An empty place takes nothing away from an action that is known here.
    if (before !== undefined) return { ...before, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== '')) };
    return {
      title: '',
      description: '',
      ...said,
      id: newId() as ActionId,
      findingId: finding.id,
      auditId: finding.auditId,
      reference: left.shift() ?? '',
      kind: 'corrective',
      originalDueDate: null,
      state: 'planned',
      evidenceIds: [],
      doneOn: null,
      doneBy: null,
      verifiedOn: null,
      verifiedBy: null,
      cancelReason: '',
      createdAt: ground.at,
    };
  });
  const { correction, acknowledgement, submitted } = answer;
  return {
    containment: {
      correction: correction.text,
      responsible: correction.responsible,
      doneOn: correction.doneOn,
      evidence: correction.evidence,
      evidenceIds: [],
      extent: correction.extent,
    },
    cause: { ...BLANK_CAUSE, method: answer.cause.method ?? here.method, directCause: answer.cause.directCause, rootCauses, notes: answer.cause.analysis },
    actions,
    submittedOn: submitted.on === null || submitted.on > ground.today ? ground.today : submitted.on,
    received: {
      fileName: ground.fileName,
      fileSha256: ground.fileSha256,
      answerSha256: ground.answerSha256,
      answeredBy: submitted.name === '' ? acknowledgement.name : submitted.name,
      acknowledgement,
      rest: ground.rest,
    },
  };
}
