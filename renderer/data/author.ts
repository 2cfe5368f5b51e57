import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { put } from './row-write.ts';
import type { CommitOutcome, Workspace } from './workspace.ts';

/** Adds a person and lets this device's changes carry their name from then on. */
export async function introduceAuthor(
  workspace: Workspace,
  newId: () => PersonId,
  about: Pick<Person, 'name' | 'email' | 'organization' | 'roles'>,
): Promise<CommitOutcome> {
  const person: Person = {
    id: newId(),
    name: about.name.trim(),
    email: about.email.trim(),
    organization: about.organization.trim(),
    roles: about.roles,
    createdAt: workspace.now(),
  };
  // First, so that the entry about this person already carries their name. Without the row nobody is named yet.
  await workspace.setAuthor(person.id);
  return workspace.commit({
    event: 'person.introduced',
    subject: person.name,
    auditId: null,
    plan: () => Promise.resolve([put('people', person)]),
  });
}
