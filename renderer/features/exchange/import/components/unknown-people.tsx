import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import type { Person } from '#shared/domain/person/person.ts';
import type { NamesOfFile } from '#shared/exchange/records/look-at-import.ts';
import type { RecordKind } from '#shared/exchange/records/record-field.ts';
import { peopleToChoose, WhoIsMeant } from '../../who-is-meant.tsx';
import { setPeople, useImportStore } from '../import-store.ts';
import { WideTable } from './wide-table.tsx';

const SHOWN = 20;

/** An owner of an action is a person of the workspace; elsewhere a name is enough. */
const NEEDS_PERSON: Readonly<Record<RecordKind, boolean>> = { findings: false, actions: true, 'evidence-requests': false };

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
  const known = peopleToChoose(people);
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
          {shown.map((one) => (
            <tr key={one.key}>
              <th scope="row" dir="auto">
                {one.written}
              </th>
              <td data-numeric>{one.count}</td>
              <td>
                <WhoIsMeant
                  unknown={one}
                  known={known}
                  choice={choices[one.key]}
                  undecided={t(needsPerson ? 'importRecords.people.undecided' : 'importRecords.people.asName')}
                  nobody={needsPerson ? t('importRecords.people.without') : null}
                  onChoose={(choice) => setPeople([one.key], choice)}
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
