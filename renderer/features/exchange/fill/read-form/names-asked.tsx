import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { newId } from '#renderer/platform/ids.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { PeopleChoices, PersonChoice, UnknownName } from '#shared/exchange/records/people-of-file.ts';
import { foldName } from '#shared/exchange/records/person-name.ts';
import { peopleToChoose, WhoIsMeant } from '../../who-is-meant.tsx';
import mergeClasses from '../../merge/merge.module.css';
import classes from './read-form.module.css';

/** What was said about names on the form, and the people to be added for the new ones. */
export interface SaidOfPeople {
  readonly choices: PeopleChoices;
  readonly added: readonly Person[];
}

/** Names on the form that nobody here has, each once: somebody known, somebody new, or nobody. */
export function NamesAsked(props: { readonly names: readonly UnknownName[]; readonly people: readonly Person[]; readonly said: SaidOfPeople; readonly onSay: (said: SaidOfPeople) => void }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { names, people, said, onSay } = props;
  if (names.length === 0) return null;
  const known = peopleToChoose(people);
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
            const { key, written, count } = unknown;
            return (
              <li key={key}>
                <span className={classes['name']} dir="auto">
                  {written}
                </span>
                <span className={classes['places']}>{t('readingForm.people.places', { count })}</span>
                <WhoIsMeant
                  unknown={unknown}
                  known={known}
                  choice={said.choices[key]}
                  undecided={t('readingForm.people.undecided')}
                  nobody={t('readingForm.people.without')}
                  onChoose={(choice) => say(unknown, choice)}
                />
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}
