import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { today } from '#renderer/platform/clock.ts';
import type { ActionState, CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { isReasonNeeded, type ActionEdit, type EditableField } from '#shared/domain/corrective-action/edit-action.ts';
import { checkMove, type MoveCheck, type MoveContext, type MoveFacts } from '#shared/domain/corrective-action/move-action.ts';
import { rolesOf } from '#shared/domain/nonconformity/case-roles.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { edit, type ActionProblem } from './action-actions.ts';
import { describeActionProblem, describeRefusal } from './describe-problem.ts';
import { move } from './move-actions.ts';

/** What waits for more words before it is done. */
export type Asking =
  | { readonly kind: 'move'; readonly row: ActionOverview; readonly to: ActionState; readonly context: MoveContext; readonly check: MoveCheck }
  | { readonly kind: 'edit'; readonly row: ActionOverview; readonly fields: ActionEdit };

export interface ActionDeeds {
  readonly asking: Asking | null;
  readonly stopAsking: () => void;
  /** Why the last move or edit was refused; null when it was not. */
  readonly refusal: string | null;
  readonly clearRefusal: () => void;
  /** Moves at once, asks for what the move needs to be told, or says why not. True unless it was refused. */
  readonly requestMove: (row: ActionOverview, to: ActionState) => boolean;
  readonly confirmMove: (facts: MoveFacts) => void;
  /** Saves at once, or asks for the reason the rules want. */
  readonly requestEdit: (row: ActionOverview, fields: ActionEdit) => void;
  readonly confirmEdit: (reason: string) => void;
}

const NO_FACTS: MoveFacts = { reason: '', actualEvidence: '', evidenceIds: [], doneOn: null, doneBy: null, verifiedOn: null };

type Outcome = CommitOutcome | { readonly ok: false; readonly problem: ActionProblem };

/** Moving and editing one action by the rules, the same from board, grid, timeline and panel. */
export function useActionDeeds(author: Person | null, ofFinding: (action: CorrectiveAction) => readonly CorrectiveAction[]): ActionDeeds {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const tell = useCallback(
    (outcome: Outcome, done: string): void => {
      if (outcome.ok) tellOutcome(outcome, done);
      else setRefusal(describeActionProblem(t, outcome.problem));
    },
    [t, tellOutcome],
  );

  const sendMove = useCallback(
    (row: ActionOverview, to: ActionState, facts: MoveFacts): void => {
      const { reference } = row.action;
      void move(workspace, row.action, to, facts).then((outcome) =>
        tell(outcome, t('actions.board.moved', { reference, state: t(`terms.actionState.${to}`) })),
      );
    },
    [workspace, tell, t],
  );

  const requestMove = useCallback(
    (row: ActionOverview, to: ActionState): boolean => {
      setRefusal(null);
      if (row.action.state === to || author === null) return true;
      const context: MoveContext = {
        action: row.action,
        isHeldAsMajor: row.isHeldAsMajor,
        phase: row.phase,
        ofFinding: ofFinding(row.action),
        actor: { id: author.id, roles: row.audit === null ? author.roles : rolesOf(author, row.audit) },
        today: today(),
      };
      const check = checkMove(context, to);
      if (check.refusals.length > 0) {
        setRefusal(check.refusals.map((one) => describeRefusal(t, one)).join(' '));
        return false;
      }
      if (check.facts.length > 0) setAsking({ kind: 'move', row, to, context, check });
      else sendMove(row, to, NO_FACTS);
      return true;
    },
    [author, ofFinding, sendMove, t],
  );

  const sendEdit = useCallback(
    (row: ActionOverview, fields: ActionEdit, reason: string): void => {
      void edit(workspace, row.action, fields, reason).then((outcome) => {
        // What is typed saves itself and says nothing; a change with a reason is told, with its Undo.
        if (!outcome.ok || reason !== '') tell(outcome, t('actions.edit.saved', { reference: row.action.reference }));
      });
    },
    [workspace, tell, t],
  );

  const requestEdit = useCallback(
    (row: ActionOverview, fields: ActionEdit): void => {
      setRefusal(null);
      const { action, phase } = row;
      const changed = (Object.keys(fields) as EditableField[]).filter((field) => fields[field] !== action[field]);
      if (changed.length === 0) return;
      if (changed.some((field) => isReasonNeeded(field, action, phase))) setAsking({ kind: 'edit', row, fields });
      else sendEdit(row, fields, '');
    },
    [sendEdit],
  );

  return useMemo(
    () => ({
      asking,
      stopAsking: () => setAsking(null),
      refusal,
      clearRefusal: () => setRefusal(null),
      requestMove,
      confirmMove: (facts) => {
        if (asking?.kind === 'move') sendMove(asking.row, asking.to, facts);
        setAsking(null);
      },
      requestEdit,
      confirmEdit: (reason) => {
        if (asking?.kind === 'edit') sendEdit(asking.row, asking.fields, reason);
        setAsking(null);
      },
    }),
    [asking, refusal, requestMove, sendMove, requestEdit, sendEdit],
  );
}
