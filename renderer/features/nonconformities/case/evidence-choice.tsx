import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '#shared/domain/ids.ts';

export type ChoosableEvidence = Pick<Evidence, 'id' | 'reference' | 'title'>;

/** Items of the evidence register that show something, chosen from those linked to the finding. */
export function EvidenceChoice(props: {
  readonly label: string;
  readonly evidence: readonly ChoosableEvidence[];
  readonly value: readonly EvidenceId[];
  /** Null where it is only shown. */
  readonly onChange: ((ids: readonly EvidenceId[]) => void) | null;
}) {
  const { t } = useTranslation();
  const { evidence, value, onChange } = props;
  if (evidence.length === 0 && value.length === 0) return null;
  return (
    <MultiSelect
      label={props.label}
      description={t('cases.evidenceChoice.hint')}
      searchable
      readOnly={onChange === null}
      value={value.filter((id) => evidence.some((item) => item.id === id))}
      data={evidence.map(({ id, reference, title }) => ({ value: id, label: title === '' ? reference : `${reference} ${title}` }))}
      nothingFoundMessage={t('cases.evidenceChoice.none')}
      onChange={(ids) => onChange?.(evidence.flatMap(({ id }) => (ids.some((one) => one === id) ? [id] : [])))}
    />
  );
}
