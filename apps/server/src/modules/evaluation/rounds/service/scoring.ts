import { checkSheet, isWide, sheetTotal, spreadOf, type Template } from '@jiheng/kernel/evaluation-round'
import { ROOT_PATH, systemReach, type Actor, type Reach } from '../../../../platform/actor.ts'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { may, permit, permitAny } from '../../../identity/index.ts'
import type { DraftForm, SheetForm } from '../schema/sheets.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import { findDiscussion, insertDiscussion } from '../store/discussions.ts'
import { findDraw } from '../store/draws.ts'
import { accountsOf, declarationsOf, findExpertOf, type Interest } from '../store/experts.ts'
import { projectsOf, type RoundProjectRow } from '../store/round-projects.ts'
import { findRound, listRounds, lockRound, type RoundRow } from '../store/rounds.ts'
import {
  countOpen,
  dropDraft,
  findDraft,
  findTask,
  insertSheet,
  insertTasks,
  keepDraft,
  keepSubmitted,
  keepWithdrawn,
  lastOfEach,
  lockTask,
  lockTasksOn,
  sheetsOn,
  tasksOf,
  type DraftRow,
  type Lines,
  type ListedTask,
  type SheetRow,
  type TaskRow,
} from '../store/tasks.ts'
import { findTemplate } from '../store/templates.ts'
import { move, tell, type RoundParts } from './parts.ts'

export type Desk = {
  tasks: ListedTask[]
  /** Rounds that wait for a declaration, with what was declared so far. */
  declarations: { round: RoundRow; projects: RoundProjectRow[]; interests: Interest[] | null }[]
}

export type OpenTask = { task: ListedTask; template: Template; draft: DraftRow | null; sheets: SheetRow[] }

/** Everything everywhere: whether all have handed in is asked beyond what an expert sees, and nothing of it is told. */
const everywhere = (actor: Actor): Reach => ({
  actor: { ...actor, clearance: 2 },
  scopes: [ROOT_PATH],
  projects: [],
})

/** The template of a round, as the kernel takes it. */
export async function templateOf(db: Db, { templateId, templateVersion }: RoundRow): Promise<Template> {
  const row = templateId === null ? undefined : await findTemplate(db, templateId, templateVersion ?? undefined)
  if (!row) throw new AppError('not_found', 'round_template_not_found')
  return { id: row.id, name: row.name, version: String(row.version), items: row.items }
}

