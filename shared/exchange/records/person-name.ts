import type { Person } from '../../domain/person/person.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import { rowsBy } from './reference-index.ts';

/** Names as they are compared: "Saar, Peeter" is Peeter Saar; titles, case and accents do not count. */
export function foldName(name: string): string {
  const [last = '', first = ''] = name.split(',');
  const turned = first.trim() === '' ? name : `${first} ${last}`;
  return normalizeHeading(turned.replace(/\b(dr|prof|mr|mrs|ms|ing|herr|frau|mme|sr|sra)\.?\s/giu, ''));
}

/** Whoever is called so, in whatever order and writing. */
export function personNamed<P extends Pick<Person, 'name'>>(written: string, people: readonly P[]): P | undefined {
  return rowsBy(people, 'name', ({ name }) => foldName(name)).get(foldName(written))?.[0];
}
