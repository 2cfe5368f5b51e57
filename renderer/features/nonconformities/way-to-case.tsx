import { Button } from '@mantine/core';
import { IconArrowRight, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isNonconformity, type Finding } from '#shared/domain/finding/finding.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import { askForStep } from './asked-step.ts';

/** From a finding to what follows on it: its issue while it is a draft, then its nonconformity. */
export function WayToCase({ finding, onOpen }: { readonly finding: Finding; readonly onOpen: (id: FindingId) => void }) {
  const { t } = useTranslation();
  if (!isNonconformity(finding.grade)) return null;
  const isDraft = finding.state === 'draft';
  return (
    <Button
      w="fit-content"
      variant="light"
      leftSection={isDraft && <IconSend size={14} aria-hidden />}
      rightSection={!isDraft && <IconArrowRight size={14} aria-hidden />}
      onClick={() => {
        if (isDraft) askForStep(finding.id, 'issue');
        onOpen(finding.id);
      }}
    >
      {t(isDraft ? 'cases.way.issue' : 'cases.way.open')}
    </Button>
  );
}