/** The experts' desk: what is theirs, saved as they go, handed in blind. */
export function scoring(parts: RoundParts) {
  const { database, clock } = parts
  const own = (actor: Actor) => ({ accountId: actor.accountId, runs: false })

  return {
    listTasks: (actor: Actor): Promise<Desk> =>
      database.read(permit(actor, 'rounds:score'), (db) =>
        askingAs(db, own(actor), async (tx) => {
          const expert = await findExpertOf(tx, actor.accountId)
          const rounds = expert?.isActive ? (await listRounds(tx)).filter(({ state }) => state === 'declaring') : []
          const declarations: Desk['declarations'] = []
          for (const round of rounds) {
            const said = (await declarationsOf(tx, round.id)).find(({ expertId }) => expertId === expert?.id)
            declarations.push({ round, projects: await projectsOf(tx, round.id), interests: said?.interests ?? null })
          }
          return { tasks: await tasksOf(tx, actor.accountId), declarations }
        }),
      ),

    /** One task of the asker's own with its sheet: the draft, or what was handed in. Throws `task_not_found`. */
    getTask: (actor: Actor, id: string): Promise<OpenTask> =>
      database.read(permit(actor, 'rounds:score'), (db) =>
        askingAs(db, own(actor), async (tx) => {
          const task = await findTask(tx, id)
          const round = task && (await findRound(tx, task.roundId))
          if (!task || !round || task.accountId !== actor.accountId) throw new AppError('not_found', 'task_not_found')
          const sheets = (await sheetsOn(tx, task.roundProjectId)).filter(({ taskId }) => taskId === id)
          return { task, template: await templateOf(tx, round), draft: await findDraft(tx, id), sheets }
        }),
      ),

    /** Keeps a sheet that is being filled in, whatever it holds so far. Throws `task_not_found`, `task_closed`. */
    saveDraft: (
      actor: Actor,
      taskId: string,
      { lines, remark = '' }: DraftForm,
    ): Promise<{ id: string; savedAt: string }> =>
      database.write(permit(actor, 'rounds:score'), async (tx) => {
        await tellAsker(tx, own(actor))
        const task = await lockTask(tx, taskId)
        if (!task) throw new AppError('not_found', 'task_not_found')
        if (task.state === 'withdrawn') throw new AppError('conflict', 'task_closed')
        const savedAt = clock.now().toISOString()
        await keepDraft(tx, { taskId, accountId: actor.accountId, lines, remark, savedAt })
        return { id: taskId, savedAt }
      }),

    /**
     * Hands a sheet in; while its project is being discussed once more, with the reason. Throws `task_not_found`, `task_closed`,
     * `sheet_unsuitable` with the item, `sheet_handed_in`, `revision_needs_reason`.
     */
    submitSheet(actor: Actor, taskId: string, form: SheetForm): Promise<{ id: string }> {
      permit(actor, 'rounds:score')
      return database.write(everywhere(actor), async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, runs: true })
        const task = await lockTask(tx, taskId)
        const round = task && (await lockRound(tx, task.roundId))
        if (!task || !round || task.accountId !== actor.accountId) throw new AppError('not_found', 'task_not_found')
        const version = await versionToHandIn(tx, task, round, form)
        const total = checkedTotal(await templateOf(tx, round), task, form.lines)
        const at = clock.now().toISOString()
        await insertSheet(tx, {
          ...{ taskId, version, roundProjectId: task.roundProjectId, projectId: task.projectId },
          ...{ accountId: actor.accountId, letter: task.letter, lines: form.lines, remark: form.remark ?? '', total },
          ...{ why: version === 2 ? (form.why ?? null) : null, submittedAt: at },
        })
        await keepSubmitted(tx, taskId, at)
        await dropDraft(tx, taskId)
        tell(tx, parts, actor, {
          action: version === 1 ? 'evaluation.sheet_submitted' : 'evaluation.sheet_revised',
          round,
          projectId: task.projectId,
          subject: { kind: 'scoring_task', id: taskId, label: round.name },
          ...(version === 2 && form.why !== undefined && { why: form.why }),
        })
        if (version === 1) await settle(tx, round, task.roundProjectId, at)
        return { id: taskId }
      })
    },

    /**
     * Gives a task back, by its expert or by who runs the round; the next by lot takes it. Throws `task_not_found`, `task_closed`,
     * `round_no_reserve` where nobody would be left.
     */
    withdrawTask(actor: Actor, taskId: string, why: string): Promise<{ id: string }> {
      permitAny(actor, ['rounds:score', 'rounds:manage'])
      return database.write(everywhere(actor), async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, runs: true })
        const task = await lockTask(tx, taskId)
        const round = task && (await lockRound(tx, task.roundId))
        const isOwn = task?.accountId === actor.accountId
        if (!task || !round || !(isOwn || may(actor, 'rounds:manage', round)))
          throw new AppError('not_found', 'task_not_found')
        if (task.state !== 'open' || round.state !== 'scoring') throw new AppError('conflict', 'task_closed')
        await keepWithdrawn(tx, taskId, why)
        await replace(tx, round, task)
        const at = clock.now().toISOString()
        tell(tx, parts, actor, {
          action: 'evaluation.task_withdrawn',
          round,
          projectId: task.projectId,
          subject: { kind: 'scoring_task', id: taskId, label: round.name },
          why,
        })
        await settle(tx, round, task.roundProjectId, at)
        return { id: taskId }
      })
    },
  }
}

