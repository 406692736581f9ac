import { Readable } from 'node:stream'
import type { ExAnteEvidence } from '../../modules/evaluation/index.ts'
import { builtinRoles } from '../../modules/identity/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { writePdf } from '../../platform/documents/pdf/write.ts'
import type { DemoProject, Key } from '../shapes.ts'
import { exAnteWords } from '../words/forms.ts'
import type { Loading } from './loading.ts'

/** Puts made-up papers of the approval among each project's documents, and names what each of them speaks for, by the project's key. */
export async function loadPapers(
  loading: Loading,
  projects: readonly DemoProject[],
): Promise<Map<Key, ExAnteEvidence[]>> {
  const { tx, past, idOf } = loading
  const documents = past.within(tx).projects
  const office = await officeOf(loading)
  const kept = new Map<Key, ExAnteEvidence[]>()
  for (const { key, registered } of projects)
    for (const { dimension, title, kind } of exAnteWords.evidence) {
      const { name } = registered.row
      const text = exAnteWords.paper.replace('{name}', name)
      const blocks = [
        { kind: 'text', text: title, look: 'title', align: 'center', after: 12 } as const,
        { kind: 'text', text, isIndented: true } as const,
      ]
      const content = Readable.from([writePdf({ title, author: name, blocks })])
      const about = { title: `${title}.pdf`, kind, nodeId: null, content, isWhole: () => true }
      const { id } = await documents.addDocument(office, idOf(key), about)
      kept.set(key, [...(kept.get(key) ?? []), { dimension, title: about.title, documentId: id }])
    }
  return kept
}

/** The project office as the use cases know it. */
async function officeOf({ tx, reach, past, idOf }: Loading): Promise<Actor> {
  const path = await past.within(tx).identity.pathInReach(reach, idOf('qz'))
  const permissions = new Set<string>(builtinRoles.project_office.permissions)
  const grants = [{ role: 'project_office', permissions, scopes: [path], projects: [] }]
  return { ...reach.actor, accountId: idOf('office'), name: 'office', grants }
}
