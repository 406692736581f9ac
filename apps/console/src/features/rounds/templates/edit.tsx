import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Loaded, Page, Section, Select, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useParam, useSearch } from '../../../shared/url.ts'
import { fromLibrary, groupsOf, type Draft, type Item, type SubjectKind, type Template } from './draft.ts'
import { Editor } from './editor.tsx'
import { subjectKinds } from './list.tsx'

const blank: Draft = { subjectKind: 'project', name: '', groups: [], why: '', mark: 'U', source: '' }

/** A new version of a template that is the unit's own. */
export function ReviseTemplatePage() {
  const { t } = usePhrase()
  const id = useParam('id')
  const found = useCall('getRoundTemplate', { path: { id } })
  const { data } = found
  const name = data?.template.name ?? ''
  return (
    <Page
      title={
        data ? t('round_templates.revise_title', { name, n: data.template.version + 1 }) : t('round_templates.revise')
      }
      note={t('round_templates.publish_sentence')}
      crumbs={[
        { label: t('app.nav.evaluation'), href: '/rounds' },
        { label: t('round_templates.link'), href: '/evaluation-templates' },
        { label: name, href: `/evaluation-templates/${id}` },
        { label: t('round_templates.revise') },
      ]}
    >
      <Loaded of={found}>{(template) => <Revise of={template} />}</Loaded>
    </Page>
  )
}

function Revise({ of: { template } }: { of: Template }) {
  const { id, version, subjectKind, name, items, mark, source } = template
  const initial = { subjectKind, name, groups: groupsOf(items), why: '', mark, source: source ?? '' }
  return <Editor initial={initial} revises={{ id, version }} draftKey={`template.${id}.${version}`} />
}

/** A new template: from nothing, from a tree of the library, or from another template. */
export function NewTemplatePage() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const navigate = useNavigate()
  const templates = useCall('listRoundTemplates')
  const subjectKind = (oneOf(search['subject']) ?? 'project') as SubjectKind
  const from = oneOf(search['from']) ?? 'empty'
  const copied = templates.data?.items.find(({ id }) => id === from)
  const kind = copied?.subjectKind ?? subjectKind
  const tree = kind === 'project' ? 'evaluation' : kind
  const starts = [
    { value: 'empty', label: t('round_templates.start_none') },
    { value: 'library', label: t('round_templates.start_library', { tree: t(`indicators.tree.${tree}`) }) },
    ...(templates.data?.items ?? [])
      .filter((template) => template.subjectKind === kind)
      .map(({ id, name, version }) => ({ value: id, label: t('round_templates.start_of', { name, version }) })),
  ]
  const choose = (patch: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: { subject: kind, from, ...patch }, replace: true } as never)
  return (
    <Page
      title={t('round_templates.create_title')}
      note={t('round_templates.publish_sentence')}
      crumbs={[
        { label: t('app.nav.evaluation'), href: '/rounds' },
        { label: t('round_templates.link'), href: '/evaluation-templates' },
        { label: t('round_templates.create') },
      ]}
    >
      <Section title={t('round_templates.start')} note={t('round_templates.start_hint')}>
        <div className="rounds-bar">
          <Select
            name={t('round_templates.subject')}
            value={kind}
            onChange={(next) => setSearch({ subject: next ?? undefined, from: undefined })}
            options={subjectKinds.map((value) => ({ value, label: t(`round_templates.subject_name.${value}`) }))}
          />
          <span className="rounds-start">
            <Select
              name={t('round_templates.start_from')}
              value={from}
              onChange={(next) => choose({ from: next ?? undefined })}
              options={starts}
            />
          </span>
        </div>
      </Section>
      {from === 'library' ? (
        <FromLibrary key={kind} kind={kind} tree={tree} />
      ) : (
        <Loaded of={templates}>
          {() => <Start key={`${kind} ${from}`} kind={kind} from={from} items={copied?.items ?? []} />}
        </Loaded>
      )}
    </Page>
  )
}

type Tree = 'evaluation' | 'person' | 'team' | 'department'

function FromLibrary({ kind, tree }: { kind: SubjectKind; tree: Tree }) {
  const { t } = usePhrase()
  const library = useCall('listIndicators', { query: { tree, limit: 500 } })
  return (
    <Loaded of={library}>
      {({ items }) => (
        <Start
          kind={kind}
          from={`library.${tree}`}
          items={fromLibrary(items, (level) => t(`indicators.level.${level as 'output'}`))}
        />
      )}
    </Loaded>
  )
}

function Start({ kind, from, items }: { kind: SubjectKind; from: string; items: readonly Item[] }) {
  // What it began with stays, though the library be read again.
  const [initial] = useState<Draft>(() => ({ ...blank, subjectKind: kind, groups: groupsOf(items) }))
  return <Editor initial={initial} draftKey={`template.new.${kind}.${from}`} />
}
