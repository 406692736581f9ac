import type { forecast as zh } from '../zh-CN/forecast.ts'
import type { Words } from '../shape.ts'

/** Whether money will last, and how far that can be believed. */
export const forecast: Words<typeof zh> = {
  title: 'Will the money last the next six months',
  tab: 'Gap forecast',
  note: 'Accepted and unpaid work, retention falling due and work under way against cash, allocations and budget, month by month. For orientation only: it feeds no score and no lead',
  enough: 'No gap expected in the next six months',
  enough_note: 'Lowest in {month}, with {amount} left',
  gap: 'Money may be short from {month}',
  gap_most: 'Short by up to',
  reasons: 'Main reasons',
  reason: {
    overdue: 'Overdue already',
    falls_due: 'Falling due',
    withheld: 'Retention falling due',
    work: 'Work under way falling due',
    budget_spent: 'Budget too small for the recent pace of allocation',
  },
  paid_soon: 'Payments expected in three months',
  chart: 'Balance and obligations by month',
  line: { closing: 'Balance at the end', due: 'Falling due', coming: 'Coming in' },
  table: 'Month by month',
  columns: {
    month: 'Month',
    openingFen: 'At the start',
    arrivingFen: 'Allocated, unused',
    issuedFen: 'Expected allocations',
    acceptedFen: 'Accepted, due',
    withheldFen: 'Retention, due',
    workFen: 'Work under way',
    closingFen: 'At the end',
  },
  in_wan: 'In units of 10,000 yuan',
  state: {
    no_book: 'Nothing is in the book yet, so nothing can be forecast.',
    not_tried: 'The forecast has not been tested against the past and is not shown.',
    not_good_enough: 'The forecast of gaps does not meet the standard for being shown.',
  },
  standard: 'The standard: at least {cases:count} cases, and an error at least {percent}% below the naive estimate.',
  accuracy_gap:
    'Gaps: {cases:count} cases, error (Brier score, lower is better) {ours}; from the rate among similar projects {naive}{better}.',
  accuracy_payments:
    'Payments: {cases:count} cases, mean error over three months {ours}; from the three months before {naive}{better}.',
  accuracy_none: 'There is not enough history for any case.',
  better: ', {percent}% lower',
  worse: ', {percent}% higher',
  happened:
    'A gap came in {happened:count} cases and was forecast in {foretold:count}; gaps that were there already do not count.',
  tried: 'Tested {day:day} over {projects:count} projects of {place}',
  try: 'Test again',
  try_sentence:
    'The past of all projects you reach is forecast month by month and compared with what happened. It runs in the background; the result appears when it is done.',
  asked: 'The test has begun; the result will appear here.',
  portfolio: 'Projects that may run short in the next six months',
  counts: '{gaps:count} of {projects:count} projects may run short, together by up to',
  none: 'No project is expected to run short',
  project: 'Project',
  month: 'From',
  amount: 'Largest gap (10,000 yuan)',
}
