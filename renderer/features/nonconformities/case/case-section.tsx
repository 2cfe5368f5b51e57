import { Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionElementId, type CaseSectionId } from '../case-section-ids.ts';
import classes from './case.module.css';

/** One part of a case. A locked one says why, so that nobody looks for the way to write in it. */
export function CaseSection(props: {
  readonly id: CaseSectionId;
  /** Why nothing can be written here now; null when it can, or when nothing is ever written here. */
  readonly lock?: string | null;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { id, lock = null } = props;
  const headingId = `${sectionElementId(id)}-title`;
  return (
    <section id={sectionElementId(id)} className={classes['section']} data-locked={lock !== null || undefined} aria-labelledby={headingId}>
      <div className={classes['sectionHead']}>
        <Title order={3} id={headingId} tabIndex={-1}>
          {t(`cases.sections.${id}`)}
        </Title>
        {props.note !== undefined && <span className={classes['sectionNote']}>{props.note}</span>}
        {props.actions}
      </div>
      {lock !== null && (
        <p className={classes['lock']}>
          <IconLock size={14} aria-hidden />
          <span>{lock}</span>
        </p>
      )}
      {props.children}
    </section>
  );
}

/** What stands where nothing is yet. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className={classes['nothing']}>{children}</p>;
}

/** Names and what they hold, read-only. */
export function Facts({ facts }: { readonly facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === '' || value === null ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
