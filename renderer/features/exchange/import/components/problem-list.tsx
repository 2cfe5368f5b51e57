import { Badge, Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowKey } from '#shared/exchange/import/drop-duplicates.ts';
import { problemKey, type ImportProblem, type ImportProblemCode } from '#shared/exchange/import/import-problem.ts';
import { Section } from '#renderer/ui/page.tsx';
import { describeProblem } from '../describe-problem.ts';
import { setAccepted, setKept, useImportStore } from '../import-store.ts';
import { MarkProblems } from './mark-problems.tsx';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

/** Rows shown before the rest is asked for; of mere notes only an example or two. */
const SHOWN: Readonly<Record<ImportProblem['weight'], number>> = { consent: 50, check: 20, note: 2 };
const KEEPABLE: ReadonlySet<ImportProblemCode> = new Set(['duplicate-row', 'duplicate-with-other-answer']);
const ORDER: Readonly<Record<ImportProblem['weight'], number>> = { consent: 0, check: 1, note: 2 };

/** Problems by kind: where, what the file has, what to do, and consent where a repair is offered. */
export function ProblemList({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation();
  const groups = groupProblems(problems);
  const marksOf = () =>
    problems.map((problem) => ({
      sheet: problem.sheet,
      address: problem.address,
      row: problem.row,
      weight: problem.weight === 'note' ? ('note' as const) : ('blocks' as const),
      text: `${problem.address}: ${t(`importing.problem.${problem.code}.title`)}. ${describeProblem(t, problem)}`,
    }));
  return (
    <Section title={t('importing.rows.problems')} actions={problems.length > 0 ? <MarkProblems marksOf={marksOf} /> : undefined}>
      {groups.length === 0 && <p>{t('importing.rows.noProblems')}</p>}
      {groups.map(([code, list]) => (
        <ProblemGroup key={code} code={code} problems={list} />
      ))}
    </Section>
  );
}

function ProblemGroup({ code, problems }: { readonly code: ImportProblemCode; readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const accepted = useImportStore((state) => state.accepted);
  const keys = problems.map(problemKey);
  const shown = isWhole ? problems : problems.slice(0, SHOWN[problems[0]?.weight ?? 'note']);
  const isConsent = problems[0]?.weight === 'consent';
  const areAllAccepted = keys.every((key) => accepted.has(key));
  return (
    <div className={classes['group']}>
      <div className={classes['groupHead']}>
        <h3>{t(`importing.problem.${code}.title`)}</h3>
        <Badge variant="light" color={isConsent ? 'lumen' : 'gray'}>
          {problems.length}
        </Badge>
        {isConsent && !areAllAccepted && (
          <Button variant="light" onClick={() => setAccepted(keys, true)}>
            {t('importing.rows.acceptAll', { count: problems.length })}
          </Button>
        )}
      </div>
      <WideTable label={t(`importing.problem.${code}.title`)}>
          <thead>
            <tr>
              <th scope="col">{t('importing.rows.cell')}</th>
              <th scope="col">{t('importing.rows.raw')}</th>
              <th scope="col">{t('importing.rows.what')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((problem) => (
              <ProblemRow key={problemKey(problem)} problem={problem} />
            ))}
          </tbody>
        </WideTable>
      {problems.length > shown.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('importing.rows.more', { count: problems.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

function ProblemRow({ problem }: { readonly problem: ImportProblem }) {
  const { t } = useTranslation();
  const isAccepted = useImportStore((state) => state.accepted.has(problemKey(problem)));
  const row = rowKey(problem.sheet, problem.row);
  return (
    <tr>
      <th scope="row" className={classes['address']}>{`${problem.sheet}!${problem.address}`}</th>
      <td dir="auto">{problem.raw}</td>
      <td>
        {describeProblem(t, problem)}
        {problem.weight === 'consent' && (
          <Switch
            mt={4}
            label={t('importing.rows.accept', { hint: problem.hint })}
            checked={isAccepted}
            onChange={(event) => setAccepted([problemKey(problem)], event.currentTarget.checked)}
          />
        )}
        {KEEPABLE.has(problem.code) && (
          <Button variant="subtle" onClick={() => setKept([row], true)} aria-label={`${t('importing.rows.keep')}: ${row}`}>
            {t('importing.rows.keep')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function groupProblems(problems: readonly ImportProblem[]): readonly (readonly [ImportProblemCode, readonly ImportProblem[]])[] {
  const groups = new Map<ImportProblemCode, ImportProblem[]>();
  for (const problem of problems) {
    const list = groups.get(problem.code);
    if (list) list.push(problem);
    else groups.set(problem.code, [problem]);
  }
  return [...groups].sort(([, [left]], [, [right]]) => ORDER[left?.weight ?? 'note'] - ORDER[right?.weight ?? 'note']);
}
