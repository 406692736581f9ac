import type { Person } from './world.ts'

/** A lead somebody told, one that waits for the unit's answer, and one the inspector took over; and a contract somebody bid for. */
export async function setLeads(
  mark: string,
  finance: Person,
  { organisationId, projectId, biddingId }: { organisationId: string; projectId: string; biddingId: string },
) {
  const tip = async (): Promise<{ id: string }> => {
    const body = {
      projectId,
      severity: 'yellow' as const,
      text: `${mark}反映`,
      teller: mark,
      channel: 'letter' as const,
    }
    const { id } = await finance.call('addLead', { body })
    return { id }
  }
  const kept = async (): Promise<{ id: string }> => {
    const path = await tip()
    await finance.call('triageLead', { path, body: { decision: 'keep', why: mark } })
    return path
  }
  const lead = await tip()
  const asked = await finance.call('askUnit', {
    path: await kept(),
    body: { organisationId, question: `${mark}请说明`, dueOn: '2026-03-20', records: [] },
  })
  await finance.call('handOverLead', { path: await kept(), body: { summary: mark } })
  const contract = await finance.call('createContract', {
    path: { id: biddingId },
    body: {
      number: `${mark}-线索`,
      name: `${mark}勘察`,
      kind: 'services',
      procurement: 'direct',
      contractorName: `${mark}公司`,
      signedOn: '2026-02-01',
      originalFen: 100,
    },
  })
  const bids = [{ party: { name: `${mark}公司` }, isWinner: true }]
  await finance.call('recordBids', { path: { id: contract.id }, body: { bids } })
  return { lead: lead.id, fundQuestion: asked.questions[0]!.id, bidContract: contract.id }
}
