import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import { renameGrade } from '#shared/domain/programme/own-programme.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import { useEditProgramme } from '../use-edit-programme.ts';

const NO_WORDS = { label: '', short: '' };

/** What the programme calls its grades. */
export function GradesSection({ programme }: { readonly programme: AuditProgramme }) {
  const { t } = useTranslation();
  const edit = useEditProgramme();
  return (
    <Section title={t('programme.grades.title')} hint={t('programme.grades.hint')}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {(['grade', 'label', 'short'] as const).map((column) => (
              <Table.Th key={column}>{t(`programme.grades.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {FINDING_GRADES.map((grade) => {
            const known = t(`terms.grade.${grade}`);
            return (
              <Table.Tr key={grade}>
                <Table.Td>{known}</Table.Td>
                {(['label', 'short'] as const).map((part) => (
                  <Table.Td key={part}>
                    <AutosaveText
                      aria-label={t(`programme.grades.${part}`, { grade: known })}
                      placeholder={t(part === 'label' ? `terms.grade.${grade}` : `terms.gradeShort.${grade}`)}
                      fieldKey={`programme:grade:${grade}:${part}`}
                      stored={programme.gradeWords[grade]?.[part] ?? ''}
                      onSave={(value) =>
                        edit(t('programme.grades.edited', { grade: known }), `grade:${grade}:${part}`, (stored) =>
                          renameGrade(stored, grade, { ...(stored.gradeWords[grade] ?? NO_WORDS), [part]: value }),
                        )
                      }
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
