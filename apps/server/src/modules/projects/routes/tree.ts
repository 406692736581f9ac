import { Type } from 'typebox'
import type { FastifyReply } from 'fastify'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import type { Actor } from '../../../platform/actor.ts'
import { Id } from '../../identity/index.ts'
import { allowedOn } from '../policy.ts'
import { presentNode, presentNodes, presentTemplates } from '../present-tree.ts'
import {
  NewNode,
  Node,
  NodeActivation,
  NodeCompletion,
  NodeEdit,
  NodeMove,
  NodeReopening,
  NodeTree,
  ProjectTemplates,
  TreeFromTemplate,
} from '../schema/tree.ts'
import type { Projects } from '../service.ts'

const ById = Type.Object({ id: Id })
const tags = ['project tree']

export function treeRoutes(app: App, projects: Projects): void {
  const answerTree = async (actor: Actor, projectId: string): Promise<NodeTree> => {
    const { project, nodes } = await projects.tree(actor, projectId)
    return {
      items: presentNodes(nodes, actor, project.orgPath),
      totalInvestmentFen: project.totalInvestmentFen,
      allowed: allowedOn(actor, project),
    }
  }
  const answerNode = async (reply: FastifyReply, actor: Actor, id: string): Promise<Node> => {
    const node = await projects.node(actor, id)
    tellVersion(reply, node.version)
    return presentNode(node, actor)
  }

  app.get(
    '/api/v1/project-templates',
    {
      schema: {
        operationId: 'listProjectTemplates',
        tags,
        summary: 'Templates of project trees',
        response: { 200: ProjectTemplates, ...problems() },
      },
    },
    async () => ({ items: presentTemplates() }),
  )

  app.get(
    '/api/v1/projects/:id/nodes',
    {
      schema: {
        operationId: 'getProjectTree',
        tags,
        summary: 'The whole tree of a project',
        params: ById,
        response: { 200: NodeTree, ...problems(404) },
      },
    },
    async (request) => answerTree(request.actor, request.params.id),
  )

  app.post(
    '/api/v1/projects/:id/nodes',
    {
      schema: {
        operationId: 'addNode',
        tags,
        summary: 'Add a draft node',
        params: ById,
        body: NewNode,
        response: { 201: Node, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await projects.addNode(request.actor, request.params.id, request.body)
      return reply.code(201).send(await answerNode(reply, request.actor, id))
    },
  )

  app.post(
    '/api/v1/projects/:id/tree',
    {
      schema: {
        operationId: 'createTreeFromTemplate',
        tags,
        summary: 'Give a project the tree of a template',
        params: ById,
        body: TreeFromTemplate,
        response: { 201: NodeTree, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      await projects.treeFromTemplate(request.actor, request.params.id, request.body)
      return reply.code(201).send(await answerTree(request.actor, request.params.id))
    },
  )

  app.get(
    '/api/v1/nodes/:id',
    {
      schema: {
        operationId: 'getNode',
        tags,
        summary: 'One node',
        params: ById,
        response: { 200: Node, ...problems(404) },
      },
    },
    async (request, reply) => answerNode(reply, request.actor, request.params.id),
  )

  app.patch(
    '/api/v1/nodes/:id',
    {
      schema: {
        operationId: 'editNode',
        tags,
        summary: 'Change a node; needs If-Match',
        params: ById,
        body: NodeEdit,
        response: { 200: Node, ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      await projects.editNode(request.actor, request.params.id, expectedVersion(request), request.body)
      return answerNode(reply, request.actor, request.params.id)
    },
  )

  app.post(
    '/api/v1/nodes/:id/moves',
    {
      schema: {
        operationId: 'moveNode',
        tags,
        summary: 'Move a node with everything below it; needs If-Match',
        params: ById,
        body: NodeMove,
        response: { 200: Node, ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      await projects.moveNode(request.actor, request.params.id, expectedVersion(request), request.body)
      return answerNode(reply, request.actor, request.params.id)
    },
  )

  app.delete(
    '/api/v1/nodes/:id',
    {
      schema: {
        operationId: 'deleteNode',
        tags,
        summary: 'Delete a draft node and the drafts below it; needs If-Match',
        params: ById,
        response: { 204: Type.Null(), ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      await projects.deleteNode(request.actor, request.params.id, expectedVersion(request))
      return reply.code(204).send(null)
    },
  )

  nodeStateRoutes(app, projects, answerNode)
}

function nodeStateRoutes(
  app: App,
  projects: Projects,
  answerNode: (reply: FastifyReply, actor: Actor, id: string) => Promise<Node>,
): void {
  app.post(
    '/api/v1/nodes/:id/activations',
    {
      schema: {
        operationId: 'activateNode',
        tags,
        summary: 'Activate a node that binds all four things',
        params: ById,
        body: NodeActivation,
        response: { 200: Node, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      await projects.activateNode(request.actor, request.params.id, request.body.withBelow ?? false)
      return answerNode(reply, request.actor, request.params.id)
    },
  )

  app.post(
    '/api/v1/nodes/:id/completions',
    {
      schema: {
        operationId: 'completeNode',
        tags,
        summary: 'Close an active node',
        params: ById,
        body: NodeCompletion,
        response: { 200: Node, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      await projects.completeNode(request.actor, request.params.id, request.body)
      return answerNode(reply, request.actor, request.params.id)
    },
  )

  app.post(
    '/api/v1/nodes/:id/reopenings',
    {
      schema: {
        operationId: 'reopenNode',
        tags,
        summary: 'Open a node again that was closed by mistake',
        params: ById,
        body: NodeReopening,
        response: { 200: Node, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      await projects.reopenNode(request.actor, request.params.id, request.body.why)
      return answerNode(reply, request.actor, request.params.id)
    },
  )
}
