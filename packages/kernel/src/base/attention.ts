/** How urgent a finding is: red serious or overdue, orange at risk, yellow watch. */
export type AttentionLevel = 'red' | 'orange' | 'yellow'

/** Who has to make the next move. */
export type Holder = 'contractor' | 'owner_unit' | 'finance' | 'department' | 'project_office'
