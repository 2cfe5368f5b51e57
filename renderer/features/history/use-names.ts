import { useLive } from '#renderer/data/workspace-context.tsx';
import { listPeople } from '#renderer/data/repositories/audits-repository.ts';

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Names of people by id, as they are called today: correcting a name corrects it in the whole history. */
export function useNames(): ReadonlyMap<string, string> {
  return useLive(async (database) => new Map<string, string>((await listPeople(database)).map(({ id, name }) => [id, name])), []) ?? NO_NAMES;
}
