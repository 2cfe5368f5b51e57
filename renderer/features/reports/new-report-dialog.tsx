import { Button, Group, Modal, MultiSelect, Radio, Select } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { findingsOfAudit } from '#renderer/data/repositories/findings-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { LANGUAGES } from '#renderer/i18n/languages.ts';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { FindingId, ReportId } from '#shared/domain/ids.ts';
import { isExternalAudit } from '#shared/domain/programme/own-programme.ts';
import { REPORT_KINDS, REPORT_LANGUAGES, type ReportKind, type ReportLanguage } from '#shared/domain/report/report.ts';
import { draftReport } from './report-actions.ts';
import classes from './reports.module.css';

/** Asks for kind, language and, for forms, the findings; everything else comes from the audit. */
export function NewReportDialog({ audit, onClose, onCreated }: { readonly audit: Audit; readonly onClose: () => void; readonly onCreated: (id: ReportId) => void }) {
  const { t, i18n } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const [kind, setKind] = useState<ReportKind>(isExternalAudit(audit) ? 'certification-body' : 'internal-full');
  const [language, setLanguage] = useState<ReportLanguage>(REPORT_LANGUAGES.find((each) => each === i18n.language) ?? 'en');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const findings = useLive((database) => findingsOfAudit(database, audit.id), [audit.id]) ?? [];
  const isForm = kind === 'nonconformity-form';

  const { isBusy, run } = useSingleDeed();

  const create = async (): Promise<boolean> => {
    const findingIds = isForm ? findings.map(({ id }) => id).filter((id: FindingId) => chosen.includes(id)) : [];
    const subject = `${t(`reports.words.kinds.${kind}`)} ${audit.reference}`;
    const { id, outcome } = await draftReport(workspace, audit.id, { kind, language, findingIds }, subject);
    tellOutcome(outcome, t('reports.created'));
    if (!outcome.ok) return false;
    onClose();
    onCreated(id);
    return true;
  };

  return (
    <Modal opened onClose={onClose} size="lg" title={t('reports.create.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void run(create);
        }}
      >
        <Radio.Group label={t('reports.create.kind')} value={kind} onChange={setKind} mb="md">
          <div className={classes['kinds']} style={{ marginTop: '0.5rem' }}>
            {REPORT_KINDS.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`reports.words.kinds.${each}`)}
                description={t(`reports.kindHints.${each}`)}
                {...(each === kind ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
        <Select
          label={t('reports.create.language')}
          description={t('reports.create.languageHint')}
          data={REPORT_LANGUAGES.map((value) => ({ value, label: LANGUAGES[value].name }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => setLanguage(REPORT_LANGUAGES.find((each) => each === value) ?? language)}
          mb="md"
        />
        {isForm && (
          <MultiSelect
            label={t('reports.create.findings')}
            description={t('reports.create.findingsHint')}
            data={findings.map(({ id, reference, statement }) => ({ value: id, label: `${reference} ${statement}`.slice(0, 90) }))}
            value={[...chosen]}
            onChange={setChosen}
            searchable
            clearable
            mb="md"
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('reports.create.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
