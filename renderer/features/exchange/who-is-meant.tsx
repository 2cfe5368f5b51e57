import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { PersonChoice, UnknownName } from '#shared/exchange/records/people-of-file.ts';
import { foldName } from '#shared/exchange/records/person-name.ts';

const UNDECIDED = '';

function choiceOf(value: string): PersonChoice | null {
  if (value === UNDECIDED) return null;
  return value === 'new' || value === 'none' ? { kind: value } : { kind: 'known', id: value as PersonId };
}

function valueOf(choice: PersonChoice | undefined): string {
  if (choice === undefined) return UNDECIDED;
  return choice.kind === 'known' ? choice.id : choice.kind;
}

/** With the organization where two people have one name. */
function labelOf({ id, name, organization }: Person, people: readonly Person[]): string {
  const isShared = organization !== '' && people.some((other) => other.id !== id && foldName(other.name) === foldName(name));
  return isShared ? `${name} (${organization})` : name;
}

/** The people to choose from, in order of their names; worked out once for all names that are asked about. */
export function peopleToChoose(people: readonly Person[]): readonly { readonly value: string; readonly label: string }[] {
  return people.toSorted((left, right) => left.name.localeCompare(right.name)).map((person) => ({ value: person.id, label: labelOf(person, people) }));
}

/** Who a name of a file means that nobody here has: somebody known, somebody new, or nobody. */
export function WhoIsMeant(props: {
  readonly unknown: UnknownName;
  readonly known: ReturnType<typeof peopleToChoose>;
  readonly choice: PersonChoice | undefined;
  /** What stands while nothing is chosen. */
  readonly undecided: string;
  /** The words for nobody; null where somebody has to be named or a name alone will do. */
  readonly nobody: string | null;
  readonly onChoose: (choice: PersonChoice | null) => void;
}) {
  const { t } = useTranslation();
  const { unknown, known, choice, undecided, nobody } = props;
  const { written, name, hint } = unknown;
  const meant = known.find(({ value }) => value === hint);
  return (
    <NativeSelect
      size="xs"
      aria-label={t('importRecords.people.whoIs', { name: written })}
      value={valueOf(choice)}
      data={[
        { value: UNDECIDED, label: undecided },
        ...(meant === undefined ? [] : [{ value: meant.value, label: t('importRecords.people.meant', { name: meant.label }) }]),
        { value: 'new', label: name === written ? t('importRecords.people.add') : t('importRecords.people.addNamed', { name }) },
        ...(nobody === null ? [] : [{ value: 'none', label: nobody }]),
        ...(known.length === 0 ? [] : [{ group: t('importRecords.people.known'), items: known.filter(({ value }) => value !== hint) }]),
      ]}
      onChange={(event) => props.onChoose(choiceOf(event.currentTarget.value))}
    />
  );
}
