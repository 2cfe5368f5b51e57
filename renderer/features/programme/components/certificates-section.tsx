import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconCertificate, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Certificate } from '#shared/domain/programme/certificate.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import classes from '../programme.module.css';
import { addCertificate, editCertificate, removeCertificate } from '../programme-actions.ts';
import { useTellProblem } from '../use-edit-programme.ts';

const TEXTS = ['number', 'organization', 'body', 'clientNumber', 'standardTitle', 'scope'] as const;
const DATES = ['validFrom', 'validUntil'] as const;

/** The certificates the organization holds. */
export function CertificatesSection(props: { readonly certificates: readonly Certificate[]; readonly organization: string }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  return (
    <Section
      title={t('programme.certificates.title')}
      hint={t('programme.certificates.hint')}
      actions={
        <Button
          variant="default"
          leftSection={<IconCertificate size={14} aria-hidden />}
          onClick={() => void addCertificate(workspace, props.organization)}
        >
          {t('programme.certificates.add')}
        </Button>
      }
    >
      {props.certificates.length === 0 && <Text c="dimmed">{t('programme.certificates.none')}</Text>}
      {props.certificates.map((certificate) => (
        <CertificateFields key={certificate.id} certificate={certificate} />
      ))}
    </Section>
  );
}

function CertificateFields({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const tell = useTellProblem();
  const { tellOutcome } = useOutcomeNotice();
  const number = certificate.number === '' ? t('programme.certificates.unnamed') : certificate.number;
  const save = (change: Partial<Certificate>): void => tell(editCertificate(workspace, certificate, change));
  const words = { standardTitle: 'standard' } as const;
  return (
    <div className={classes['certificate']}>
      <div className={classes['fields']}>
        {TEXTS.map((field) => (
          <AutosaveText
            key={field}
            {...fieldMark('certificates', certificate.id, field)}
            label={t(`programme.certificates.${field === 'standardTitle' ? words[field] : field}`)}
            fieldKey={`${certificate.id}:${field}`}
            stored={certificate[field]}
            onSave={(value) => save({ [field]: value })}
          />
        ))}
        {DATES.map((field) => (
          <TextInput
            key={field}
            {...fieldMark('certificates', certificate.id, field)}
            type="date"
            label={t(`programme.certificates.${field}`)}
            value={certificate[field] ?? ''}
            onChange={(event) => save({ [field]: parseCalendarDate(event.currentTarget.value) })}
          />
        ))}
      </div>
      <ActionIcon
        aria-label={t('programme.certificates.remove', { number })}
        onClick={() =>
          void removeCertificate(workspace, certificate).then((outcome) =>
            tellOutcome(outcome, t('programme.certificates.removed', { number })),
          )
        }
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
