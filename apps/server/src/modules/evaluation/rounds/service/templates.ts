import { checkTemplate } from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../../../platform/actor.ts'
import { explainingConflicts, type Db, type Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record } from '../../../audit/index.ts'
import { covers, permit } from '../../../identity/index.ts'
import type { TemplateForm, TemplateVersionForm } from '../schema/templates.ts'
import {
  findTemplate,
  insertTemplate,
  insertVersion,
  isOfSubjects,
  libraryAmong,
  libraryKey,
  listTemplates,
  versionsOf,
  type TemplateRow,
  type VersionRow,
} from '../store/templates.ts'
import { unitOf, type RoundParts } from './parts.ts'

const once = { template_name_once: 'round_template_name_taken' }

/** Templates of what is judged: made once, changed by new versions only; rounds keep the version they were made with. */
export function templateKeeping(parts: RoundParts) {
  const { database, clock } = parts
  const stamp = (actor: Actor) => ({ by: actor.accountId, at: clock.now().toISOString() })
  const trace = (tx: Tx, actor: Actor, action: string, template: TemplateRow): void =>
    record(tx, actor, clock.now(), {
      action,
      subject: { kind: 'round_template', id: template.id, label: template.name },
      orgPath: template.orgPath,
      changes: { version: [template.version === 1 ? null : template.version - 1, template.version] },
      why: template.why,
    })

  return {
    listTemplates: (actor: Actor): Promise<TemplateRow[]> => database.read(permit(actor, 'rounds:read'), listTemplates),

    /** A template with every version there was. Throws `round_template_not_found`. */
    getTemplate: (actor: Actor, id: string): Promise<{ template: TemplateRow; versions: VersionRow[] }> =>
      database.read(permit(actor, 'rounds:read'), async (db) => {
        const template = await findTemplate(db, id)
        if (!template) throw new AppError('not_found', 'round_template_not_found')
        return { template, versions: await versionsOf(db, id) }
      }),

    /** Throws `template_unsuitable` with what is wrong of the weights, `round_template_name_taken`. */
    async createTemplate(
      actor: Actor,
      { name, subjectKind, organisationId, ...form }: TemplateForm,
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'rounds:manage')
      const unit = await unitOf(parts, reach, organisationId)
      const at = clock.now().toISOString()
      const template = checked(
        { ...{ id: newId(), orgPath: unit.path, subjectKind, name, version: 1, createdAt: at, unit: unit.name } },
        form,
      )
      return explainingConflicts(once, () =>
        database.write(reach, async (tx) => {
          await checkLibrary(tx, template)
          await insertTemplate(tx, template, stamp(actor))
          await insertVersion(tx, template, stamp(actor))
          trace(tx, actor, 'evaluation.template_created', template)
          return { id: template.id }
        }),
      )
    },

    /** Throws `round_template_not_found` and as `createTemplate`. */
    reviseTemplate(actor: Actor, id: string, form: TemplateVersionForm): Promise<{ id: string }> {
      const reach = permit(actor, 'rounds:manage')
      return database.write(reach, async (tx) => {
        const before = await findTemplate(tx, id)
        if (!before || !covers(reach, before.orgPath)) throw new AppError('not_found', 'round_template_not_found')
        const template = checked(before, form)
        await checkLibrary(tx, template)
        const version = await insertVersion(tx, template, stamp(actor))
        trace(tx, actor, 'evaluation.template_revised', { ...template, version })
        return { id }
      })
    },
  }
}

type About = Pick<TemplateRow, 'id' | 'orgPath' | 'subjectKind' | 'name' | 'version' | 'createdAt' | 'unit'>

function checked(about: About, { items, mark = 'U', source, why }: TemplateVersionForm): TemplateRow {
  const kept = items.map(({ standard = '', ...item }) => ({ ...item, standard }))
  const problem = checkTemplate(kept)
  if (problem) {
    const reason = problem.problem === 'weights_do_not_sum' ? 'template_weights_not_100' : `template_${problem.problem}`
    const params: Record<string, string> = 'sum' in problem ? { sum: problem.sum } : { code: problem.code }
    throw new AppError('invalid_input', reason, params, [{ field: 'items', reason, params }])
  }
  const isMeasured = about.subjectKind === 'project' ? items.every(({ measure }) => !measure) : isOfSubjects(kept)
  if (!isMeasured)
    throw new AppError('invalid_input', 'template_measure_unsuitable', {}, [
      { field: 'items', reason: 'template_measure_unsuitable' },
    ])
  return { ...about, items: kept, mark, source: source ?? null, why }
}

/** What a template takes from the library is there in the version it names. Throws `template_library_unknown` with the first that is not. */
async function checkLibrary(db: Db, { items }: TemplateRow): Promise<void> {
  const references = items.flatMap(({ library }) => library ?? [])
  if (references.length === 0) return
  const known = await libraryAmong(db, references)
  const missing = references.find((reference) => !known.has(libraryKey(reference)))
  if (!missing) return
  const params = { code: missing.code, version: String(missing.version) }
  const reason = 'template_library_unknown'
  throw new AppError('invalid_input', reason, params, [{ field: 'items', reason, params }])
}
