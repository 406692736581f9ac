/** Where a lead stands: found → kept or dismissed; the unit asked, and answered; closed, or handed over as a case file. */
export const leadStates = ['found', 'kept', 'dismissed', 'asked', 'explained', 'closed', 'handed_over'] as const
export type LeadState = (typeof leadStates)[number]

export const leadOutcomes = ['confirmed', 'unfounded'] as const
export type LeadOutcome = (typeof leadOutcomes)[number]

export const leadSteps = ['keep', 'dismiss', 'ask', 'close', 'hand_over'] as const
export type LeadStep = (typeof leadSteps)[number]

const stepsFrom: Record<LeadState, readonly LeadStep[]> = {
  found: ['keep', 'dismiss'],
  kept: ['ask', 'dismiss', 'close', 'hand_over'],
  asked: ['ask', 'hand_over'],
  explained: ['ask', 'close', 'hand_over'],
  dismissed: [],
  closed: [],
  handed_over: [],
}

/** What may be done next with a lead; nothing once it is settled: only new records open it again. */
export const nextSteps = (state: LeadState): readonly LeadStep[] => stepsFrom[state]

export const rankOf = { red: 3, orange: 2, yellow: 1 } as const
