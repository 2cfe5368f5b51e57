import { NativeSelect } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { newId } from '#renderer/platform/ids.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { PeopleChoices, PersonChoice, UnknownName } from '#shared/exchange/records/people-of-file.ts';
import { foldName } from '#shared/exchange/records/person-name.ts';
import mergeClasses from '../../merge/merge.module.css';
import classes from './read-form.module.css';

/** What was said about names on the form, and the people to be added for the new ones. */
export interface SaidOfPeople {
  readonly choices: PeopleChoices;
  readonly added: readonly Person[];
}

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

/** Names on the form that nobody here has, each once: somebody known, somebody new, or nobody. */
export function NamesAsked(props: { readonly names: readonly UnknownName[]; readonly people: readonly Person[]; readonly said: SaidOfPeople; readonly onSay: (said: SaidOfPeople) => void }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { names, people, said, onSay } = props;
  if (names.length === 0) return null;
  const known = people.toSorted((left, right) => left.name.localeCompare(right.name)).map((person) => ({ value: person.id, label: labelOf(person, people) }));
  const say = ({ key, name }: UnknownName, choice: PersonChoice | null): void => {
    const { [key]: _, ...others } = said.choices;
    const rest = said.added.filter((person) => foldName(person.name) !== key);
    const added = choice?.kind === 'new' ? [...rest, { id: newId<PersonId>(), name, email: '', organization: '', roles: [], createdAt: workspace.now() }] : rest;
    onSay({ choices: choice === null ? others : { ...others, [key]: choice }, added });
  };
  const title = t('readingForm.people.title', { count: names.length });
  return (
    <section className={mergeClasses['notes']} aria-label={title}>
      <IconUserQuestion size={18} aria-hidden />
      <details className={classes['asked']} open>
        <summary>{title}</summary>
        <ul>
          {names.map((unknown) => {
            const { key, written, count, hint } = unknown;
            const meant = people.find(({ id }) => id === hint);
            return (
              <li key={key}>
                <span className={classes['name']} dir="auto">
                  {written}
                </span>
                <span className={classes['places']}>{t('readingForm.people.places', { count })}</span>
                <NativeSelect
                  size="xs"
                  aria-label={t('importRecords.people.whoIs', { name: written })}
                  value={valueOf(said.choices[key])}
                  data={[
                    { value: UNDECIDED, label: t('readingForm.people.undecided') },
                    ...(meant === undefined ? [] : [{ value: meant.id as string, label: t('importRecords.people.meant', { name: labelOf(meant, people) }) }]),
                    { value: 'new', label: t('importRecords.people.add') },
                    { value: 'none', label: t('readingForm.people.without') },
                    ...(known.length === 0 ? [] : [{ group: t('importRecords.people.known'), items: known.filter(({ value }) => value !== hint) }]),
                  ]}
                  onChange={(event) => say(unknown, choiceOf(event.currentTarget.value))}
                />
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}
