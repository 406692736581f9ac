import type { UnitKind } from './unit-picker.tsx'

/** The kinds of unit that usually build projects, oversee them, and work on them. */
export const ownerKinds: readonly UnitKind[] = ['owner_unit', 'department', 'district', 'street']
export const departmentKinds: readonly UnitKind[] = ['department', 'district', 'city']
export const contractorKinds: readonly UnitKind[] = ['contractor', 'team', 'third_party']
