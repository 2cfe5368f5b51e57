import type { Certificate } from '#shared/domain/programme/certificate.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import type { CertificateId, PersonId, Sha256 } from '#shared/domain/ids.ts';
import type { Person, PersonRole } from '#shared/domain/person/person.ts';
import { programmeInCommit } from '#renderer/data/repositories/programme-repository.ts';
import { put, remove } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { newId } from '#renderer/platform/ids.ts';

/** Changes the programme's rules. `what` names them for the history; changes of one `field` are undone together. */
export function editProgramme(
  workspace: Workspace,
  what: string,
  field: string,
  change: (programme: AuditProgramme) => AuditProgramme,
): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'programme.edited',
    subject: what,
    auditId: null,
    group: `programme:${field}`,
    plan: async (tx) => {
      const stored = await programmeInCommit(tx, workspace.now());
      const next = change(stored);
      return next === stored ? [] : [put('programmes', next)];
    },
  });
}

/** Keeps a picture among the files and makes it the logo of reports. */
export function chooseLogo(workspace: Workspace, what: string, file: { readonly sha256: Sha256; readonly blob: Blob }): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'programme.edited',
    subject: what,
    auditId: null,
    blobs: [file],
    plan: async (tx) => {
      const stored = await programmeInCommit(tx, workspace.now());
      const logo = { sha256: file.sha256, mediaType: file.blob.type };
      return [put('programmes', { ...stored, look: { ...stored.look, logo } })];
    },
  });
}

/** A certificate with nothing in it but the organization's name. Gives its id. */
export async function addCertificate(workspace: Workspace, organization: string): Promise<CertificateId | null> {
  const id = newId<CertificateId>();
  const outcome = await workspace.commit({
    event: 'certificate.added',
    subject: organization,
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('certificates', {
          id,
          organization,
          number: '',
          body: '',
          clientNumber: '',
          standardId: null,
          standardTitle: '',
          scope: '',
          validFrom: null,
          validUntil: null,
        }),
      ]),
  });
  return outcome.ok ? id : null;
}

/** Changes fields of a certificate; changes of one field are undone together. */
export function editCertificate(workspace: Workspace, certificate: Certificate, change: Partial<Certificate>): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'certificate.edited',
    subject: certificate.number === '' ? certificate.organization : certificate.number,
    auditId: null,
    group: `certificate:${certificate.id}:${Object.keys(change).join(',')}`,
    plan: async (tx) => {
      const stored = await tx.get('certificates', certificate.id);
      return stored === undefined ? [] : [put('certificates', { ...stored, ...change })];
    },
  });
}

/** Takes a certificate away; the history keeps it. */
export function removeCertificate(workspace: Workspace, certificate: Certificate): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'certificate.deleted',
    subject: certificate.number === '' ? certificate.organization : certificate.number,
    auditId: null,
    plan: () => Promise.resolve([remove('certificates', certificate.id)]),
  });
}

/** Says what somebody does in audits; who may take a step follows from it (domain reference B.5). */
export function setRoles(workspace: Workspace, person: Pick<Person, 'id' | 'name'>, roles: readonly PersonRole[]): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'person.edited',
    subject: person.name,
    auditId: null,
    plan: async (tx) => {
      const stored = await tx.get('people', person.id);
      return stored === undefined ? [] : [put('people', { ...stored, roles })];
    },
  });
}

/** Adds somebody by name, with a role. */
export async function addPersonWithRole(workspace: Workspace, name: string, role: PersonRole): Promise<CommitOutcome> {
  const id = newId<PersonId>();
  return workspace.commit({
    event: 'person.added',
    subject: name.trim(),
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('people', { id, name: name.trim(), email: '', organization: '', roles: [role], createdAt: workspace.now() }),
      ]),
  });
}
