import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './response.module.css';
import type { SendForm } from './use-send-form.ts';

/** Which nonconformities of which audit go out. */
export function ChooseCases({ form }: { readonly form: SendForm }) {
  const { t } = useTranslation();
  const gradeWords = useGradeWords();
  const { audits, auditId, ofAudit, chosen } = form;
  return (
    <Section title={t('responses.send.which')}>
      <Select
        label={t('responses.send.audit')}
        w="22rem"
        maw="100%"
        allowDeselect={false}
        value={auditId}
        data={audits.map(({ id, reference, title }) => ({ value: id, label: [reference, title].filter((part) => part !== '').join(' · ') }))}
        onChange={form.chooseAudit}
      />
      <div className={classes['choices']} role="group" aria-label={t('responses.send.which')}>
        <Checkbox
          data-focus-home
          label={t('responses.send.all')}
          checked={chosen.length === ofAudit.length}
          indeterminate={chosen.length > 0 && chosen.length < ofAudit.length}
          onChange={form.toggleAll}
        />
        {ofAudit.map(({ finding }) => (
          <Checkbox
            key={finding.id}
            className={classes['choice'] ?? ''}
            label={
              <>
                <b>{finding.reference}</b> {gradeWords(finding.grade).short} · {t(`terms.findingState.${finding.state}`)}
              </>
            }
            description={finding.statement}
            checked={chosen.some((one) => one.finding.id === finding.id)}
            onChange={() => form.toggle(finding.id)}
          />
        ))}
      </div>
      <p className={classes['hint']} role="status">
        {chosen.length === 0 ? t('responses.send.nothingChosen') : t('responses.send.chosen', { count: chosen.length })}
      </p>
    </Section>
  );
}
