import { Button, Group, MultiSelect, Select, Table, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Section } from '#renderer/ui/page.tsx';
import { PERSON_ROLES, type Person, type PersonRole } from '#shared/domain/person/person.ts';
import { addPersonWithRole, setRoles } from '../programme-actions.ts';
import { useTellProblem } from '../use-edit-programme.ts';

/** Who is known here, and what each may do. */
export function PeopleSection({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const tell = useTellProblem();
  const roles = PERSON_ROLES.map((role) => ({ value: role, label: t(`terms.personRole.${role}`) }));
  return (
    <Section title={t('programme.people.title')} hint={t('programme.people.hint')}>
      <Table verticalSpacing={4} mb="sm">
        <Table.Thead>
          <Table.Tr>
            {(['name', 'organization', 'roles'] as const).map((column) => (
              <Table.Th key={column}>{t(`programme.people.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>{person.name}</Table.Td>
              <Table.Td>{person.organization}</Table.Td>
              <Table.Td>
                <MultiSelect
                  {...fieldMark('people', person.id, 'roles')}
                  aria-label={t('programme.people.roles', { name: person.name })}
                  data={roles}
                  value={[...person.roles]}
                  searchable
                  onChange={(chosen) => tell(setRoles(workspace, person, PERSON_ROLES.filter((role) => chosen.includes(role))))}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <NewPerson roles={roles} onAdd={(name, role) => tell(addPersonWithRole(workspace, name, role))} />
    </Section>
  );
}

function NewPerson(props: {
  readonly roles: readonly { readonly value: PersonRole; readonly label: string }[];
  readonly onAdd: (name: string, role: PersonRole) => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [role, setRole] = useState<PersonRole>('action-owner');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(name.trim() === '');
        if (name.trim() === '') return;
        props.onAdd(name, role);
        setName('');
      }}
    >
      <Group gap="sm" align="start">
        <TextInput
          label={t('programme.people.newName')}
          value={name}
          error={isMissing ? t('programme.people.nameMissing') : null}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setIsMissing(false);
          }}
        />
        <Select
          label={t('programme.people.newRole')}
          data={props.roles}
          value={role}
          allowDeselect={false}
          onChange={(chosen) => setRole(PERSON_ROLES.find((known) => known === chosen) ?? role)}
        />
        <Button type="submit" variant="default" mt={22} leftSection={<IconUserPlus size={14} aria-hidden />}>
          {t('programme.people.add')}
        </Button>
      </Group>
    </form>
  );
}
