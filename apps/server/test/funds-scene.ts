import type { TestContext } from 'node:test'
import { openWorld } from './world.ts'

export const yuan = (amount: number) => amount * 100

/**
 * A project with a budget of 2,000,000 yuan and a contract of 1,000,000: 800 m³ of earth at 1,000 yuan and 2 bridges at 100,000,
 * 3 percent withheld; with the people who keep its book, run it, and build it.
 */
export async function fundsScene(t: TestContext, told: { advanceFen?: number; advanceRecoveryPercent?: string } = {}) {
  const world = await openWorld(t)
  const builder = await world.given.organisation({ kind: 'contractor', name: '某建设公司' })
  const project = await world.given.project()
  const finance = await world.signIn('finance')
  const path = { id: project.id }
  await finance.call('setBudgetLine', {
    path: { ...path, year: 2026, source: 'fiscal_current' },
    body: { initialFen: yuan(2_000_000) },
  })
  const { id } = await finance.call('createContract', {
    path,
    body: {
      ...{
        number: 'HT-2026-001',
        name: '道路施工合同',
        kind: 'works',
        procurement: 'open_tender',
        contractorId: builder.id,
      },
      ...{ signedOn: '2026-01-05', originalFen: yuan(1_000_000), ...told },
    },
  })
  const contract = await finance.call('addContractItems', {
    path: { id },
    body: {
      items: [
        { code: 'A-1', name: '土方开挖', unit: 'm³', unitPriceFen: yuan(1_000), quantity: '800' },
        {
          code: 'B-1',
          name: '小桥',
          unit: '座',
          unitPriceFen: yuan(100_000),
          quantity: '2',
        },
      ],
    },
  })
  const earth = contract.items[0]!.id
  return {
    ...{ world, project, finance, contract, earth, builder },
    manager: await world.signIn('project_manager'),
    contractor: await world.signIn('contractor', { organisationId: builder.id, projects: [project.id] }),
    /** Issues so much of the budget, which may be paid then. */
    issue: (amountFen: number) =>
      finance.call('recordFundMovement', {
        path,
        body: { kind: 'allocation', day: '2026-01-06', amountFen, year: 2026, source: 'fiscal_current' },
      }),
    /** Accepts so many m³ of earth. */
    accept: (quantity: string, day: string) =>
      finance.call('recordAcceptance', {
        path: { id },
        body: { day, lines: [{ itemId: earth, quantity }], label: '计量' },
      }),
  }
}
