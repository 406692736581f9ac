import { newId } from '../src/platform/ids.ts'
import type { Person } from './world.ts'

/** A contract with one of everything: an item, a change, accepted work, an invoice, a request that waits, and an exception. */
export async function setContract(
  mark: string,
  { finance, manager }: { finance: Person; manager: Person },
  { organisationId, projectId }: { organisationId: string; projectId: string },
) {
  const { id } = await finance.call('createContract', {
    path: { id: projectId },
    body: {
      ...{ number: `${mark}-1`, name: `${mark}施工合同`, kind: 'works', procurement: 'open_tender' },
      ...{ contractorId: organisationId, signedOn: '2026-01-05', originalFen: 1_000_000 },
    },
  })
  const path = { id }
  await finance.call('addContractItems', {
    path,
    body: { items: [{ code: '1', name: `${mark}土方`, unit: 'm³', unitPriceFen: 1_000, quantity: '500' }] },
  })
  const { items, changes } = await finance.call('changeContract', {
    path,
    body: { day: '2026-02-01', amountFen: 10_000, documentNo: mark, why: mark },
  })
  const item = items[0]!.id
  await finance.call('recordAcceptance', {
    path,
    body: { day: '2026-02-02', lines: [{ itemId: item, quantity: '100' }] },
  })
  const invoice = await finance.call('recordInvoice', {
    path,
    body: { number: randomNumber(), day: '2026-02-03', amountFen: 5_000, taxFen: 0 },
  })
  const request = await manager.call('submitPaymentRequest', {
    path,
    body: { amountFen: 5_000, purpose: 'progress', note: mark },
  })
  const exception = await finance.call('recordPaymentException', { path, body: { amountFen: 1_000, why: mark } })
  return {
    ...{ contract: id, contractItem: item, contractProject: projectId, contractChange: changes[0]!.id },
    ...{ invoice: invoice.id, request: request.id, exception: exception.id },
  }
}

/** What may be recorded again and again. */
export const newContract = () => ({
  ...{ number: newId(), name: '监理合同', kind: 'supervision', procurement: 'inquiry', contractorName: '某公司' },
  ...{ signedOn: '2026-02-01', originalFen: 100 },
})
export const newItems = () => ({ items: [{ code: newId(), name: '绿化', unit: '㎡', unitPriceFen: 1, quantity: '1' }] })
export const newInvoice = () => ({ number: randomNumber(), day: '2026-02-02', amountFen: 100, taxFen: 0 })

const randomNumber = (): string => String(1e10 + Math.floor(Math.random() * 1e10))
