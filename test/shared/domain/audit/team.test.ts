import { describe, expect, it } from 'vitest';
import { membersBesideLead, nameLeadAuditor, removeTeamMember, setTeamMember } from '#shared/domain/audit/team.ts';
import { ANNA, JONAS } from './audit-examples.ts';

const nobody = { leadAuditorId: null, team: [] };

describe('the audit team', () => {
  it('has one lead auditor; the one before stays as auditor', () => {
    const first = nameLeadAuditor(nobody, ANNA);
    expect(first).toEqual({ leadAuditorId: ANNA, team: [{ personId: ANNA, role: 'lead-auditor' }] });
    const second = nameLeadAuditor(first, JONAS);
    expect(second.team).toEqual([
      { personId: JONAS, role: 'lead-auditor' },
      { personId: ANNA, role: 'auditor' },
    ]);
    expect(nameLeadAuditor(second, ANNA).team.map((member) => member.role)).toEqual(['lead-auditor', 'auditor']);
    expect(nameLeadAuditor(second, null).leadAuditorId).toBeNull();
  });

  it('takes members in, changes their role, and lets them go', () => {
    const lead = nameLeadAuditor(nobody, ANNA);
    const both = setTeamMember(lead, JONAS, 'auditor');
    expect(membersBesideLead(both)).toEqual([{ personId: JONAS, role: 'auditor' }]);
    expect(membersBesideLead(setTeamMember(both, JONAS, 'observer'))).toEqual([{ personId: JONAS, role: 'observer' }]);
    expect(setTeamMember(lead, ANNA, 'observer')).toBe(lead);
    expect(removeTeamMember(both, ANNA)).toEqual({ leadAuditorId: null, team: [{ personId: JONAS, role: 'auditor' }] });
  });
});
