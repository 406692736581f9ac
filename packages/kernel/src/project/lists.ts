/** The closed lists a project is described by; their words are the phrases `projects.*_name`. */
export const kinds = [
  'old_community',
  'port',
  'road',
  'industrial_park',
  'smart_community',
  'information_system',
  'smart_manufacturing',
  'logistics_park',
  'public_service',
  'other',
] as const
export const industries = [
  'transport',
  'housing',
  'manufacturing',
  'logistics',
  'information',
  'education',
  'health',
  'water',
  'energy',
  'environment',
  'culture',
  'agriculture',
  'other',
] as const
export const classes = ['new', 'continued', 'completing', 'reserve'] as const
export const stages = [
  'application',
  'ex_ante',
  'approval',
  'budgeting',
  'procurement',
  'construction',
  'acceptance',
  'settlement',
  'evaluation',
  'archived',
] as const
