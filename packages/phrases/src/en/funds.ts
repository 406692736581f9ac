import type { funds as zh } from '../zh-CN/funds.ts'
import type { Words } from '../shape.ts'

export const funds: Words<typeof zh> = {
  title: 'Where the money is, and how long it has stood still',
  budget: 'Budget',
  allocated: 'Allocated',
  arrived: 'Arrived',
  accepted: 'Accepted',
  paid: 'Paid',
  executed: 'Executed this year',
  execution_rate: 'Execution rate',
  standing: 'Standing still',
  standing_days: 'Days standing',
  since: 'since {day:day}',
  held_by: 'Held by',
  none_yet: 'No fund records yet.',
  clock: {
    allocation_to_use: 'Allocation to use',
    acceptance_to_payment: 'Acceptance to payment',
    cash_to_transfer: 'Cash to transfer',
  },
}
