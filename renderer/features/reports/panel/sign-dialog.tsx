import { Button, Group, Modal, SegmentedControl, TextInput, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#renderer/platform/clock.ts';
import { PersonPicker } from '#renderer/ui/person-picker.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { ReportInput } from '#shared/domain/report/report-input.ts';
import type { Signature } from '#shared/domain/report/report.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import classes from '../reports.module.css';
import { SignaturePad } from './signature-pad.tsx';

/** Asks who signs in which role and on which day, and for the signature typed or drawn. */
export function SignDialog({ input, onClose, onSign }: { readonly input: ReportInput; readonly onClose: () => void; readonly onSign: (signature: Signature) => void }) {
  const { t } = useTranslation();
  const { audit, people, words } = input;
  const roleOf = (id: PersonId | null): string => {
    if (id !== null && id === audit.leadAuditorId) return words.roles['lead-auditor'];
    const role = audit.team.find(({ personId }) => personId === id)?.role ?? people.find((person) => person.id === id)?.roles[0];
    return role === undefined ? '' : words.roles[role];
  };
  const [personId, setPersonId] = useState<PersonId | null>(audit.leadAuditorId);
  const [name, setName] = useState(people.find(({ id }) => id === audit.leadAuditorId)?.name ?? '');
  const [role, setRole] = useState(roleOf(audit.leadAuditorId));
  const [on, setOn] = useState<string>(today());
  const [how, setHow] = useState<'typed' | 'drawn'>('typed');
  const [drawing, setDrawing] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const date = parseCalendarDate(on);
  const isDrawingMissing = how === 'drawn' && drawing === '';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (name.trim() === '' || date === null || isDrawingMissing) return;
    onSign({ personId, name: name.trim(), role: role.trim(), on: date, drawing: how === 'drawn' ? drawing : '' });
  };

  return (
    <Modal opened onClose={onClose} title={t('reports.signatures.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} className={classes['kinds']}>
        <PersonPicker
          people={people}
          value={personId}
          label={t('reports.signatures.person')}
          onPick={(id) => {
            setPersonId(id);
            if (id === null) return;
            setName(people.find((person) => person.id === id)?.name ?? '');
            setRole(roleOf(id));
          }}
        />
        <TextInput
          data-autofocus
          required
          label={t('reports.signatures.name')}
          value={name}
          error={isAsked && name.trim() === '' ? t('reports.signatures.nameMissing') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label={t('reports.signatures.role')} value={role} onChange={(event) => setRole(event.currentTarget.value)} />
        <TextInput
          type="date"
          required
          label={t('reports.signatures.date')}
          value={on}
          error={isAsked && date === null ? t('reports.signatures.dateMissing') : null}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <div>
          <SegmentedControl
            aria-label={t('reports.signatures.how')}
            value={how}
            onChange={(value) => setHow(value === 'drawn' ? 'drawn' : 'typed')}
            data={[
              { value: 'typed', label: t('reports.signatures.typed') },
              { value: 'drawn', label: t('reports.signatures.drawn') },
            ]}
            mb="xs"
          />
          {how === 'typed' ? <p className={classes['typed']}>{name.trim() === '' ? ' ' : name}</p> : <SignaturePad value={drawing} onChange={setDrawing} />}
          {isAsked && isDrawingMissing && (
            <Text size="sm" c="red" role="alert">
              {t('reports.signatures.drawingMissing')}
            </Text>
          )}
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('reports.signatures.save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
