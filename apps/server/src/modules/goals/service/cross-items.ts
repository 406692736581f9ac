import { advanceCrossItem, type CrossEvent, type CrossItem } from '@jiheng/kernel/goal'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { newId } from '../../../platform/ids.ts'
import type { CrossItemQuery, CrossStepForm, NewCrossItem } from '../schema/cross-items.ts'
import {
  countOverdue,
  findCrossItem,
  insertCrossItem,
  insertStep,
  listCrossItems,
  lockCrossItem,
  stepsOf,
  updateCrossItem,
  type CrossRow,
  type StepRow,
} from '../store/cross-items.ts'
import { personIn } from './goals.ts'
import { readAs, tell, writeAs, type GoalsParts } from './parts.ts'
import { mayWriteAt } from './reports.ts'

const PAGE = 100

/** 跨部门事项 under double lock: one person and one day at every moment. */
export function crossItems(parts: GoalsParts) {
  const { clock, projects } = parts
  return {
    listCrossItems: (actor: Actor, { state = 'open', mine = false, limit = PAGE, cursor }: CrossItemQuery) =>
      readAs(parts, actor, 'goals:read', async (db) => {
        const isClosed = state === 'closed'
        const after = cursor === undefined ? null : decodeCursor(cursor, 2)
        const found = await listCrossItems(db, {
          isClosed,
          mine: mine ? actor.accountId : null,
          limit: limit + 1,
          after,
        })
        const rows = found.slice(0, limit)
        const last = rows.at(-1)
        const nextCursor =
          found.length > limit && last ? encodeCursor([isClosed ? last.closedOn : last.dueOn, last.id]) : null
        return { rows, nextCursor, overdue: await countOverdue(db, clock.today()) }
      }),

    getCrossItem: (actor: Actor, id: string): Promise<{ row: CrossRow; steps: StepRow[] }> =>
      readAs(parts, actor, 'goals:read', async (db) => ({ row: await itemIn(db, id), steps: await stepsOf(db, id) })),

    /** Raises an item and locks it to a person and a day. Throws `account_not_found`, `due_in_past`. */
    addCrossItem: (
      actor: Actor,
      { title, detail = '', projectId, holderId, dueOn }: NewCrossItem,
    ): Promise<{ id: string }> =>
      writeAs(parts, actor, 'goals:sign', async (tx) => {
        const project = projectId === undefined ? undefined : await projects.lock(tx, projectId)
        await personIn(tx, holderId)
        refusePast(dueOn, clock.today())
        const locked = advanceCrossItem({ state: 'open' }, { event: 'lock', personIds: [holderId], dueOn })
        if (!locked.ok) throw new AppError('rule_violated', `cross.${locked.problem}`)
        const item = {
          id: newId(),
          projectId: projectId ?? null,
          orgPath: project?.org_path ?? actor.organisationPath,
          title,
          detail,
          holderId,
          dueOn,
        }
        const at = clock.now().toISOString()
        await insertCrossItem(tx, { ...item, by: actor.accountId, at })
        await insertStep(tx, {
          id: newId(),
          itemId: item.id,
          event: 'lock',
          by: actor.accountId,
          at,
          toId: holderId,
          dueOn,
          note: '',
        })
        tellStep(tx, actor, item, 'lock', { holderId: [null, holderId], dueOn: [null, dueOn] })
        return { id: item.id }
      }),

    /** Takes an item a step on, as the double lock allows it to this person. Throws `cross.*`, `cross_item_not_found`. */
    advance: (actor: Actor, id: string, told: CrossStepForm): Promise<{ id: string }> =>
      writeAs(parts, actor, 'goals:sign', async (tx) => {
        const { event, toId, dueOn, note = '' } = told
        if (!(await lockCrossItem(tx, id))) throw new AppError('not_found', 'cross_item_not_found')
        const row = await itemIn(tx, id)
        if (event === 'hand_over' && toId === undefined)
          throw new AppError('invalid_input', 'cross.not_one_person', {}, [
            { field: 'toId', reason: 'cross.not_one_person' },
          ])
        if (toId !== undefined) await personIn(tx, toId)
        if (dueOn !== undefined) refusePast(dueOn, clock.today())
        if (
          (event === 'confirm' || event === 'send_back') &&
          row.raisedBy.id !== actor.accountId &&
          !mayWriteAt(actor, row)
        )
          throw new AppError('rule_violated', 'cross.not_who_raised_it')
        const step = advanceCrossItem(kernelItem(row), eventOf(actor.accountId, clock.today(), told))
        if (!step.ok) throw new AppError('rule_violated', `cross.${step.problem}`)
        if (step.item.state === 'open') throw new RangeError('a locked item is never open again')
        await updateCrossItem(tx, id, step.item)
        const at = clock.now().toISOString()
        await insertStep(tx, {
          id: newId(),
          itemId: id,
          event,
          by: actor.accountId,
          at,
          toId: toId ?? null,
          dueOn: dueOn ?? null,
          note,
        })
        const { lock } = step.item
        tellStep(
          tx,
          actor,
          row,
          event,
          {
            state: [row.state, step.item.state],
            holderId: [row.holder.id, lock.personId],
            dueOn: [row.dueOn, lock.dueOn],
          },
          note,
        )
        return { id }
      }),
  }

  function tellStep(
    tx: Tx,
    actor: Actor,
    item: { id: string; title: string; orgPath: string; projectId: string | null },
    event: string,
    changes: Record<string, [unknown, unknown]>,
    note = '',
  ): void {
    const moved = Object.fromEntries(Object.entries(changes).filter(([, [old, now]]) => old !== now))
    tell(tx, parts, actor, {
      action: 'goals.cross_item_changed',
      orgPath: item.orgPath,
      projectId: item.projectId,
      subject: { kind: 'cross_item', id: item.id, label: item.title },
      ids: { itemId: item.id, event },
      changes: { event: [null, event], ...moved },
      ...(note !== '' && { why: note }),
    })
  }
}

