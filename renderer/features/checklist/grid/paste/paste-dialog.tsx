import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellChange } from '#shared/domain/checklist/grid/cell-change.ts';
import { countNewNonconformities } from '#shared/domain/checklist/grid/plan-cells.ts';
import type { PastePlan } from '#shared/domain/checklist/grid/plan-paste.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { useColumnTitle } from '../use-column-title.ts';
import { ChangeTable } from './change-table.tsx';
import classes from './paste-dialog.module.css';

/** Shows exactly what pasting would change before it does. Without a plan it waits for something to be pasted. */
export function PasteDialog(props: {
  readonly plan: PastePlan | null;
  readonly from: { readonly row: string; readonly column: GridColumn };
  readonly questions: readonly ChecklistQuestion[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly onText: (text: string) => void;
  readonly onApply: (changes: readonly CellChange[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const titleOf = useColumnTitle();
  const { plan, from, questions } = props;
  const codeOf = useMemo(() => new Map(questions.map(({ id, code }) => [id, code])), [questions]);
  return (
    <Modal opened onClose={props.onClose} size="62rem" title={t('grid.paste.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {plan === null ? (
        <Textarea
          data-autofocus
          label={t('grid.paste.here')}
          description={t('grid.paste.hereHint', { row: from.row, column: titleOf(from.column) })}
          minRows={6}
          value=""
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault();
            event.stopPropagation();
            props.onText(event.clipboardData.getData('text/plain'));
          }}
        />
      ) : (
        <Stack gap="sm">
          <PlanSummary plan={plan} />
          {plan.changes.length + plan.problems.length > 0 && (
            <ChangeTable changes={plan.changes} problems={plan.problems} codeOf={codeOf} people={props.people} />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose} data-autofocus={plan.changes.length === 0 || undefined}>
              {t('common.cancel')}
            </Button>
            {plan.changes.length > 0 && (
              <Button data-autofocus onClick={() => props.onApply(plan.changes)}>
                {t('grid.paste.apply', { count: plan.changes.length })}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

/** The counts, and everything that is left out, in words. */
function PlanSummary({ plan }: { readonly plan: PastePlan }) {
  const { t } = useTranslation();
  const titleOf = useColumnTitle();
  const rows = new Set(plan.changes.map(({ questionId }) => questionId)).size;
  const nonconformities = countNewNonconformities(plan.changes);
  const leftOut = [
    ...(plan.problems.length > 0 ? [t('grid.paste.problems', { count: plan.problems.length })] : []),
    ...plan.readOnly.map(({ column, cells }) => t('grid.paste.readOnly', { column: titleOf(column), count: cells })),
    ...(plan.rowsBeyond > 0 ? [t('grid.paste.rowsBeyond', { count: plan.rowsBeyond })] : []),
    ...(plan.columnsBeyond > 0 ? [t('grid.paste.columnsBeyond', { count: plan.columnsBeyond })] : []),
    ...(nonconformities > 0 ? [t('grid.paste.nonconformities', { count: nonconformities })] : []),
  ];
  return (
    <Stack gap="xs">
      <Text>
        <b>
          {plan.changes.length === 0
            ? t('grid.paste.nothing')
            : `${t('grid.paste.changes', { count: plan.changes.length })} ${t('grid.paste.rows', { count: rows })}`}
        </b>
        {plan.sameCells > 0 && <Text span c="dimmed"> · {t('grid.paste.same', { count: plan.sameCells })}</Text>}
      </Text>
      {leftOut.length > 0 && (
        <div className={classes['leftOut']}>
          <IconAlertTriangle size={16} aria-hidden />
          <ul>
            {leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}
