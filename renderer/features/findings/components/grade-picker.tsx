import { Group, Kbd, SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { FINDING_GRADES, type FindingGrade } from '#shared/domain/finding/finding.ts';
import { keyOfGrade } from '../grade-keys.ts';
import classes from './grade-picker.module.css';

/** Chooses one of the grades, by click or arrow keys; the letters are told here and heard by the dialog around it. */
export const GradePicker = memo(function GradePicker(props: {
  readonly value: FindingGrade;
  readonly onChange: (grade: FindingGrade) => void;
  readonly hasKeys?: boolean;
}) {
  const { t } = useTranslation();
  const wordsOf = useGradeWords();
  return (
    <SegmentedControl
      aria-label={t('findings.fields.grade')}
      fullWidth
      value={props.value}
      onChange={props.onChange}
      data={FINDING_GRADES.map((grade) => {
        const Shape = GRADE_LOOKS[grade].icon;
        return {
          value: grade,
          label: (
            <Group gap={6} wrap="nowrap" justify="center" className={classes['grade']} data-tone={GRADE_LOOKS[grade].tone}>
              <Shape size={14} aria-hidden />
              <span>{wordsOf(grade).short}</span>
              {props.hasKeys === true && (
                <Kbd size="xs" aria-hidden>
                  {keyOfGrade(grade)}
                </Kbd>
              )}
            </Group>
          ),
        };
      })}
    />
  );
});