async function itemIn(db: Db, id: string): Promise<CrossRow> {
  const row = await findCrossItem(db, id)
  if (!row) throw new AppError('not_found', 'cross_item_not_found')
  return row
}

/** As the kernel's state machine knows it. */
export function kernelItem(row: CrossRow): CrossItem {
  const lock = { personId: row.holder.id, dueOn: row.dueOn }
  if (row.state === 'handing_over' && row.offeredTo && row.offeredDueOn !== null)
    return { state: 'handing_over', lock, offer: { personId: row.offeredTo.id, dueOn: row.offeredDueOn } }
  if (row.state === 'reported_done' && row.reportedOn !== null)
    return { state: 'reported_done', lock, reportedOn: row.reportedOn }
  if (row.state === 'closed' && row.closedOn !== null)
    return { state: 'closed', lock, closedOn: row.closedOn, daysLate: row.daysLate ?? 0 }
  return { state: 'locked', lock }
}

/** A step of a person on a day, as the kernel knows it. */
export function eventOf(
  byPersonId: string,
  on: string,
  { event, toId, dueOn }: Pick<CrossStepForm, 'event' | 'toId' | 'dueOn'>,
): CrossEvent {
  switch (event) {
    case 'hand_over':
      return { event, byPersonId, toPersonId: toId ?? '', dueOn: dueOn ?? null }
    case 'accept':
    case 'decline':
    case 'withdraw':
      return { event, byPersonId }
    case 'report_done':
    case 'confirm':
    case 'send_back':
      return { event, byPersonId, on }
  }
}

function refusePast(dueOn: string, today: string): void {
  if (dueOn < today) throw new AppError('invalid_input', 'due_in_past', {}, [{ field: 'dueOn', reason: 'due_in_past' }])
}
