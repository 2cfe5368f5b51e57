import type { PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person/person.ts';
import { looksLikeFunction, splitNameAndFunction } from '../records/name-and-function.ts';
import { personMeant, type PeopleChoices, type UnknownName } from '../records/people-of-file.ts';
import { foldName, personNamed } from '../records/person-name.ts';

type Named = Pick<Person, 'id' | 'name'>;

/** Who a form names: people known here, and those nobody has said anything about yet. */
export interface NamesRead {
  readonly ids: readonly PersonId[];
  /** Some of the names belong to nobody here, and nobody has said who is meant. */
  readonly isOpen: boolean;
}

/** The people a form names, known again as imports know them; each name that nobody here has is asked once. */
export class FormNames {
  readonly #people: readonly Named[];
  readonly #choices: PeopleChoices;
  readonly #added: readonly Named[];
  readonly #ofAudit: ReadonlySet<PersonId>;
  readonly #unknown = new Map<string, { readonly written: string; count: number }>();

  /**
   * `added`: the people to be made for names that were said to be new. `ofAudit`: whoever is meant first where two people
   * have one name.
   */
  constructor(people: readonly Named[], choices: PeopleChoices, added: readonly Named[], ofAudit: ReadonlySet<PersonId> = new Set()) {
    this.#people = people;
    this.#choices = choices;
    this.#added = added;
    this.#ofAudit = ofAudit;
  }

  /** Whoever a cell names, in their order, each once. What they do may stand beside the names. */
  read(text: string): NamesRead {
    const ids: PersonId[] = [];
    let isOpen = false;
    for (const written of this.#namesIn(text)) {
      const known = this.#known(written);
      if (known !== undefined) {
        ids.push(known);
        continue;
      }
      const key = foldName(written);
      const before = this.#unknown.get(key);
      if (before) before.count += 1;
      else this.#unknown.set(key, { written, count: 1 });
      const choice = this.#choices[key];
      if (choice?.kind === 'known') ids.push(choice.id);
      else if (choice?.kind === 'new') ids.push(...this.#added.filter(({ name }) => foldName(name) === key).map(({ id }) => id));
      else if (choice === undefined) isOpen = true;
    }
    return { ids: [...new Set(ids)], isOpen };
  }

  /** The names nobody here has, also those that were decided, in the order of the form. */
  get unknown(): readonly UnknownName[] {
    return [...this.#unknown].map(([key, { written, count }]) => ({ key, written, name: written, count, hint: personMeant(written, this.#people)?.id ?? null }));
  }

  /** Two people of one name are told apart by who belongs to the audit, else by whoever is asked. */
  #known(written: string): PersonId | undefined {
    if (personNamed(written, this.#people) === undefined) return undefined;
    const called = this.#people.filter(({ name }) => foldName(name) === foldName(written)).map(({ id }) => id);
    const near = called.filter((id) => this.#ofAudit.has(id));
    const [only, ...others] = called.length > 1 ? near : called;
    return others.length === 0 ? only : undefined;
  }

  #namesIn(text: string): readonly string[] {
    if (text.split(',').length <= 2 && personNamed(text, this.#people) !== undefined) return [text];
    return text
      .split(/[;\n]+/)
      .map((part) => part.trim().replace(/^[-•*·]\s+/, ''))
      .filter((part) => part !== '')
      .flatMap((part) => this.#namesInLine(part));
  }

  /** "Anna Berg, Lead auditor" is one, "Anna Berg, Jonas Lind" are two, and "Berg, Anna" is one where she is known. */
  #namesInLine(line: string): readonly string[] {
    const whole = splitNameAndFunction(line);
    if (whole.function !== '' && !whole.function.includes(',')) return [whole.name];
    const parts = line.split(/,|\s(?:and|und|et)\s|[/&]/).map((part) => part.trim()).filter((part) => part !== '');
    const names: string[] = [];
    for (let at = 0; at < parts.length; at += 1) {
      const [part = '', next = ''] = [parts[at], parts[at + 1]];
      const turned = `${part}, ${next}`;
      if (next !== '' && personNamed(part, this.#people) === undefined && personNamed(turned, this.#people) !== undefined) {
        names.push(turned);
        at += 1;
      } else if (names.length === 0 || !looksLikeFunction(part) || personNamed(part, this.#people) !== undefined) names.push(splitNameAndFunction(part).name);
    }
    // One word on each side of a comma is a name written the other way round.
    return names.length === 2 && names.every((name) => !name.includes(' ')) && personNamed(names[0] ?? '', this.#people) === undefined ? [line] : names;
  }
}

/**
 * The entries of a list in one cell: one a line, or between semicolons, else between commas. An entry the audit has
 * already stays whole, also where it has a comma of its own.
 */
export function readFormList(text: string, known: readonly string[]): readonly string[] {
  const clean = (part: string): string => part.trim().replaceAll(/\s+/g, ' ');
  const entries = text.split(/[;\n]+/).map((line) => clean(line.replace(/^\s*[-•*·]\s+/, '')));
  const apart = entries.filter((entry) => entry !== '').flatMap((entry, _, all) => (all.length > 1 ? [entry] : byCommas(entry, known.map(clean))));
  return [...new Set(apart)];
}

function byCommas(line: string, known: readonly string[]): readonly string[] {
  const parts = line.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const longest = known.map((entry) => ({ entry, length: entry.split(',').length })).toSorted((a, b) => b.length - a.length);
  const entries: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const mine = longest.find(({ entry, length }) => parts.slice(at, at + length).join(', ').toLowerCase() === entry.split(',').map((part) => part.trim()).join(', ').toLowerCase());
    entries.push(mine?.entry ?? parts[at] ?? '');
    at += mine?.length ?? 1;
  }
  return entries;
}
