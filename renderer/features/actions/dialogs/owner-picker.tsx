import type { SelectProps } from '@mantine/core';
import { listPeople } from '#renderer/data/repositories/audits-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { PersonPicker } from '#renderer/ui/person-picker.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { addOwner } from '../action-actions.ts';

const NO_PEOPLE: readonly Person[] = [];

/** Chooses a person of the workspace, or adds one by name on the spot. */
export function OwnerPicker({
  value,
  onPick,
  ...rest
}: {
  readonly value: PersonId | null;
  readonly onPick: (id: PersonId | null) => void;
} & Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable' | 'searchValue' | 'onSearchChange' | 'filter'>) {
  const workspace = useWorkspace();
  const people = useLive(listPeople, []) ?? NO_PEOPLE;
  const { tellProblem } = useOutcomeNotice();
  return (
    <PersonPicker
      {...rest}
      people={people}
      value={value}
      onPick={onPick}
      onCreate={(name) => {
        void addOwner(workspace, name).then((added) => {
          if (added.ok) onPick(added.value);
          else tellProblem(added.problem);
        });
      }}
    />
  );
}
