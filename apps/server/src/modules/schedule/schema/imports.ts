import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../platform/http/shapes.ts'
import { uploadForm } from '../../../platform/http/upload.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { Why } from './changes.ts'

export const ScheduleFileForm = uploadForm()

const Told = Type.Object({ code: Type.String(), message: Type.String(), activity: orNull(Type.String()) })

export const ScheduleImport = Type.Object(
  {
    id: Id,
    projectId: Id,
    fileName: Type.String(),
    fileSize: Type.Integer(),
    state: oneOf(['checked', 'refused', 'applied']),
    problem: orNull(Type.Object({ reason: Type.String(), message: Type.String() })),
    summary: orNull(
      Type.Object({
        format: oneOf(['mspdi', 'xer', 'json', 'table']),
        title: orNull(Type.String()),
        activities: Type.Integer(),
        milestones: Type.Integer(),
        links: Type.Integer(),
        calendars: Type.Integer(),
        resources: Type.Integer(),
        startsOn: DayShape,
        finishesOn: DayShape,
        statedFinish: orNull(Type.String({ format: 'date', description: 'Last finish the file itself states' })),
        critical: Type.Integer(),
        costFen: Type.Integer(),
        matched: Type.Integer({ description: 'Nodes of the tree the file knows; they keep progress and budget' }),
        added: Type.Integer(),
        missing: Type.Integer({ description: 'Nodes the file does not name' }),
        removable: Type.Integer({ description: 'Of these, drafts that `replace` takes away' }),
        version: Type.Integer({
          description: 'Of the schedule it was tried on, 0 where there was none: If-Match to apply it as it was told',
        }),
        named: Type.Object(
          { matched: Type.Array(Type.String()), missing: Type.Array(Type.String()) },
          { description: 'Titles of up to 200 nodes the file knows, and of as many it does not name' },
        ),
        baselines: Type.Array(
          Type.Object({
            number: Type.Integer(),
            activities: Type.Integer(),
            start: orNull(DayShape),
            finish: orNull(DayShape),
          }),
          {
            description:
              'What the file keeps of earlier plans, of which some can be kept; none where there is an original',
          },
        ),
        notices: Type.Array(Told, { description: 'What of the file was ignored or assumed' }),
        warnings: Type.Array(Told, { description: 'What is odd in the network' }),
      }),
    ),
    createdBy: Type.Object({ id: Id, name: Type.String() }),
    createdAt: Type.String(),
    appliedAt: orNull(Type.String()),
  },
  { $id: 'ScheduleImport' },
)
export type ScheduleImport = Static<typeof ScheduleImport>

export const ScheduleImports = Type.Object({ items: Type.Array(ScheduleImport) }, { $id: 'ScheduleImports' })

export const ImportApplication = Type.Object(
  {
    mode: Type.Optional(
      Type.Enum(['update', 'replace'], {
        description: 'Whether nodes the file does not name stay, or drafts among them go',
      }),
    ),
    baselines: Type.Optional(
      Type.Array(Type.Integer({ minimum: 0 }), {
        maxItems: 20,
        description: 'Numbers of baselines of the file to keep, the least as the original. Needs schedule:baseline',
      }),
    ),
    withBudgets: Type.Optional(Type.Boolean({ description: 'New nodes get what the file says they cost' })),
    why: Why,
  },
  { additionalProperties: false },
)
