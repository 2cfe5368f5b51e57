import { Modal, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { readSampleContents } from './remove-sample.ts';
import { useSampleStore } from './sample-store.ts';
import { useSample } from './use-sample.ts';

/** What opens over the screens for the sample: how far loading is, and the question before it is removed. */
export function SampleOverlays({ onRemoved }: { readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const { loading, isAsking } = useSampleStore();
  const { remove } = useSample();
  return (
    <>
      <Modal opened={loading !== null} onClose={() => undefined} withCloseButton={false} title={t('sample.loading')} size="sm">
        <Text mb="sm" role="status">
          {t('sample.loadingDetail')}
        </Text>
        <Progress
          value={loading === null ? 0 : (100 * loading.done) / loading.total}
          aria-label={t('sample.loading')}
        />
      </Modal>
      <ConfirmDialog
        isOpen={isAsking}
        isDestructive
        title={t('sample.confirm.title')}
        confirmLabel={t('sample.remove')}
        onCancel={() => useSampleStore.setState({ isAsking: false })}
        onConfirm={() => {
          void remove().then((isDone) => {
            if (isDone) onRemoved();
          });
        }}
      >
        {isAsking && <WhatGoes />}
      </ConfirmDialog>
    </>
  );
}

function WhatGoes() {
  const { t } = useTranslation();
  const contents = useLive(readSampleContents, []);
  if (!contents) return null;
  const { audits, answers, findings, evidence, added } = contents;
  return (
    <>
      <Text mb="xs">{t('sample.confirm.goes', { audits, answers, findings, evidence })}</Text>
      {added > 0 && (
        <Text mb="xs" fw={600}>
          {t('sample.confirm.added', { count: added })}
        </Text>
      )}
      <Text c="dimmed">{t('sample.confirm.stays')}</Text>
    </>
  );
}
