import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { put } from '#renderer/data/row-write.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';

/** Changes a person's own details; earlier entries of the history show the new name, for they hold the id. */
export function editPerson(
  workspace: Workspace,
  id: PersonId,
  about: Pick<Person, 'name' | 'email' | 'organization'>,
): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'person.edited',
    subject: about.name.trim(),
    auditId: null,
    plan: async (tx) => {
      const person = await tx.get('people', id);
      if (!person) return [];
      const { name, email, organization } = about;
      return [put('people', { ...person, name: name.trim(), email: email.trim(), organization: organization.trim() })];
    },
  });
}
