import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/finding/finding.ts';
import { fingerprintOf } from '#shared/domain/finding/fingerprint.ts';
import { CaseSection, Facts } from './case-section.tsx';
import classes from './case.module.css';

/** The auditor's part, as it was written; it is changed on the screen of findings alone. */
export function FindingSection({ finding, onOpen }: { readonly finding: Finding; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <CaseSection
      id="finding"
      actions={
        <Button variant="subtle" rightSection={<IconArrowRight size={14} aria-hidden />} onClick={onOpen}>
          {t('cases.finding.open')}
        </Button>
      }
    >
      <p className={classes['statement']}>{finding.statement}</p>
      <Facts
        facts={[
          [t('findings.fields.objectiveEvidence'), finding.objectiveEvidence],
          [t('findings.fields.requirementReference'), finding.requirementReference],
          [t('findings.fields.clauses'), finding.clauses.join(', ')],
          [t('cases.finding.place'), [finding.site, finding.service, finding.process].filter((part) => part !== '').join(' · ')],
          [t('findings.fields.owner'), finding.owner],
        ]}
      />
      <p className={classes['fingerprint']}>
        {t('cases.finding.fingerprint')} <code>{fingerprintOf(finding)}</code>
      </p>
    </CaseSection>
  );
}
