import { useNavigate } from '@tanstack/react-router'
import type { CallInput } from '@jiheng/api'
import { Button, Form, Page, usePhrase, useFormState, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { blank, bodyOf, type Draft } from './new-project-body.ts'
import { MoneyAndTime, WhatItIs, WhoAndWhere } from './new-project-fields.tsx'

/** 新建项目: only what the system cannot know. */
export function NewProjectPage() {
  const { t } = usePhrase()
  const toast = useToast()
  const navigate = useNavigate()
  const form = useFormState<Draft>(blank, { draftKey: 'project.new' })
  const create = useCallMutation('createProject', {
    refresh: ['listProjects', 'countProjectFacets', 'listProjectPlaces'],
  })
  const submit = async () => {
    try {
      const made = await create.run({ body: bodyOf(form.value) as CallInput<'createProject'>['body'] })
      form.draft.discard()
      toast.done(t('registry.fresh.done', { name: made.name }))
      await navigate({ to: `/projects/${made.id}` } as never)
    } catch (thrown) {
      form.setProblem(thrown)
    }
  }
  return (
    <Page
      title={t('registry.fresh.title')}
      crumbs={[{ label: t('projects.register'), href: '/projects' }, { label: t('projects.create') }]}
      note={t('registry.fresh.rest')}
    >
      <Form
        onSubmit={() => void submit()}
        problem={form.problem}
        draft={form.draft}
        actions={
          <>
            <Button kind="primary" submit busy={create.busy}>
              {t('registry.fresh.sure')}
            </Button>
            <Button href="/projects">{t('ui.cancel')}</Button>
          </>
        }
      >
        <WhatItIs form={form} />
        <MoneyAndTime form={form} />
        <WhoAndWhere form={form} />
      </Form>
    </Page>
  )
}
