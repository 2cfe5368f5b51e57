import { ActionIcon, Select } from '@mantine/core';
import { IconTrash, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { membersBesideLead, nameLeadAuditor, removeTeamMember, setTeamMember, TEAM_ROLES } from '#shared/domain/audit/team.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Section } from '#renderer/ui/page.tsx';
import { PersonPicker } from '#renderer/ui/person-picker.tsx';
import { useAddPerson } from '../use-add-person.ts';
import classes from './plan.module.css';
import type { EditAudit } from './use-edit-audit.ts';

/** Who audits: the lead auditor and everybody with them, each in a role. */
export function TeamSection(props: {
  readonly audit: Audit;
  readonly people: readonly Person[];
  readonly edit: EditAudit;
}) {
  const { audit, people, edit } = props;
  const { t } = useTranslation();
  const addPerson = useAddPerson();
  const members = membersBesideLead(audit);
  const nameOf = (id: PersonId): string => people.find((person) => person.id === id)?.name ?? id;
  const nameLead = (id: PersonId | null): void => edit('leadAuditorId', (stored) => nameLeadAuditor(stored, id));
  const addMember = (id: PersonId): void => edit('team', (stored) => setTeamMember(stored, id, 'auditor'));
  const candidates = people.filter(({ id }) => id !== audit.leadAuditorId && !members.some(({ personId }) => personId === id));
  return (
    <Section title={t('audits.plan.team')}>
      <PersonPicker
        {...fieldMark('audits', audit.id, 'leadAuditorId')}
        label={t('audits.plan.lead')}
        people={people}
        value={audit.leadAuditorId}
        onPick={nameLead}
        onCreate={(name) => addPerson(name, nameLead)}
      />
      {members.length === 0 && <p className={classes['none']}>{t('audits.plan.noMembers')}</p>}
      <ul className={classes['rows']}>
        {members.map(({ personId, role }) => {
          const name = nameOf(personId);
          return (
            <li key={personId} className={classes['row']}>
              <IconUser size={16} aria-hidden className={classes['rowIcon']} />
              <span className={classes['grow']}>{name}</span>
              <Select
                aria-label={t('audits.plan.roleOf', { name })}
                data={TEAM_ROLES.map((value) => ({ value, label: t(`terms.personRole.${value}`) }))}
                value={role}
                onChange={(value) => {
                  const chosen = TEAM_ROLES.find((one) => one === value);
                  if (chosen) edit('team', (stored) => setTeamMember(stored, personId, chosen));
                }}
              />
              <ActionIcon
                aria-label={t('audits.plan.removeMember', { name })}
                onClick={() => edit('team', (stored) => removeTeamMember(stored, personId))}
              >
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <PersonPicker
        key={members.length}
        mt="sm"
        label={t('audits.plan.addMember')}
        people={candidates}
        value={null}
        onPick={(id) => id !== null && addMember(id)}
        onCreate={(name) => addPerson(name, addMember)}
      />
    </Section>
  );
}
