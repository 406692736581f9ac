import type { CallOutput } from '@jiheng/api'

export type Unit = CallOutput<'listOrganisations'>['items'][number]

export type Directory = {
  units: readonly Unit[]
  root: Unit | undefined
  byId: ReadonlyMap<string, Unit>
  childrenOf: (unit: Unit) => readonly Unit[]
}

const none: readonly Unit[] = []

/** The units as a tree; open units stand before closed ones. */
export function directoryOf(units: readonly Unit[]): Directory {
  const byParent = Map.groupBy(units, (unit) => unit.parentId)
  const open = (unit: Unit) => (unit.closedOn === null ? 0 : 1)
  for (const children of byParent.values()) children.sort((a, b) => open(a) - open(b))
  return {
    units,
    root: byParent.get(null)?.[0] ?? units[0],
    byId: new Map(units.map((unit) => [unit.id, unit])),
    childrenOf: (unit) => byParent.get(unit.id) ?? none,
  }
}

/** The units above one, from the top, without the unit itself. */
export function above({ byId }: Directory, unit: Unit): readonly Unit[] {
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
  return parent ? [...above({ byId } as Directory, parent), parent] : []
}

/** Whether a unit is, or stands somewhere below, another. */
export function isWithin(directory: Directory, unit: Unit, ancestor: Unit): boolean {
  return unit.id === ancestor.id || above(directory, unit).some(({ id }) => id === ancestor.id)
}

/** Units to choose from, each with the unit above it so that namesakes are told apart; `whole` names the root. */
export function unitOptions(units: readonly Unit[], whole: string) {
  return units.map(({ id, parentId, name, parentName }) => {
    if (parentId === null) return { value: id, label: whole }
    return { value: id, label: parentName === null ? name : `${name} · ${parentName}` }
  })
}
