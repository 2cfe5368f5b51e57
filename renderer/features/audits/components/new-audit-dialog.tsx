import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { listAudits, listPeople } from '#renderer/data/repositories/audits-repository.ts';
import { listTemplates } from '#renderer/data/repositories/checklist-repository.ts';
import { useAuthor, useLive } from '#renderer/data/workspace-context.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { closeNewAudit, useAuditsStore } from '../audits-store.ts';
import { NewAuditForm } from './new-audit-form.tsx';

/** Begins an audit with few fields; the plan opens once it is created. Opened through `requestNewAudit`. */
export function NewAuditDialog() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const wanted = useAuditsStore((store) => store.newAudit);
  const author = useAuthor();
  const people = useLive(listPeople, []);
  const templates = useLive(listTemplates, []);
  const overviews = useLive(listAudits, []);
  const isReady = author !== undefined && people && templates && overviews;
  return (
    <Modal
      opened={wanted !== null}
      onClose={closeNewAudit}
      title={t('audits.create.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {wanted !== null && isReady && (
        <NewAuditForm
          author={author}
          people={people}
          templates={templates}
          chosenTemplateIds={wanted.templateIds}
          answers={wanted.answers}
          knownOrganizations={[...new Set(overviews.map(({ audit }) => audit.organization))].filter((name) => name !== '')}
          onCancel={closeNewAudit}
          onCreated={(id) => {
            closeNewAudit();
            navigate(paths.plan(id));
          }}
        />
      )}
    </Modal>
  );
}
