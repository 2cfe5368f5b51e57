import { IconFileMinus, IconFilePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatList } from '#renderer/i18n/format.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { AuditId } from '#shared/domain/ids.ts';
import { fieldsOf, kindOf, type ColumnKey } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { AddedItem, GoneItem, MergeField, MergeItem } from '#shared/exchange/round-trip/merge-item.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { FieldLine } from './field-line.tsx';
import { setCurrent, useMergeStore } from './merge-store.ts';
import classes from './merge.module.css';
import { ValueView, type NameOf } from './value-view.tsx';

/** One question, finding or piece of evidence with what is to be said about it. */
export function ItemCard(props: { readonly auditId: AuditId; readonly item: MergeItem; readonly fields: readonly MergeField[]; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const { item, fields } = props;
  return (
    <article className={classes['card']} aria-label={`${t(`merging.tables.${item.table}`)} ${item.label}`}>
      <header className={classes['cardHead']}>
        <span className={classes['table']}>{t(`merging.tables.${item.table}`)}</span>
        <h2>{item.label === '' ? t('merging.added.title') : item.label}</h2>
        <span className={classes['title']} dir="auto">
          {item.title}
        </span>
      </header>
      {item.kind === 'changed' && fields.map((field) => <FieldLine key={field.id} {...props} item={item} field={field} />)}
      {item.kind === 'gone' && <GoneLine item={item} nameOf={props.nameOf} />}
      {item.kind === 'added' && <AddedLine item={item} nameOf={props.nameOf} />}
    </article>
  );
}

function WholeRow(props: { readonly item: GoneItem | AddedItem; readonly isAsked: boolean; readonly children: React.ReactNode }) {
  const { item } = props;
  const isCurrent = useMergeStore(({ current }) => current === item.id);
  return (
    <section
      className={classes['field']}
      data-choice={props.isAsked ? item.id : undefined}
      data-current={isCurrent || undefined}
      tabIndex={-1}
      aria-label={item.label || item.title}
      onFocus={() => setCurrent(item.id)}
    >
      {props.children}
    </section>
  );
}

function GoneLine({ item, nameOf }: { readonly item: GoneItem; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const chosen = useMergeStore(({ decisions }) => decisions[item.id]);
  const words = item.changedHere.map((field) => t(`exporting.workbook.columns.${field as ColumnKey}`));
  return (
    <WholeRow item={item} isAsked>
      <div className={classes['fieldHead']}>
        <StatusBadge tone="caution" icon={IconFileMinus} isPlain>
          {t('merging.gone.title')}
        </StatusBadge>
        <ChoiceButtons
          id={item.id}
          label={item.label}
          chosen={chosen}
          options={[
            { decision: 'keep', label: t('merging.gone.keep') },
            { decision: 'remove', label: item.effect === 'clear' ? t('merging.gone.clearIt') : t('merging.gone.removeIt') },
          ]}
        />
      </div>
      <p className={classes['hint']}>{t(`merging.gone.${item.effect}`)}</p>
      {words.length > 0 && <p className={classes['hint']}>{t('merging.gone.changedHere', { fields: formatList(words) })}</p>}
      <Values item={item} nameOf={nameOf} />
    </WholeRow>
  );
}

function AddedLine({ item, nameOf }: { readonly item: AddedItem; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const chosen = useMergeStore(({ decisions }) => decisions[item.id]);
  return (
    <WholeRow item={item} isAsked={item.obstacle === null}>
      <div className={classes['fieldHead']}>
        <StatusBadge tone="info" icon={IconFilePlus} isPlain>
          {t('merging.added.title')}
        </StatusBadge>
        <span className={classes['meta']}>{t('merging.inWorkbook', { place: `${item.sheet}!${String(item.row)}` })}</span>
        {item.obstacle === null && (
          <ChoiceButtons
            id={item.id}
            label={item.label || item.title}
            chosen={chosen}
            options={[
              { decision: 'leave', label: t('merging.added.leave') },
              { decision: 'add', label: t('merging.added.add') },
            ]}
          />
        )}
      </div>
      <p className={classes['hint']}>
        {item.wasDeletedHere ? t('merging.added.deletedHere') : t(`merging.added.${item.becomes}`)}
        {item.copiedFrom !== '' && ` ${t('merging.added.copied', { reference: item.copiedFrom })}`}
        {item.obstacle !== null && ` ${t(`merging.added.${item.obstacle}`)}`}
      </p>
      {item.unreadable.map(({ field, address, raw, why }) => (
        <p key={address} className={classes['hint']}>
          {item.sheet}!{address}: {t('merging.problems.unreadable', { label: item.label, field: t(`exporting.workbook.columns.${field as ColumnKey}`), raw, why: t(`merging.why.${why}`) })}
        </p>
      ))}
      <Values item={item} nameOf={nameOf} />
    </WholeRow>
  );
}

/** What the row holds, field by field; what is empty is left out. */
function Values({ item, nameOf }: { readonly item: GoneItem | AddedItem; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const filled = fieldsOf(item.table).flatMap((field) => {
    const value = item.values[field];
    const kind = kindOf(item.table, field);
    const isEmpty = value === undefined || value === null || value === '' || value === 'not-assessed' || (Array.isArray(value) && value.length === 0);
    return isEmpty || kind === null ? [] : [{ field, kind, value }];
  });
  return (
    <dl className={classes['values']}>
      {filled.map(({ field, kind, value }) => (
        <div key={field}>
          <dt>{t(`exporting.workbook.columns.${field as ColumnKey}`)}</dt>
          <dd>
            <ValueView kind={kind} value={value} nameOf={nameOf} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
