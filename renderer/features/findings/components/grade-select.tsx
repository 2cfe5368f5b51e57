import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { FINDING_GRADES, type FindingGrade } from '#shared/domain/finding/finding.ts';
import classes from './grade-picker.module.css';

/** Chooses one of the grades where there is no room for all of them side by side. */
export function GradeSelect(props: {
  readonly value: FindingGrade;
  readonly onChange: (grade: FindingGrade) => void;
}) {
  const { t } = useTranslation();
  const wordsOf = useGradeWords();
  return (
    <Select
      label={t('findings.fields.grade')}
      value={props.value}
      leftSection={<GradeIcon grade={props.value} />}
      data={FINDING_GRADES.map((grade) => ({ value: grade, label: wordsOf(grade).label }))}
      renderOption={({ option }) => (
        <Group gap={8} wrap="nowrap">
          <GradeIcon grade={option.value} />
          <span>{option.label}</span>
        </Group>
      )}
      onChange={(grade) => {
        if (grade !== null) props.onChange(grade);
      }}
    />
  );
}

function GradeIcon({ grade }: { readonly grade: FindingGrade }) {
  const look = GRADE_LOOKS[grade];
  const Shape = look.icon;
  return (
    <span className={classes['grade']} data-tone={look.tone}>
      <Shape size={16} aria-hidden />
    </span>
  );
}