/** A sheet is handed in once, and once more while its project is being discussed. */
async function versionToHandIn(tx: Tx, task: TaskRow, round: RoundRow, { why }: SheetForm): Promise<1 | 2> {
  if (task.state === 'withdrawn') throw new AppError('conflict', 'task_closed')
  if (task.state === 'open') {
    if (round.state === 'scoring') return 1
    throw new AppError('conflict', 'task_closed')
  }
  const discussion = await findDiscussion(tx, task.roundProjectId)
  const isOpen = discussion !== null && discussion.closedAt === null && ['scoring', 'discussing'].includes(round.state)
  const before = (await sheetsOn(tx, task.roundProjectId)).filter(({ taskId }) => taskId === task.id)
  if (!isOpen || before.length > 1) throw new AppError('conflict', 'sheet_handed_in')
  if (why === undefined)
    throw new AppError('invalid_input', 'revision_needs_reason', {}, [
      { field: 'why', reason: 'revision_needs_reason' },
    ])
  return 2
}

function checkedTotal(template: Template, { letter }: TaskRow, lines: Lines): string {
  const problem = checkSheet(template, { id: letter, lines })
  if (!problem) return sheetTotal({ lines })
  const reason = `sheet_${problem.problem}`
  const item = template.items.find(({ code }) => code === problem.code)
  const params = { name: item?.name ?? problem.code, weight: item?.weight ?? '' }
  throw new AppError('invalid_input', reason, params, [{ field: `lines.${problem.code}`, reason, params }])
}

/** When the last sheet of a project is in, its spread is known; when the last of the round is, the round goes on by itself: whose sheet was the last is nobody's business. */
async function settle(tx: Tx, round: RoundRow, roundProjectId: string, at: string): Promise<void> {
  const tasks = await lockTasksOn(tx, roundProjectId)
  const isIn = tasks.every(({ state }) => state !== 'open') && tasks.some(({ state }) => state === 'submitted')
  if (isIn) {
    const sheets = lastOfEach(await sheetsOn(tx, roundProjectId))
    const spread = spreadOf(sheets.map(({ letter, lines }) => ({ id: letter, lines })))
    if (isWide(spread, round.rules))
      await insertDiscussion(tx, {
        ...{ roundProjectId, roundId: round.id, projectId: tasks[0]!.projectId, spread, openedAt: at },
        ...{ conclusion: null, closedBy: null, closedAt: null },
      })
  }
  if (round.state === 'scoring' && (await countOpen(tx, round.id)) === 0)
    await move(tx, round.id, 'discussing', { actor: systemReach('evaluation').actor, at })
}

/** The next of the lot takes a task that was given back, under the next letter. Throws `round_no_reserve` where nobody would be left. */
async function replace(tx: Tx, round: RoundRow, left: TaskRow): Promise<void> {
  const tasks = await lockTasksOn(tx, left.roundProjectId)
  const drawn = (await findDraw(tx, round.id))?.result?.drawn.find(({ projectId }) => projectId === left.projectId)
  const taken = new Set(tasks.map(({ expertId }) => expertId))
  const next = drawn?.reserves.find((expertId) => !taken.has(expertId))
  const accountId = next && (await accountsOf(tx, round.orgPath)).get(next)
  if (next && accountId) {
    const letter = String.fromCharCode(65 + tasks.length)
    const { roundId, roundProjectId, projectId } = left
    await insertTasks(tx, [
      {
        ...{ id: newId(), roundId, roundProjectId, projectId, expertId: next, accountId, letter },
        ...{ state: 'open', submittedAt: null, withdrawnWhy: null },
      },
    ])
  } else if (tasks.every(({ id, state }) => id === left.id || state === 'withdrawn'))
    throw new AppError('rule_violated', 'round_no_reserve')
}
