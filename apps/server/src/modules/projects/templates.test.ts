import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemReach } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { openWorld, problem } from '../../../test/world.ts'
import type { LoadedNode } from './index.ts'
import { spread, templates, type TemplateNode } from './templates/index.ts'

const levels = (nodes: readonly TemplateNode[]): readonly (readonly TemplateNode[])[] =>
  nodes.length === 0 ? [] : [nodes, ...nodes.flatMap((node) => levels(node.children))]

for (const template of templates) {
  test(`${template.code}: siblings share work and money to the full, inside their parent's time`, () => {
    const groups = levels(template.nodes)
    for (const siblings of groups) {
      const names = siblings.map((node) => node.title).join('、')
      assert.equal(
        siblings.reduce((sum, node) => sum + node.weight, 0),
        100,
        names,
      )
      assert.equal(
        siblings.reduce((sum, node) => sum + node.budget, 0),
        100,
        names,
      )
      for (const { title, span, standard } of siblings) {
        assert.ok(span[0] >= 0 && span[0] < span[1] && span[1] <= 100, title)
        assert.ok(standard.length >= 8, title)
      }
    }
    const depth = (nodes: readonly TemplateNode[]): number =>
      nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((node) => depth(node.children)))
    assert.ok(depth(template.nodes) >= 2 && depth(template.nodes) <= 4)
  })
}

test('a template is laid over dates and money to the last day and fen', () => {
  const planned = spread(templates[0]!.nodes, { startsOn: '2026-01-01', dueOn: '2027-06-30', budgetFen: 1_200_000_07 })
  const first = planned.filter((node) => node.parent === null)
  assert.equal(
    first.reduce((sum, node) => sum + (node.budgetFen ?? 0), 0),
    1_200_000_07,
  )
  assert.deepEqual([first[0]?.startsOn, first.at(-1)?.dueOn], ['2026-01-01', '2027-06-30'])
  for (const [at, node] of planned.entries()) {
    const children = planned.filter((other) => other.parent === at)
    if (children.length > 0)
      assert.equal(
        children.reduce((sum, child) => sum + (child.budgetFen ?? 0), 0),
        node.budgetFen,
      )
    for (const child of children) assert.ok(child.startsOn >= node.startsOn && child.dueOn <= node.dueOn, child.title)
  }
})

test('one click gives a project its tree; with a manager it can be activated whole', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const manager = await world.given.account()
  const project = await world.given.project({
    kind: 'old_community',
    totalInvestmentFen: 120_000_000_00,
    managerId: manager.accountId,
  })
  const { items: offered } = await office.call('listProjectTemplates', {})
  assert.deepEqual(
    offered.map(({ code }) => code),
    ['old_community', 'port', 'road', 'industrial_park', 'smart_community', 'information_system'],
  )
  const tree = await office.call('createTreeFromTemplate', {
    path: { id: project.id },
    body: { template: 'old_community' },
  })
  assert.equal(tree.items.length, offered[0]?.nodeCount)
  assert.ok(tree.items.every((node) => node.missing.length === 0))
  for (const node of tree.items.filter(({ parentId }) => parentId === null))
    await office.call('activateNode', { path: { id: node.id }, body: { withBelow: true } })
  assert.ok(
    (await office.call('getProjectTree', { path: { id: project.id } })).items.every((node) => node.state === 'active'),
  )
  await assert.rejects(
    office.call('createTreeFromTemplate', { path: { id: project.id }, body: { template: 'road' } }),
    problem(409, 'tree_exists'),
  )
  const dateless = await world.given.project({ plannedStart: null, plannedFinish: null })
  await assert.rejects(
    office.call('createTreeFromTemplate', { path: { id: dateless.id }, body: { template: 'road' } }),
    problem(422, 'template_needs_dates'),
  )
})

test('trees of many projects are loaded at once, in any state, under the same rules', async (t) => {
  const world = await openWorld(t)
  const reach = systemReach('demo')
  const person = await world.given.account()
  const projects = [
    await world.given.project({ totalInvestmentFen: 1_000 }),
    await world.given.project({ totalInvestmentFen: 1_000 }),
  ]
  const treeOf = (projectId: string, budgetFen: number): LoadedNode[] => {
    const nodes = spread(templates[1]!.nodes, { startsOn: '2025-01-01', dueOn: '2026-12-31', budgetFen })
    const ids = nodes.map(newId)
    return nodes.map(({ parent, weight, ...node }, at) => {
      const isDone = node.dueOn < '2026-01-01'
      const bound = {
        responsibleId: person.accountId,
        state: isDone ? 'done' : 'active',
        doneOn: isDone ? node.dueOn : null,
      } as const
      return {
        ...node,
        ...bound,
        id: ids[at]!,
        projectId,
        parentId: parent === null ? null : ids[parent]!,
        weight: String(weight),
      }
    })
  }
  const load = (nodes: LoadedNode[]) =>
    world.house.database.write(reach, (tx) => world.house.projects.loadTrees(tx, reach.actor, nodes))
  await assert.rejects(load(projects.flatMap(({ id }) => treeOf(id, 1_001))), { reason: 'node_budget_within_project' })
  await load(projects.flatMap(({ id }) => treeOf(id, 1_000)))
  const office = await world.signIn('project_office')
  for (const { id } of projects) {
    const { items } = await office.call('getProjectTree', { path: { id } })
    assert.deepEqual(new Set(items.map((node) => node.state)), new Set(['done', 'active']))
    assert.deepEqual(await world.audit(id), ['projects.created', 'projects.tree_created'])
  }
})
