import { Button, NativeSelect } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { NamesOfFile } from '#shared/exchange/records/look-at-import.ts';
import type { PersonChoice } from '#shared/exchange/records/people-of-file.ts';
import type { RecordKind } from '#shared/exchange/records/record-field.ts';
import { setPeople, useImportStore } from '../import-store.ts';
import { WideTable } from './wide-table.tsx';

const SHOWN = 20;
const UNDECIDED = '';

/** An owner of an action is a person of the workspace; elsewhere a name is enough. */
const NEEDS_PERSON: Readonly<Record<RecordKind, boolean>> = { findings: false, actions: true, 'evidence-requests': false };

function choiceOf(value: string): PersonChoice | null {
  if (value === UNDECIDED) return null;
  return value === 'new' || value === 'none' ? { kind: value } : { kind: 'known', id: value as PersonId };
}

function valueOf(choice: PersonChoice | undefined): string {
  if (choice === undefined) return UNDECIDED;
  return choice.kind === 'known' ? choice.id : choice.kind;
}

/** Names in the file that nobody here has, each once: somebody known, somebody new, or nobody. */
export const UnknownPeople = memo(function UnknownPeople({ names, people, kind }: { readonly names: NamesOfFile; readonly people: readonly Person[]; readonly kind: RecordKind }) {
  const { t } = useTranslation();
  const choices = useImportStore((state) => state.people);
  const [isWhole, setWhole] = useState(false);
  const { unknown } = names;
  if (unknown.length === 0) return null;
  const needsPerson = NEEDS_PERSON[kind];
  const open = unknown.filter(({ key }) => choices[key] === undefined).map(({ key }) => key);
  const shown = isWhole ? unknown : unknown.slice(0, SHOWN);
  const nameOf = (id: PersonId): string => people.find((person) => person.id === id)?.name ?? '';
  const known = [...people].sort((left, right) => left.name.localeCompare(right.name)).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section
      title={t('importRecords.people.title')}
      hint={t(needsPerson ? 'importRecords.people.hintOwners' : 'importRecords.people.hintNames')}
      actions={
        open.length > 1 ? (
          <Button variant="default" onClick={() => setPeople(open, { kind: 'new' })}>
            {t('importRecords.people.addAll', { count: open.length })}
          </Button>
        ) : undefined
      }
    >
      <WideTable label={t('importRecords.people.title')}>
        <thead>
          <tr>
            <th scope="col">{t('importRecords.people.name')}</th>
            <th scope="col" data-numeric>
              {t('importRecords.people.rows')}
            </th>
            <th scope="col">{t('importRecords.people.who')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, written, name, count, hint }) => (
            <tr key={key}>
              <th scope="row" dir="auto">
                {written}
              </th>
              <td data-numeric>{count}</td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={t('importRecords.people.whoIs', { name: written })}
                  value={valueOf(choices[key])}
                  data={[
                    { value: UNDECIDED, label: t(needsPerson ? 'importRecords.people.undecided' : 'importRecords.people.asName') },
                    ...(hint === null ? [] : [{ value: hint, label: t('importRecords.people.meant', { name: nameOf(hint) }) }]),
                    { value: 'new', label: name === written ? t('importRecords.people.add') : t('importRecords.people.addNamed', { name }) },
                    ...(needsPerson ? [{ value: 'none', label: t('importRecords.people.without') }] : []),
                    ...(known.length === 0 ? [] : [{ group: t('importRecords.people.known'), items: known.filter(({ value }) => value !== hint) }]),
                  ]}
                  onChange={(event) => setPeople([key], choiceOf(event.currentTarget.value))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {unknown.length > shown.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('importing.rows.more', { count: unknown.length - shown.length })}
        </Button>
      )}
    </Section>
  );
});
