import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { gradeOfAssessment } from '#shared/domain/finding/finding-assessment.ts';
import { isNonconformity } from '#shared/domain/finding/finding.ts';

/** What is asked before many rows are graded at once. */
export type GradeQuestion =
  | { readonly kind: 'grade'; readonly assessment: Assessment; readonly rows: number }
  | { readonly kind: 'fill'; readonly rows: number };

/** Asks once before many rows are graded; says that nonconformities get no finding by this. */
export function GradeDialog(props: {
  readonly asked: GradeQuestion;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { asked } = props;
  const grade = asked.kind === 'grade' ? gradeOfAssessment(asked.assessment) : null;
  const isWithoutFinding = asked.kind === 'fill' || (grade !== null && isNonconformity(grade));
  const title =
    asked.kind === 'fill'
      ? t('grid.bulk.fillTitle', { count: asked.rows })
      : t('grid.bulk.gradeTitle', { count: asked.rows, assessment: t(`terms.assessment.${asked.assessment}`) });
  return (
    <Modal opened onClose={props.onCancel} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Text mb="sm">{t('grid.bulk.gradeText')}</Text>
      {isWithoutFinding && (
        <Text mb="sm" fw={600}>
          {t('grid.bulk.noFinding')}
        </Text>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
        {/* One undo takes it back, so the way on is the key at hand. */}
        <Button onClick={props.onConfirm} data-autofocus>
          {t(asked.kind === 'fill' ? 'grid.bulk.confirmFill' : 'grid.bulk.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
