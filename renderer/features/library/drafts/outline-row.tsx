import { IconGripVertical } from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredQuestion } from '#shared/domain/checklist/template.ts';
import classes from './editor.module.css';
import type { OutlineLine } from './outline-rows.ts';

/** One line of the outline; a question can be dragged by any part of it. */
export const OutlineRow = memo(function OutlineRow(props: {
  readonly id: string;
  readonly row: OutlineLine;
  readonly total: number;
  readonly top: number;
  readonly height: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly drop: 'above' | 'below' | null;
  readonly onChoose: (question: StoredQuestion, event: MouseEvent) => void;
  readonly onDragStart: (question: StoredQuestion) => void;
  readonly onDragOver: (question: StoredQuestion, isBelow: boolean) => void;
  readonly onDragEnd: () => void;
}) {
  const { t } = useTranslation();
  const { row } = props;
  const place = { transform: `translateY(${String(props.top)}px)`, height: props.height };
  if (row.kind === 'heading') {
    return (
      <div role="presentation" className={classes['heading']} style={place}>
        {row.clause === '' ? t('templates.editor.withoutClause') : <b>{row.clause}</b>} {row.title}
      </div>
    );
  }
  const { question } = row;
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={props.isSelected}
      aria-posinset={row.place}
      aria-setsize={props.total}
      className={classes['row']}
      data-active={props.isActive || undefined}
      data-drop={props.drop ?? undefined}
      style={place}
      draggable
      onClick={(event) => props.onChoose(question, event)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', question.code);
        props.onDragStart(question);
      }}
      onDragOver={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        props.onDragOver(question, event.clientY > box.top + box.height / 2);
      }}
      onDragEnd={props.onDragEnd}
    >
      <IconGripVertical size={14} aria-hidden className={classes['grip']} />
      <span className={classes['code']}>{question.code}</span>{' '}
      <span className={classes['rowText']} data-empty={question.question === '' || undefined}>
        {question.question === '' ? t('templates.editor.unwritten') : question.question}
      </span>
    </div>
  );
});
