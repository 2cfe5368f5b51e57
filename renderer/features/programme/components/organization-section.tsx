import { ColorInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { Section } from '#renderer/ui/page.tsx';
import { OWN_PROGRAMME_ID, type AuditProgramme, type ReportLook } from '#shared/domain/programme/programme.ts';
import classes from '../programme.module.css';
import { useEditProgramme } from '../use-edit-programme.ts';
import { LogoField } from './logo-field.tsx';

const HEX = /^#[0-9a-f]{6}$/i;

/** Who the organization is and what its reports look like. */
export function OrganizationSection({ programme }: { readonly programme: AuditProgramme }) {
  const { t } = useTranslation();
  const edit = useEditProgramme();
  const { look } = programme;
  const what = t('programme.organization.edited');
  const editLook = (change: Partial<ReportLook>): void =>
    edit(what, Object.keys(change).join(','), (stored) => ({ ...stored, look: { ...stored.look, ...change } }));
  const mark = (field: string) => fieldMark('programmes', OWN_PROGRAMME_ID, field);
  return (
    <Section title={t('programme.organization.title')} hint={t('programme.organization.hint')}>
      <div className={classes['fields']}>
        <AutosaveText
          {...mark('organization')}
          label={t('programme.organization.organization')}
          fieldKey="programme:organization"
          stored={programme.organization}
          onSave={(organization) => edit(what, 'organization', (stored) => ({ ...stored, organization }))}
        />
        <AutosaveText
          {...mark('name')}
          label={t('programme.organization.name')}
          fieldKey="programme:name"
          stored={programme.name}
          onSave={(name) => edit(what, 'name', (stored) => ({ ...stored, name }))}
        />
        <AutosaveArea
          label={t('programme.organization.address')}
          fieldKey="programme:address"
          stored={look.address}
          autosize
          minRows={2}
          onSave={(address) => editLook({ address })}
        />
        <AutosaveArea
          label={t('programme.organization.confidentiality')}
          description={t('programme.organization.confidentialityHint')}
          fieldKey="programme:confidentiality"
          stored={look.confidentialityNote}
          autosize
          minRows={2}
          onSave={(confidentialityNote) => editLook({ confidentialityNote })}
        />
        <ColorInput
          label={t('programme.organization.accent')}
          value={look.accent}
          format="hex"
          withEyeDropper={false}
          onChange={(accent) => {
            if (HEX.test(accent) && accent !== look.accent) editLook({ accent });
          }}
        />
        <LogoField programme={programme} onRemove={() => editLook({ logo: null })} />
      </div>
    </Section>
  );
}
