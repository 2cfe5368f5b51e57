import { useMemo } from 'react';
import type { PickablePerson } from '#renderer/ui/person-picker.tsx';
import type { Person } from '#shared/domain/person/person.ts';

/** People as a picker wants them. */
export function usePickablePeople(people: readonly (Pick<Person, 'id' | 'name'> & { readonly organization?: string })[]): readonly (PickablePerson & Pick<Person, 'id'>)[] {
  return useMemo(() => people.map(({ id, name, organization = '' }) => ({ id, name, organization })), [people]);
}
