import {
  findCase,
  profileOfCase,
  surroundingsOf,
  type CaseSurroundings,
  type JoinedCase,
} from '#renderer/data/repositories/cases-repository.ts';
import { evidenceOfFinding } from '#renderer/data/repositories/evidence-repository.ts';
import { useAuthor, useLive } from '#renderer/data/workspace-context.tsx';
import { GoneState } from '#renderer/ui/empty-state.tsx';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { AuditId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { profilesOf } from '#shared/domain/programme/built-in-profiles.ts';
import { certificateEndOf, reportDateOf } from '#shared/domain/programme/deadline-facts.ts';
import type { CaseFacts } from '../steps/case-facts.ts';
import { CaseView, type CaseSlots } from './case-view.tsx';
import { useCaseDeeds } from './use-case-deeds.ts';

export type OpenCaseProps = CaseSlots & {
  readonly id: FindingId;
  readonly all: readonly JoinedCase[];
  readonly isOver: boolean;
  readonly onClose: () => void;
  readonly onOpenCase: (id: FindingId) => void;
  readonly onOpenFinding: (auditId: AuditId, id: FindingId) => void;
};

/** Reads the open nonconformity with all that its steps look at. */
export function OpenCase(props: OpenCaseProps) {
  const { id } = props;
  const author = useAuthor();
  const read = useLive(
    async (database) => {
      const joined = await findCase(database, id);
      if (joined === undefined) return null;
      const [surroundings, evidence] = await Promise.all([surroundingsOf(database, joined.finding), evidenceOfFinding(database, id)]);
      return { joined, surroundings, evidence };
    },
    [id],
  );
  if (read === undefined || author === undefined) return null;
  if (read === null) return <GoneState />;
  return <ReadCase {...props} {...read} authorId={author?.id ?? null} />;
}

function ReadCase(props: OpenCaseProps & {
  readonly joined: JoinedCase;
  readonly surroundings: CaseSurroundings;
  readonly evidence: readonly Evidence[];
  readonly authorId: PersonId | null;
}) {
  const { joined, surroundings, evidence } = props;
  const { people, programme, certificates, reports } = surroundings;
  const deeds = useCaseDeeds(joined);
  const facts: CaseFacts = {
    ...joined,
    people,
    profile: profileOfCase(joined, programme),
    reportDate: reportDateOf(reports),
    certificateEnd: certificateEndOf(joined.audit, certificates),
    hasEvidenceAttached: evidence.length > 0,
  };
  return <CaseView {...props} facts={facts} ownCategories={programme.causeCategories} profiles={profilesOf(programme)} deeds={deeds} />;
}
