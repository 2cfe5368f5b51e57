import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { nordlichtRows, type SampleRows } from '#shared/domain/sample/nordlicht.ts';
import { renameReferences } from '#shared/domain/sample/rename-references.ts';
import { SAMPLE_AUDIT_IDS } from '#shared/domain/sample/sample-ids.ts';
import { NORDLICHT } from '#shared/domain/sample/sample-people.ts';
import type { SampleLanguage } from '#shared/domain/sample/sample-words.ts';
import { findStandard } from '#shared/domain/standard/built-in.ts';
import { prepareFiles } from './sample-files.ts';
import { claimReferences, readPastReferences } from './sample-references.ts';

function writesOf(rows: SampleRows): readonly RowWrite[] {
  return [
    ...rows.people.map((row) => put('people', row)),
    ...rows.audits.map((row) => put('audits', row)),
    ...rows.answers.map((row) => put('answers', row)),
    ...rows.findings.map((row) => put('findings', row)),
    ...rows.evidence.map((row) => put('evidence', row)),
    ...rows.nonconformities.map((row) => put('nonconformities', row)),
    ...rows.submissions.map((row) => put('submissions', row)),
    ...rows.actions.map((row) => put('actions', row)),
    ...rows.certificates.map((row) => put('certificates', row)),
  ];
}

/**
 * Puts the Nordlicht workspace beside what is there, in one step that undo takes back. Where it is loaded already
 * nothing is written. Throws when its pictures cannot be drawn.
 */
export async function loadSample(
  workspace: Workspace,
  language: SampleLanguage,
  onStep: (done: number, total: number) => void = () => undefined,
): Promise<CommitOutcome> {
  const standard = findStandard('iso20000-1');
  if (standard === undefined) throw new Error('The sample needs the built-in ISO/IEC 20000-1');
  const { register, blobs } = await prepareFiles(language, onStep);
  const rows = nordlichtRows(standard, language, register);
  const past = await readPastReferences(workspace.database);
  return workspace.commit({
    event: 'sample.loaded',
    subject: NORDLICHT,
    auditId: null,
    blobs,
    plan: async (tx) => {
      const present = await tx.getMany('audits', SAMPLE_AUDIT_IDS);
      if (present.some((audit) => audit !== undefined)) return [];
      return writesOf(renameReferences(rows, await claimReferences(tx, rows, past)));
    },
  });
}
