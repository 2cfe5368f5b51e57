import type { ActionDeeds } from '../use-action-deeds.ts';
import { MoveDialog } from './move-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** The dialog of whatever waits for more words; none when nothing does. */
export function AskingDialog({ deeds }: { readonly deeds: ActionDeeds }) {
  const { asking } = deeds;
  if (asking === null) return null;
  if (asking.kind === 'edit') {
    return <ReasonDialog action={asking.row.action} fields={asking.fields} onConfirm={deeds.confirmEdit} onClose={deeds.stopAsking} />;
  }
  return (
    <MoveDialog context={asking.context} to={asking.to} check={asking.check} onConfirm={deeds.confirmMove} onClose={deeds.stopAsking} />
  );
}
