import { Select, type SelectProps } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '#renderer/i18n/format.ts';

/** As much of a person as is needed to choose one. */
export interface PickablePerson {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
}

const NEW_PERSON = 'new:';

/**
 * Chooses one person by typing part of the name. With `onCreate`, a name nobody has yet can be added on the spot;
 * `onPick` gets null when the choice is cleared.
 */
export function PersonPicker<Person extends PickablePerson>({
  people,
  value,
  onPick,
  onCreate,
  ...rest
}: {
  readonly people: readonly Person[];
  readonly value: Person['id'] | null;
  readonly onPick: (id: Person['id'] | null) => void;
  readonly onCreate?: (name: string) => void;
} & Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable' | 'searchValue' | 'onSearchChange' | 'filter'>) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const canCreate = onCreate !== undefined && typed !== '' && !people.some(({ name }) => isSameName(name, typed));
  const options = useMemo(
    () => [
      ...people
        .toSorted((left, right) => compareText(left.name, right.name))
        .map((person) => ({ value: person.id, label: labelOf(person, people) })),
      ...(canCreate ? [{ value: `${NEW_PERSON}${typed}`, label: t('common.addNamed', { name: typed }) }] : []),
    ],
    [people, canCreate, typed, t],
  );
  return (
    <Select
      clearable
      nothingFoundMessage={t('common.nobodyFound')}
      {...rest}
      data={options}
      value={value}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(picked) => {
        if (picked?.startsWith(NEW_PERSON) === true) {
          onCreate?.(picked.slice(NEW_PERSON.length));
          setSearch('');
        } else {
          onPick(people.find(({ id }) => id === picked)?.id ?? null);
        }
      }}
    />
  );
}

function isSameName(left: string, right: string): boolean {
  return left.trim().localeCompare(right.trim(), undefined, { sensitivity: 'accent' }) === 0;
}

/** Two people of one name are told apart by where they work. */
function labelOf(person: PickablePerson, people: readonly PickablePerson[]): string {
  const hasNamesake = people.some((other) => other.id !== person.id && isSameName(other.name, person.name));
  return hasNamesake && person.organization !== '' ? `${person.name} (${person.organization})` : person.name;
}
