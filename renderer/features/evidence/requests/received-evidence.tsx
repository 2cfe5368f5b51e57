import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import type { EvidenceRequest } from '#shared/domain/evidence/evidence-request.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '#shared/domain/ids.ts';
import { linkToRequest, unlinkFromRequest } from './request-actions.ts';
import classes from './requested-evidence.module.css';

/** What was received for a request: each item opens and can be unlinked, and another can be linked. */
export function ReceivedEvidence(props: { readonly request: EvidenceRequest; readonly evidence: readonly Evidence[]; readonly onOpen: (id: EvidenceId) => void }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const choice = useRef<HTMLInputElement>(null);
  const { request, evidence } = props;
  const { reference } = request;
  const linked = request.evidenceIds.flatMap((id) => evidence.find((item) => item.id === id) ?? []);
  const free = evidence.filter(({ id }) => !request.evidenceIds.includes(id));
  const link = async (id: EvidenceId): Promise<void> => {
    const outcome = await linkToRequest(workspace, request, id);
    if (!outcome.ok) tellOutcome(outcome, '');
  };
  const unlink = async ({ id, reference: item }: Evidence): Promise<void> => {
    // The button goes with the item; the keyboard stays in the row.
    choice.current?.focus();
    tellOutcome(await unlinkFromRequest(workspace, request, id), t('importRecords.requests.unlinked', { item, reference }));
  };
  return (
    <>
      {linked.length > 0 && (
        <ul className={classes['received']}>
          {linked.map((item) => (
            <li key={item.id}>
              <button type="button" className={classes['open']} title={item.title} onClick={() => props.onOpen(item.id)}>
                {item.reference} <span dir="auto">{item.title}</span>
              </button>
              <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('importRecords.requests.unlink', { item: item.reference, reference })} onClick={() => void unlink(item)}>
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Select
        ref={choice}
        size="xs"
        className={classes['link'] ?? ''}
        aria-label={t('importRecords.requests.linkTo', { reference })}
        placeholder={t(evidence.length === 0 ? 'importRecords.requests.nothingYet' : 'importRecords.requests.link')}
        data={free.map(({ id, reference: item, title }) => ({ value: id, label: `${item} ${title}` }))}
        value={null}
        searchable
        nothingFoundMessage={t('importRecords.requests.nothingFound')}
        comboboxProps={{ width: 320, position: 'bottom-end' }}
        onChange={(value) => value !== null && void link(value)}
      />
    </>
  );
}
