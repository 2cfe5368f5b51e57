import { Button, Menu } from '@mantine/core';
import { IconArrowBarDown, IconColumns3, IconCopy, IconEraser, IconUserPlus, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { AssessmentBadge } from '../../components/assessment-badge.tsx';
import classes from './grid-strip.module.css';

/** Below the grid: the current cell in full, or what can be done with the selected rows. */
export const GridStrip = memo(function GridStrip(props: {
  /** Question and heading of the current cell; null when there is none. */
  readonly cellName: string | null;
  readonly text: string;
  readonly isReadOnly: boolean;
  /** Null while a single cell is selected. */
  readonly selected: { readonly rows: number; readonly columns: number; readonly isBulk: boolean } | null;
  readonly auditors: readonly Person[];
  readonly isAssignOpen: boolean;
  readonly onAssignOpen: (isOpen: boolean) => void;
  readonly onGrade: (assessment: Assessment) => void;
  readonly onAssign: (assignedTo: PersonId | null) => void;
  readonly onClear: () => void;
  readonly onFill: () => void;
  readonly onCopy: () => void;
  readonly onUnselect: () => void;
  readonly onColumns: () => void;
}) {
  const { t } = useTranslation();
  const { selected } = props;
  return (
    <div className={classes['strip']} data-lower-edge>
      {selected === null ? (
        <section className={classes['cell']} aria-label={t('grid.strip.label')} tabIndex={props.text.length > 200 ? 0 : undefined}>
          {props.cellName !== null && (
            <>
              <b>{props.cellName}</b>
              {props.isReadOnly && <small>{t('grid.strip.readOnly')}</small>}
              <p dir="auto">{props.text === '' ? <i>{t('grid.strip.empty')}</i> : props.text}</p>
            </>
          )}
        </section>
      ) : (
        <div className={classes['bulk']} role="toolbar" aria-label={t('grid.bulk.label')}>
          <b>{selected.columns > 0 ? t('grid.bulk.cells', selected) : t('grid.bulk.rows', { count: selected.rows })}</b>
          {selected.isBulk && <GradeMenu onGrade={props.onGrade} />}
          {selected.isBulk && <AssignMenu {...props} />}
          <Button variant="default" leftSection={<IconArrowBarDown size={14} aria-hidden />} onClick={props.onFill}>
            {t('grid.bulk.fill')}
          </Button>
          <Button variant="default" leftSection={<IconCopy size={14} aria-hidden />} onClick={props.onCopy}>
            {t('grid.bulk.copy')}
          </Button>
          <Button variant="default" leftSection={<IconEraser size={14} aria-hidden />} onClick={props.onClear}>
            {t('grid.bulk.clear')}
          </Button>
          <Button variant="subtle" color="gray" c="var(--la-text)" leftSection={<IconX size={14} aria-hidden />} onClick={props.onUnselect}>
            {t('grid.bulk.cancel')}
          </Button>
        </div>
      )}
      <Button variant="default" leftSection={<IconColumns3 size={14} aria-hidden />} onClick={props.onColumns}>
        {t('grid.strip.settings')}
      </Button>
    </div>
  );
});

function GradeMenu({ onGrade }: { readonly onGrade: (assessment: Assessment) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="top-start" shadow="md">
      <Menu.Target>
        <Button>{t('grid.bulk.grade')}</Button>
      </Menu.Target>
      {/* Letters pick an entry here; they must not grade meanwhile. */}
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        {ASSESSMENTS.map((assessment) => (
          <Menu.Item key={assessment} rightSection={<kbd aria-hidden>{ASSESSMENT_KEYS[assessment]}</kbd>} onClick={() => onGrade(assessment)}>
            <AssessmentBadge assessment={assessment} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AssignMenu(props: {
  readonly auditors: readonly Person[];
  readonly isAssignOpen: boolean;
  readonly onAssignOpen: (isOpen: boolean) => void;
  readonly onAssign: (assignedTo: PersonId | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Menu position="top-start" shadow="md" opened={props.isAssignOpen} onChange={props.onAssignOpen}>
      <Menu.Target>
        <Button leftSection={<IconUserPlus size={14} aria-hidden />}>{t('grid.bulk.assign')}</Button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        {props.auditors.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => props.onAssign(id)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => props.onAssign(null)}>{t('grid.bulk.nobody')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
