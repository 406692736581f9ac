/** The names a new module is made from: `inspections` keeps records of one `inspection`. */
export type Names = {
  module: string
  record: string
  /** The record's type: `Inspection`. */
  Record: string
  /** The module's type: `Inspections`. */
  Module: string
  /** Number of its first migration, four digits. */
  migration: string
}

/** The names for a module; a plural loses its `s` when the record is not told. Throws a sentence when a name will not do. */
export function namesFor(module: string, told: string | undefined, lastMigration: number): Names {
  const record = told ?? singularOf(module)
  for (const name of [module, record]) {
    if (!/^[a-z]+$/.test(name))
      throw new Error(`"${name}" will not do: one lower-case English word names a module and its record.`)
  }
  if (record === module)
    throw new Error(`Say what one record of ${module} is called: npm run new-module -- ${module} RECORD`)
  const type = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1)
  return {
    module,
    record,
    Record: type(record),
    Module: type(module),
    migration: String(lastMigration + 1).padStart(4, '0'),
  }
}

function singularOf(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  return plural.endsWith('s') ? plural.slice(0, -1) : plural
}
