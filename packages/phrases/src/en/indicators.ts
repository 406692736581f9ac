import type { indicators as zh } from '../zh-CN/indicators.ts'
import type { Words } from '../shape.ts'

/** The library of indicators: its trees, levels, rules and revisions. */
export const indicators: Words<typeof zh> = {
  tree: {
    form: 'Goals form',
    evaluation: 'Common evaluation tree',
    ex_ante: 'Evaluation beforehand',
    person: 'Person',
    team: 'Team',
    department: 'Department',
  },
  level: {
    output: 'Output',
    benefit: 'Benefit',
    satisfaction: 'Satisfaction',
    cost: 'Cost',
    decision: 'Decision',
    process: 'Process',
    necessity: 'Necessity',
    economy: 'Economy of means',
    goals: 'Soundness of goals',
    feasibility: 'Feasibility of the plan',
    funding: 'Lawful funding',
    results: 'Results of work',
    cooperation: 'Cooperation',
    conduct: 'Conduct of duties',
  },
  nature: { quantitative: 'Quantitative', qualitative: 'Qualitative' },
  direction: { more: 'The more the better', less: 'The less the better', exact: 'Exactly the target' },
  rule: {
    proportional: 'In proportion to the target',
    reverse_quotient: 'Beyond the target: target over result',
    reverse_linear: 'Beyond the target: less by the share exceeded, nothing at twice the target',
    bands: 'By the bands: met, partly met, not met',
  },
  source: { formula: 'Computed', manual: 'Reported' },
  state: { proposed: 'Under review', adopted: 'Adopted', refused: 'Refused' },
  standing: { waiting: 'Waits for experts', agreed: 'Experts agree', disputed: 'Experts disagree' },
  verdict: { agree: 'Agree', refuse: 'Disagree' },
  figure_from: { system: 'From the system', reported: 'Reported' },
}
