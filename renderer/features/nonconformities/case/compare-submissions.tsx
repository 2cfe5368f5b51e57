import { Button, Select } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Submission } from '#shared/domain/nonconformity/submission.ts';
import { useCategoryWord } from '../causes/use-category-word.ts';
import { Facts, Nothing } from './case-section.tsx';
import classes from './case.module.css';
import { planTexts } from './plan-texts.ts';

/** What changed from one plan to another, word by word; parts that read the same are left out. */
export function CompareSubmissions(props: { readonly submissions: readonly Submission[]; readonly nameOf: (id: PersonId) => string }) {
  const { t } = useTranslation();
  const categoryWord = useCategoryWord();
  const { submissions, nameOf } = props;
  const newest = submissions.at(-1)?.number ?? 1;
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const at = (number: number): Submission | undefined => submissions.find((one) => one.number === number);
  const [before, after] = [at(from ?? newest - 1), at(to ?? newest)];
  const options = submissions.map(({ number }) => ({ value: String(number), label: t('cases.submissions.number', { number }) }));
  if (!isOpen) {
    return (
      <div className={classes['compare']}>
        <Button variant="default" leftSection={<IconArrowsDiff size={14} aria-hidden />} onClick={() => setOpen(true)}>
          {t('cases.compare.open')}
        </Button>
      </div>
    );
  }
  const words = { t, nameOf, categoryWord };
  const left = before === undefined ? [] : planTexts(before, words);
  const right = after === undefined ? [] : planTexts(after, words);
  const parts = [...right, ...left.filter(({ id }) => !right.some((one) => one.id === id))];
  const textIn = (texts: typeof left, id: string): string => texts.find((one) => one.id === id)?.text ?? '';
  const changed = parts.filter(({ id }) => textIn(left, id) !== textIn(right, id));
  return (
    <section aria-label={t('cases.compare.open')}>
      <div className={classes['compare']}>
        <Select data-autofocus label={t('cases.compare.from')} value={String(before?.number ?? '')} data={options} onChange={(value) => setFrom(Number(value))} />
        <Select label={t('cases.compare.to')} value={String(after?.number ?? '')} data={options} onChange={(value) => setTo(Number(value))} />
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {t('cases.compare.close')}
        </Button>
      </div>
      <div className={classes['inside']}>
        {changed.length === 0 ? (
          <Nothing>{t('cases.compare.same')}</Nothing>
        ) : (
          <Facts
            facts={changed.map(({ id, label }) => [label, <WordDifference key={id} from={textIn(left, id)} to={textIn(right, id)} />] as const)}
          />
        )}
      </div>
    </section>
  );
}
