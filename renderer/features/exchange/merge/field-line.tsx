import { IconArrowRight, IconEqual, IconGitMerge, IconHome, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '#renderer/ui/status-badge.tsx';
import type { AuditId } from '#shared/domain/ids.ts';
import { decisionOf } from '#shared/exchange/round-trip/decide-merge.ts';
import { DATA_TABLES, type DataTable, type FieldValue } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { ChangedItem, MergeField, MergeTable } from '#shared/exchange/round-trip/merge-item.ts';
import { ChangedHere } from './changed-here.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import { setCurrent, useMergeStore } from './merge-store.ts';
import { useMergeTexts } from './merge-texts.ts';
import classes from './merge.module.css';
import { ValueView, type NameOf } from './value-view.tsx';

const LOOKS = {
  taken: { tone: 'good', icon: IconArrowRight },
  kept: { tone: 'neutral', icon: IconHome },
  agreed: { tone: 'neutral', icon: IconEqual },
  conflict: { tone: 'caution', icon: IconGitMerge },
  refused: { tone: 'warning', icon: IconLock },
} as const satisfies Record<MergeField['outcome'], { readonly tone: Tone; readonly icon: typeof IconLock }>;

/** One field of a row: what it is here, what the workbook says, and what is to stand. */
export function FieldLine(props: { readonly auditId: AuditId; readonly item: ChangedItem; readonly field: MergeField; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const { auditId, item, field, nameOf } = props;
  const decision = useMergeStore(({ decisions }) => decisionOf(field, decisions));
  const isCurrent = useMergeStore(({ current }) => current === field.id);
  const texts = useMergeTexts();
  const word = texts.fieldName(item.table, field.field);
  const look = LOOKS[field.outcome];
  const isChangedHere = field.outcome === 'kept' || field.outcome === 'agreed' || field.reason === 'both-changed';
  const isAsked = field.outcome === 'conflict' || field.outcome === 'taken';
  return (
    <section
      className={classes['field']}
      data-choice={isAsked ? field.id : undefined}
      data-current={isCurrent || undefined}
      tabIndex={-1}
      aria-label={`${item.label}, ${word}`}
      onFocus={() => setCurrent(field.id)}
    >
      <div className={classes['fieldHead']}>
        <h3>{word}</h3>
        <StatusBadge tone={look.tone} icon={look.icon} isPlain>
          {texts.outcomeOf(field)}
        </StatusBadge>
        {isAsked && (
          <ChoiceButtons
            id={field.id}
            label={`${item.label}, ${word}`}
            chosen={decision}
            options={[
              { decision: 'mine', label: t('merging.keepMine') },
              ...field.theirs.map((_, index) => ({
                decision: index,
                label: field.theirs.length === 1 ? t('merging.takeTheirs') : t('merging.takeNumber', { number: index + 1 }),
              })),
            ]}
          />
        )}
      </div>
      <div className={classes['sides']}>
        <Side
          title={t('merging.mine')}
          isChosen={decision === 'mine'}
          meta={texts.hasBase && isOfWorkbook(item.table) && <ChangedHere auditId={auditId} table={item.table} rowKey={item.key} field={field.field} isChanged={isChangedHere} nameOf={nameOf} />}
        >
          <ValueView kind={field.kind} value={field.mine} nameOf={nameOf} {...againstTheirs(field)} />
        </Side>
        {field.theirs.map((their, index) => (
          <Side
            key={`${their.sheet}!${their.address} ${String(index)}`}
            title={field.theirs.length === 1 ? t('merging.theirs') : `${t('merging.theirs')} ${String(index + 1)}`}
            isChosen={decision === index}
            meta={<TheirPlace item={item} field={field} place={`${their.sheet}!${their.address}`} nameOf={nameOf} />}
          >
            <ValueView kind={field.kind} value={their.value} nameOf={nameOf} against={{ value: field.mine, side: 'to' }} />
          </Side>
        ))}
      </div>
      {texts.hasBase && <BaseLine field={field} nameOf={nameOf} />}
      {field.lock !== null && field.outcome === 'refused' && <p className={classes['hint']}>{t(`merging.lock.${field.lock}`)}</p>}
    </section>
  );
}

function isOfWorkbook(table: MergeTable): table is DataTable {
  return (DATA_TABLES as readonly string[]).includes(table);
}

/** Until somebody said what is to stand, both sides show what only they have; what will be written over is struck through. */
function againstTheirs({ outcome, theirs: [first] }: MergeField): { readonly against?: { readonly value: FieldValue; readonly side: 'from' | 'to' } } {
  if (first === undefined || outcome === 'agreed') return {};
  return { against: { value: first.value, side: outcome === 'taken' ? 'from' : 'to' } };
}

function TheirPlace({ item, field, place, nameOf }: { readonly item: ChangedItem; readonly field: MergeField; readonly place: string; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const by = field.field === 'assessment' ? (item.given?.by ?? null) : null;
  return <span>{by === null ? t('merging.inWorkbook', { place }) : t('merging.inWorkbookBy', { place, name: nameOf(by) })}</span>;
}

function Side(props: { readonly title: string; readonly isChosen: boolean; readonly meta: React.ReactNode; readonly children: React.ReactNode }) {
  return (
    <div className={classes['side']} data-chosen={props.isChosen || undefined}>
      <p className={classes['sideTitle']}>{props.title}</p>
      <div className={classes['value']}>{props.children}</div>
      <p className={classes['meta']}>{props.meta}</p>
    </div>
  );
}

/** What stood there when the workbook left, where it helps: after both changed it. */
function BaseLine({ field, nameOf }: { readonly field: MergeField; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  if (field.base === undefined) return <p className={classes['meta']}>{t('merging.baseUnknown')}</p>;
  if (field.outcome !== 'conflict' && field.outcome !== 'kept' && field.outcome !== 'agreed') return null;
  return (
    <div className={classes['base']}>
      <span className={classes['sideTitle']}>{t('merging.base')}</span> <ValueView kind={field.kind} value={field.base} nameOf={nameOf} />
    </div>
  );
}
