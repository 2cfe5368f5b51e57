import { Badge, Button, Switch } from '@mantine/core';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { RECORD_PROBLEM_CODES, recordProblemKey, type RecordProblem, type RecordProblemCode } from '#shared/exchange/records/record-problem.ts';
import { setAccepted, setLeftCells, useImportStore } from '../import-store.ts';
import { MarkProblems } from './mark-problems.tsx';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

const SHOWN = 20;
/** Drawn at once; the others follow while the window stays at hand. */
const FIRST = 4;
/** Hints of these codes name a record or say what happens; there is nothing to accept. */
const ONLY_TOLD: ReadonlySet<RecordProblemCode> = new Set(['state-not-taken', 'date-from-number', 'finding-no-case', 'finding-issued', 'plan-locked', 'action-ended', 'question-by-clause', 'case-locked', 'note-locked']);

/** Problems by kind, those that hold rows back first: cell, what is the matter, what was likely meant. */
export const RecordProblems = memo(function RecordProblems({ problems, waiting }: { readonly problems: readonly RecordProblem[]; readonly waiting: number }) {
  const { t } = useTranslation();
  const order = useMemo(() => {
    const groups = RECORD_PROBLEM_CODES.map((code) => problems.filter((problem) => problem.code === code)).filter(({ length }) => length > 0);
    return groups.toSorted(([left], [right]) => Number(left?.weight === 'note') - Number(right?.weight === 'note'));
  }, [problems]);
  const marksOf = () =>
    problems.map(({ sheet, address, row, code, raw, hint, weight }) => {
      const said = t(`importRecords.problems.code.${code}`, { raw, hint });
      const meant = hint !== '' && !ONLY_TOLD.has(code) ? ` ${t('importRecords.problems.didYouMean', { hint })}` : '';
      return { sheet, address, row, weight, text: `${address}: ${said}${meant}` };
    });
  return (
    <Section title={t('importRecords.problems.title')} actions={problems.length > 0 ? <MarkProblems marksOf={marksOf} /> : undefined}>
      {problems.length === 0 ? <p>{t('importRecords.problems.none')}</p> : waiting > 0 && <p role="status">{t('importRecords.problems.blocking', { count: waiting })}</p>}
      {order.map((list) => (
        <Group key={list[0]?.code} problems={list} />
      ))}
    </Section>
  );
});

function Group({ problems }: { readonly problems: readonly RecordProblem[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const accepted = useImportStore((state) => state.accepted);
  const drawn = useDeferredValue(isWhole ? problems.length : SHOWN, FIRST);
  const [first] = problems;
  if (!first) return null;
  const offered = problems.filter(({ hint, code }) => hint !== '' && !ONLY_TOLD.has(code)).map(recordProblemKey);
  const shown = problems.slice(0, drawn);
  const title = t(`importRecords.problems.code.${first.code}`, { raw: problems.length === 1 ? first.raw : '…', hint: problems.length === 1 ? first.hint : '…' });
  return (
    <div className={classes['group']}>
      <div className={classes['groupHead']}>
        <h3>{title}</h3>
        <Badge variant="light" color={first.weight === 'blocks' ? 'lumen' : 'gray'}>
          {problems.length}
        </Badge>
        {first.code !== 'person-unknown' && offered.length > 1 && !offered.every((key) => accepted.has(key)) && (
          <Button variant="light" onClick={() => setAccepted(offered, true)}>
            {t('importRecords.problems.useAll', { count: offered.length })}
          </Button>
        )}
      </div>
      <WideTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t('importRecords.problems.cell')}</th>
            <th scope="col">{t('importRecords.problems.said')}</th>
            <th scope="col">{t('importRecords.problems.solved')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem) => (
            <ProblemRow key={`${recordProblemKey(problem)} ${problem.raw}`} problem={problem} />
          ))}
        </tbody>
      </WideTable>
      {!isWhole && problems.length > SHOWN && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('importing.rows.more', { count: problems.length - SHOWN })}
        </Button>
      )}
    </div>
  );
}

const ProblemRow = memo(function ProblemRow({ problem }: { readonly problem: RecordProblem }) {
  const { t } = useTranslation();
  const key = recordProblemKey(problem);
  const isAccepted = useImportStore((state) => state.accepted.has(key));
  const isLeft = useImportStore((state) => state.leftCells.has(key));
  const { code, hint, raw, weight, canLeaveOut } = problem;
  const place = `${problem.sheet}!${problem.address}`;
  const isOffered = hint !== '' && !ONLY_TOLD.has(code);
  // One choice per name, not one per cell.
  const isByName = code === 'person-unknown';
  return (
    <tr>
      <th scope="row" className={classes['address']}>
        {place}
      </th>
      <td dir="auto">
        {t(`importRecords.problems.code.${code}`, { raw, hint })} {isOffered && t('importRecords.problems.didYouMean', { hint })}
      </td>
      <td>
        {isByName && <span className={classes['muted']}>{t('importRecords.people.decide')}</span>}
        {isOffered && !isByName && (
          <Switch
            label={t('importRecords.problems.use', { hint })}
            aria-label={`${t('importRecords.problems.use', { hint })}: ${place}`}
            checked={isAccepted}
            onChange={(event) => {
              setAccepted([key], event.currentTarget.checked);
              setLeftCells([key], false);
            }}
          />
        )}
        {canLeaveOut && !isByName && (
          <Switch
            mt={4}
            label={t('importRecords.problems.leaveOut')}
            aria-label={`${t('importRecords.problems.leaveOut')}: ${place}`}
            checked={isLeft}
            onChange={(event) => {
              setLeftCells([key], event.currentTarget.checked);
              setAccepted([key], false);
            }}
          />
        )}
        {!isOffered && !canLeaveOut && weight === 'blocks' && <span className={classes['muted']}>{t('importRecords.problems.fileOnly')}</span>}
      </td>
    </tr>
  );
});
