import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import type { Finding, FindingGrade } from '#shared/domain/finding/finding.ts';

/** Asks why a grade that somebody has already read is changed. */
export function RegradeDialog(props: {
  readonly finding: Finding;
  readonly grade: FindingGrade;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const wordsOf = useGradeWords();
  const { finding, grade } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const confirm = (): void => {
    if (reason.trim() === '') setIsMissing(true);
    else props.onConfirm(reason);
  };
  return (
    <Modal
      opened
      onClose={props.onCancel}
      title={t('findings.regrade.title', { reference: finding.reference })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm" mb="sm">
        {t('findings.regrade.explain', {
          from: wordsOf(finding.grade).label,
          to: wordsOf(grade).label,
        })}
      </Text>
      <Textarea
        data-autofocus
        required
        label={t('findings.regrade.reason')}
        value={reason}
        error={isMissing ? t('findings.regrade.reasonMissing') : null}
        onChange={(event) => {
          setIsMissing(false);
          setReason(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
        }}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
        <Button onClick={confirm}>{t('findings.regrade.confirm')}</Button>
      </Group>
    </Modal>
  );
}
