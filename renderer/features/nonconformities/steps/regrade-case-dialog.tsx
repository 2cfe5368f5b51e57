import { Button, Group, Modal, SegmentedControl, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import { FINDING_GRADES, type Finding, type FindingGrade } from '#shared/domain/finding/finding.ts';
import classes from './steps.module.css';

/** Another grade after the issue: asks why. The case keeps how it was graded before. */
export function RegradeCaseDialog(props: {
  readonly finding: Finding;
  /** Proposed from outside, such as the upgrade of a minor that is still open at the next audit. */
  readonly proposed?: FindingGrade | undefined;
  /** Changes the grade; gives a sentence when it could not be changed. */
  readonly onRegrade: (grade: FindingGrade, reason: string) => Promise<string | null>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = useGradeWords();
  const { finding } = props;
  const [grade, setGrade] = useState<FindingGrade>(props.proposed ?? (finding.grade === 'minor' ? 'major' : 'minor'));
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const { isBusy, run } = useSingleDeed();
  const [trouble, setTrouble] = useState<string | null>(null);
  const regrade = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    setTrouble(null);
    if (reason.trim() === '') return;
    void run(async () => {
      const found = await props.onRegrade(grade, reason);
      setTrouble(found);
      return found === null;
    });
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('cases.regrade.title', { reference: finding.reference })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={regrade} noValidate className={classes['form']}>
        <p className={classes['about']}>{t('cases.regrade.about', { grade: words(finding.grade).label })}</p>
        <SegmentedControl
          fullWidth
          aria-label={t('cases.regrade.grade')}
          value={grade}
          data={FINDING_GRADES.filter((one) => one !== finding.grade).map((one) => ({ value: one, label: words(one).short }))}
          onChange={(value) => setGrade(value)}
        />
        <Textarea
          data-autofocus
          required
          label={t('cases.step.reason')}
          value={reason}
          error={hasTried && reason.trim() === '' ? t('cases.step.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {trouble !== null && (
          <p className={classes['trouble']} role="alert">
            {trouble}
          </p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('cases.regrade.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
