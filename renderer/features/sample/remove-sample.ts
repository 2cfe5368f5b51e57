import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { remove, type RowWrite } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { isSampleId, SAMPLE_AUDIT_IDS, SAMPLE_CERTIFICATE } from '#shared/domain/sample/sample-ids.ts';
import { NORDLICHT, SAMPLE_PEOPLE } from '#shared/domain/sample/sample-people.ts';

/** What is in the sample's audits now, people's own additions included. */
export interface SampleContents {
  readonly audits: number;
  readonly answers: number;
  readonly findings: number;
  readonly evidence: number;
  /** Findings and evidence somebody added inside the sample's audits; they go with it. */
  readonly added: number;
}

/** Counts what removing the sample would take away; null when it is not loaded. */
export async function readSampleContents(database: WorkbenchDatabase): Promise<SampleContents | null> {
  const ofSample = (table: 'answers' | 'findings' | 'evidence') => database[table].where('auditId').anyOf(SAMPLE_AUDIT_IDS);
  const [audits, answers, findings, evidence] = await Promise.all([
    database.audits.where('id').anyOf(SAMPLE_AUDIT_IDS).count(),
    ofSample('answers').count(),
    ofSample('findings').primaryKeys(),
    ofSample('evidence').primaryKeys(),
  ]);
  if (audits === 0) return null;
  const added = [...findings, ...evidence].filter((id) => !isSampleId(id)).length;
  return { audits, answers, findings: findings.length, evidence: evidence.length, added };
}

/** Whether the sample's audits, or one of them, are here. */
export async function isSampleLoaded(database: WorkbenchDatabase): Promise<boolean> {
  return (await database.audits.where('id').anyOf(SAMPLE_AUDIT_IDS).count()) > 0;
}

/**
 * People of the sample that own work names: as somebody of a team, as assessor, as who raised or took something, or as
 * who wrote entries of this device since the sample came. They stay.
 */
async function peopleInUse(workspace: Workspace): Promise<ReadonlySet<PersonId>> {
  const { database, deviceId } = workspace;
  const used = new Set<PersonId | null>([await workspace.authorId()]);
  const isOwn = ({ auditId }: { readonly auditId: string }): boolean => !SAMPLE_AUDIT_IDS.some((id) => id === auditId);
  for (const audit of await database.audits.toArray()) {
    if (isSampleId(audit.id)) continue;
    [audit.leadAuditorId, ...audit.team.map(({ personId }) => personId), ...audit.agenda.map(({ auditorId }) => auditorId)].forEach((id) => used.add(id));
  }
  await database.answers.each((answer) => {
    if (isOwn(answer)) used.add(answer.assignedTo).add(answer.assessedBy);
  });
  await database.findings.each((finding) => {
    if (isOwn(finding)) used.add(finding.raisedBy);
  });
  await database.evidence.each((one) => {
    if (isOwn(one)) used.add(one.takenBy);
  });
  const came = await database.changes.where('rowKeys').anyOf(SAMPLE_PEOPLE.map(({ id }) => `people:${id}`)).toArray();
  const since = Math.min(...came.filter((entry) => entry.deviceId === deviceId).map(({ sequence }) => sequence));
  if (Number.isFinite(since)) {
    const entries = database.changes.where('[deviceId+sequence]').between([deviceId, since], [deviceId, Infinity]);
    await entries.each(({ authorId }) => used.add(authorId));
  }
  return new Set([...used].filter((id) => id !== null));
}

/**
 * Takes away the sample's audits with everything in them, own additions too, and its people as far as own work does not
 * name them: one step that undo takes back. Nothing of other audits is touched; numbers stay used, files stay stored.
 */
export async function removeSample(workspace: Workspace): Promise<CommitOutcome> {
  await workspace.settled();
  const used = await peopleInUse(workspace);
  return workspace.commit({
    event: 'sample.removed',
    subject: NORDLICHT,
    auditId: null,
    plan: async (tx) => {
      const writes: RowWrite[] = [...SAMPLE_AUDIT_IDS.map((id) => remove('audits', id)), remove('certificates', SAMPLE_CERTIFICATE)];
      for (const auditId of SAMPLE_AUDIT_IDS) {
        for (const table of ['answers', 'findings', 'evidence', 'nonconformities', 'submissions', 'actions', 'reports', 'evidenceRequests'] as const) {
          const rows = await tx.where(table, 'auditId', auditId);
          writes.push(...rows.map(({ id }) => remove(table, id)));
        }
      }
      writes.push(...SAMPLE_PEOPLE.filter(({ id }) => !used.has(id)).map(({ id }) => remove('people', id)));
      return writes;
    },
  });
}
