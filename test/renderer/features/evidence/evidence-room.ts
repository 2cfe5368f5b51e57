import { act, configure } from '@testing-library/react';
import { put } from '#renderer/data/row-write.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { attachFiles, type AttachRequest } from '#renderer/features/evidence/attach-files.ts';
import { evidenceOfAudit } from '#renderer/data/repositories/evidence-repository.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { aFinding, aPerson, anAudit, aQuestion } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

// Real workers and a real store: on a busy machine a second is not always enough.
configure({ asyncUtilTimeout: 8_000 });

export const AUDIT = 'audit-1' as AuditId;

/** A workspace with one audit, its question and finding, and Anna Berg at work. */
export async function aWorkspaceWithAudit(): Promise<TestWorkspace> {
  const opened = await aWorkspace();
  const person = aPerson();
  const question = aQuestion();
  await opened.workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: AUDIT,
    plan: () =>
      Promise.resolve([
        put('people', person),
        put('audits', anAudit({ id: AUDIT, templateIds: [question.templateId] })),
        put('questions', question),
        put('findings', aFinding()),
      ]),
  });
  await opened.workspace.setAuthor(person.id);
  return opened;
}

export function register(workspace: Workspace): Promise<readonly Evidence[]> {
  return evidenceOfAudit(workspace.database, AUDIT);
}

/** Attaches one file without a link and gives its line of the register. */
export async function attached(workspace: Workspace, name: string, blob: Blob, more: Partial<AttachRequest> = {}): Promise<Evidence> {
  const outcome = await attachFiles(workspace, {
    auditId: AUDIT,
    files: [{ name, blob, origin: 'dialog' }],
    questionIds: [],
    findingIds: [],
    clauses: [],
    ...more,
  });
  const line = await workspace.database.evidence.get(outcome.attached[0] ?? ('' as never));
  if (!line) throw new Error(`${name} was not attached`);
  return line;
}

/** A paste or drop event as the browser makes it, carrying files and perhaps text. */
export function transferOf(files: readonly File[], text?: string): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  if (text !== undefined) transfer.setData('text/plain', text);
  return transfer;
}

export function pasteInto(target: EventTarget, transfer: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

/** Real drag events: the ones of the testing library lose the files. */
export function dragOver(target: EventTarget, type: 'dragenter' | 'drop', dataTransfer: DataTransfer): void {
  act(() => {
    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
}
