import type { Finding } from '../finding/finding.ts';
import type { Nonconformity } from '../nonconformity/nonconformity.ts';

/**
 * How far the plan is that an action belongs to, which decides what may still be changed (domain reference B.5, after
 * IATF CARA: a section locks when it is signed, and a change of it is a new numbered submission).
 *
 * - `open`: the plan is being written, also again after a rejection or a reopening; everything may change.
 * - `awaiting-decision`: it is in the reviewer's hands; work may go on, the plan may not move under the reviewer.
 * - `agreed`: what, why and how to tell is fixed. Who and when may change with a reason, which the log keeps beside
 *   the accepted submission; a due date keeps the one it was agreed with.
 * - `ended`: the case is closed or withdrawn; the action is history.
 */
export type PlanPhase = 'open' | 'awaiting-decision' | 'agreed' | 'ended';

/**
 * The phase of a finding's plan. A minor that was closed on its accepted plan is still worked on: the next audit looks
 * at what was done (B.5, minors of certification bodies).
 */
export function planPhase(
  finding: Pick<Finding, 'state'>,
  nonconformity: Pick<Nonconformity, 'isVerifiedNextAudit'> | null,
): PlanPhase {
  switch (finding.state) {
    case 'cap-submitted':
      return 'awaiting-decision';
    case 'cap-accepted':
    case 'implemented':
    case 'evidence-accepted':
    case 'evidence-rejected':
    case 'effectiveness-check-due':
    case 'effective':
      return 'agreed';
    case 'closed':
      return nonconformity?.isVerifiedNextAudit === true ? 'agreed' : 'ended';
    case 'withdrawn':
      return 'ended';
    default:
      return 'open';
  }
}
