import { foldedWords } from '#shared/domain/search/fold.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person, PersonRole } from '#shared/domain/person/person.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

const plain = (name: string): string => foldedWords(name).join(' ');

/**
 * The people whom answers name: those known here by the same name, in whatever order and writing, and new ones for
 * the others. Whoever is new is only a name of the audited organization.
 */
export class PeopleOfAnswers {
  readonly #known = new Map<string, Person>();
  readonly #added = new Map<string, Person>();
  readonly #make: (name: string) => Person;

  constructor(people: readonly Person[], told: { readonly organization: string; readonly newId: () => string; readonly at: Timestamp }) {
    for (const person of people) if (!this.#known.has(plain(person.name))) this.#known.set(plain(person.name), person);
    this.#make = (name) => ({ id: told.newId() as PersonId, name: name.trim(), email: '', organization: told.organization, roles: [], createdAt: told.at });
  }

  /** The person of that name; null for no name. */
  named(name: string, role: PersonRole): Person | null {
    const key = plain(name);
    if (key === '') return null;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const before = this.#added.get(key) ?? this.#make(name);
    const person = { ...before, roles: [...new Set([...before.roles, role])] };
    this.#added.set(key, person);
    return person;
  }

  get added(): readonly Person[] {
    return [...this.#added.values()];
  }
}
