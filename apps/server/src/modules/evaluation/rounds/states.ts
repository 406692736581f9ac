/** Where a round stands. `announced`: results told to the units, who may appeal. */
export const roundStates = [
  'preparing',
  'declaring',
  'scoring',
  'discussing',
  'announced',
  'published',
  'cancelled',
] as const
export type RoundState = (typeof roundStates)[number]

/** 单位自评, 部门评价, 财政评价. */
export const roundKinds = ['unit_self', 'department', 'finance'] as const
export type RoundKind = (typeof roundKinds)[number]

export const roundSteps = ['edit', 'open', 'draw', 'announce', 'publish', 'cancel'] as const
export type RoundStep = (typeof roundSteps)[number]

const stepsFrom: Record<RoundState, readonly RoundStep[]> = {
  preparing: ['edit', 'open', 'cancel'],
  declaring: ['draw', 'cancel'],
  scoring: ['cancel'],
  discussing: ['announce', 'cancel'],
  announced: ['publish', 'cancel'],
  published: [],
  cancelled: [],
}

/** What may be done next with a round. A self-evaluation takes the scores there are: no experts, no lot. */
export function nextSteps(kind: RoundKind, state: RoundState): readonly RoundStep[] {
  if (kind !== 'unit_self' || state !== 'preparing') return stepsFrom[state]
  return ['edit', 'announce', 'cancel']
}

/** What may stand beside a project's name when a round is published. */
export const publishable = ['total', 'grade', 'items', 'ranking', 'use'] as const
export type Publishable = (typeof publishable)[number]

/** Who is judged by a template. */
export const subjectKinds = ['project', 'department', 'team', 'person'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/**
 * What waits for somebody: to declare, to hand in sheets, to talk over, a result or an own score that may be appealed against; for who
 * runs rounds to draw, to chase late sheets, to tell, to answer, to publish.
 */
export const dutyKinds = [
  ...(['declare', 'score', 'discuss', 'appeal', 'appeal_score'] as const),
  ...(['draw', 'chase', 'conclude', 'announce', 'answer', 'answer_score', 'publish'] as const),
] as const
export type DutyKind = (typeof dutyKinds)[number]

/** What people are reminded of. */
export const remindedKinds = ['declare', 'score', 'chase', 'answer', 'answer_score'] as const
export type RemindedKind = (typeof remindedKinds)[number]

export const standings = ['ahead', 'soon', 'today', 'late'] as const
