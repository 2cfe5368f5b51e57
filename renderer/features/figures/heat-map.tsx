import { Select } from '@mantine/core';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import { ASSESSMENT_LOOKS } from '#renderer/ui/assessment-look.ts';
import { readingKey } from '#renderer/ui/reading-keys.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { clauseHeatMap, type HeatCell, type HeatMap } from '#shared/domain/figures/clause-heat-map.ts';
import type { FigureScope } from '#shared/domain/figures/figure-scope.ts';
import classes from './figures.module.css';

/** The heat map and the standards it can be drawn for: those audits of the period used. */
export function useHeatMap(scope: FigureScope, wanted: string | null) {
  const standards = useBuiltInStandards();
  return useMemo(() => {
    const used = new Set(scope.fieldwork.leaves.map(({ standardId }) => standardId));
    const offered = standards.filter(({ id }) => used.has(id));
    const standard = offered.find(({ id }) => id === wanted) ?? offered[0];
    return { offered, standard, map: standard && clauseHeatMap(scope, standard) };
  }, [scope, wanted, standards]);
}

/** What a cell says without colour: the letter of the worst value, and how many nonconformities. */
export function useHeatText() {
  const { t } = useTranslation();
  return {
    short: ({ worst, majors, minors }: HeatCell): string => {
      const count = majors.length + minors.length;
      return `${t(`figures.heat.codes.${worst}`)}${count > 0 ? ` ${count}` : ''}`;
    },
    full: (clause: string, audit: string, cell: HeatCell): string =>
      t('figures.heat.cell', {
        clause,
        audit,
        value: cell.questions === 0 ? t('figures.heat.notAsked') : t(`terms.assessment.${cell.worst}`),
        answered: cell.answered,
        questions: cell.questions,
        majors: cell.majors.length,
        minors: cell.minors.length,
      }),
  };
}

export function StandardSelect(props: { readonly offered: readonly { readonly id: string; readonly label: string }[]; readonly value: string | undefined; readonly onChange: (id: string) => void }) {
  const { t } = useTranslation();
  if (props.offered.length < 2) return null;
  return (
    <Select
      aria-label={t('figures.heat.standard')}
      data={props.offered.map(({ id, label }) => ({ value: id, label }))}
      value={props.value ?? null}
      onChange={(id) => id !== null && props.onChange(id)}
    />
  );
}

/** Clauses down, audits across; one cell is in the tab order and the arrow keys reach the others. */
export function HeatMapGrid(props: { readonly map: HeatMap; readonly onChoose: (clause: string, auditId: string, cell: HeatCell) => void }) {
  const { t } = useTranslation();
  const { map } = props;
  const text = useHeatText();
  const [at, setAt] = useState({ row: 0, column: 0 });
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (row: number, column: number): void => {
    const [r, c] = [Math.max(0, Math.min(map.rows.length - 1, row)), Math.max(0, Math.min(map.audits.length - 1, column))];
    setAt({ row: r, column: c });
    const cell = body.current?.children[r]?.children[c + 1];
    if (cell instanceof HTMLElement) {
      cell.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  };
  const onKeyDown = (event: KeyboardEvent, row: number, column: number, choose: () => void): void => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [row, 0],
      End: [row, map.audits.length - 1],
      PageDown: [row + 10, column],
      PageUp: [row - 10, column],
    };
    const step = steps[readingKey(event)];
    if (step !== undefined) {
      event.preventDefault();
      move(step[0], step[1]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose();
    }
  };
  return (
    <>
      <p className={classes['quiet']}>
        {t('figures.heat.legend')}:{' '}
        {ASSESSMENTS.map((value) => `${t(`figures.heat.codes.${value}`)} ${t(`terms.assessmentShort.${value}`)}`).join(' · ')}
      </p>
      <div className={classes['heatBox']}>
        <table className={classes['heat']} role="grid" aria-label={t('figures.heat.label')} aria-description={t('figures.heat.help')}>
          <thead>
            <tr>
              <th scope="col">{t('common.clause')}</th>
              {map.audits.map(({ id, reference }) => (
                <th key={id} scope="col">
                  {reference}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {map.rows.map(({ clause, title, cells }, row) => (
              <tr key={clause}>
                <th scope="row" title={title}>
                  <b>{clause}</b> {title}
                </th>
                {cells.map((cell, column) => {
                  const audit = map.audits[column];
                  if (audit === undefined) return null;
                  const choose = (): void => props.onChoose(clause, audit.id, cell);
                  return (
                    <td
                      key={audit.id}
                      role="gridcell"
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      data-tone={cell.majors.length > 0 ? 'danger' : cell.minors.length > 0 ? 'warning' : ASSESSMENT_LOOKS[cell.worst].tone}
                      title={text.full(clause, audit.reference, cell)}
                      onClick={() => {
                        setAt({ row, column });
                        choose();
                      }}
                      onKeyDown={(event) => onKeyDown(event, row, column, choose)}
                    >
                      <span aria-hidden>{text.short(cell)}</span>
                      <span className="la-visually-hidden">{text.full(clause, audit.reference, cell)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
