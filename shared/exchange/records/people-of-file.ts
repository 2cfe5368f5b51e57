import type { PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person/person.ts';
import { didYouMean } from './did-you-mean.ts';
import { splitNameAndFunction } from './name-and-function.ts';
import { foldName, personNamed } from './person-name.ts';
import { lineOfField, type RecordRow } from './read-records.ts';
import { textsOf } from './reference-index.ts';

/** Who is meant by a name of the file that nobody here has. */
export type PersonChoice =
  | { readonly kind: 'known'; readonly id: PersonId }
  /** Somebody new: added with the rows that name them. */
  | { readonly kind: 'new' }
  /** Nobody: the rows come in without. */
  | { readonly kind: 'none' };

/** By name, as `foldName` gives it. */
export type PeopleChoices = Readonly<Record<string, PersonChoice>>;

/** A name in the file that nobody here has. */
export interface UnknownName {
  /** Under which a choice is kept. */
  readonly key: string;
  readonly written: string;
  /** As a person would be added: without the function that some cells have behind the name. */
  readonly name: string;
  /** Rows that say it. */
  readonly count: number;
  /** Who may have been meant. */
  readonly hint: PersonId | null;
}

/** Each name of a register that nobody here has, once, the commonest first. */
export function unknownNames(records: readonly RecordRow[], people: readonly Pick<Person, 'id' | 'name'>[]): readonly UnknownName[] {
  const names = new Map<string, { readonly written: string; count: number }>();
  for (const record of records) {
    const written = lineOfField(record, 'owner');
    const key = foldName(written);
    if (key === '' || personNamed(written, people) !== undefined) continue;
    const known = names.get(key);
    if (known) known.count += 1;
    else names.set(key, { written, count: 1 });
  }
  return [...names]
    .map(([key, { written, count }]) => {
      return { key, written, name: splitNameAndFunction(written).name, count, hint: personMeant(written, people)?.id ?? null };
    })
    .sort((left, right) => right.count - left.count);
}

/** The people to be added by the choices made, one for each name. */
export function peopleToAdd(names: readonly UnknownName[], choices: PeopleChoices, make: (name: string, key: string) => Person): readonly Person[] {
  return names.flatMap(({ key, name }) => (choices[key]?.kind === 'new' ? [make(name, key)] : []));
}

/** Who may have been meant by a name that nobody here has: whoever stands before a function, else a name nearly the same. */
export function personMeant<P extends Pick<Person, 'name'>>(written: string, people: readonly P[]): P | undefined {
  const { name } = splitNameAndFunction(written);
  const meant = personNamed(name, people);
  if (meant !== undefined) return meant;
  const hint = didYouMean(foldName(name), textsOf(people, 'name', (person) => foldName(person.name)));
  return hint === null ? undefined : personNamed(hint, people);
}
