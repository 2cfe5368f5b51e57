import { put, remove } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { linkReceived, unlinkReceived, type EvidenceRequest, type EvidenceRequestState } from '#shared/domain/evidence/evidence-request.ts';
import type { EvidenceId } from '#shared/domain/ids.ts';

function change(workspace: Workspace, { id, auditId, reference }: EvidenceRequest, event: string, edit: (stored: EvidenceRequest) => EvidenceRequest): Promise<CommitOutcome> {
  return workspace.commit({
    event,
    subject: reference,
    auditId,
    plan: async (tx) => {
      const stored = await tx.get('evidenceRequests', id);
      return stored === undefined ? [] : [put('evidenceRequests', edit(stored))];
    },
  });
}

export function changeRequestState(workspace: Workspace, request: EvidenceRequest, state: EvidenceRequestState): Promise<CommitOutcome> {
  return change(workspace, request, 'evidenceRequest.edited', (stored) => ({ ...stored, state }));
}

/** Notes that this evidence was received for the request. */
export function linkToRequest(workspace: Workspace, request: EvidenceRequest, evidenceId: EvidenceId): Promise<CommitOutcome> {
  return change(workspace, request, 'evidenceRequest.linked', (stored) => linkReceived(stored, evidenceId));
}

export function unlinkFromRequest(workspace: Workspace, request: EvidenceRequest, evidenceId: EvidenceId): Promise<CommitOutcome> {
  return change(workspace, request, 'evidenceRequest.unlinked', (stored) => unlinkReceived(stored, evidenceId));
}

export function discardRequest(workspace: Workspace, { id, auditId, reference }: EvidenceRequest): Promise<CommitOutcome> {
  return workspace.commit({ event: 'evidenceRequest.deleted', subject: reference, auditId, plan: () => Promise.resolve([remove('evidenceRequests', id)]) });
}
