import { useState } from 'react'
import { localeName, locales, type Locale } from '@jiheng/phrases'
import { Button, Drawer, Field, Select, TextInput, usePhrase, useFormState, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import type { Unit } from './directory.ts'

export type Invitation = { name: string; token: string; expiresAt: string }

/** Invites a person into a unit; the link is shown once, when it is made. */
export function InviteDrawer({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = usePhrase()
  const [made, setMade] = useState<Invitation | null>(null)
  const form = useFormState<{ name: string; displayName: string; locale: string | null }>({
    name: '',
    displayName: '',
    locale: 'zh-CN',
  })
  const { run } = useCallMutation('createAccount', { refresh: ['listAccounts'] })
  const send = async () => {
    const { name, displayName, locale } = form.value
    const { account, invitation } = await run({
      body: {
        name: name.trim(),
        displayName: displayName.trim(),
        organisationId: unit.id,
        locale: (locale ?? 'zh-CN') as Locale,
      },
    })
    setMade({ name: account.name, ...invitation })
  }
  if (made) return <InvitationLink of={made} onClose={onClose} />
  return (
    <FormDrawer
      title={t('organisations.account.invite_title')}
      sure={t('organisations.account.send')}
      form={form}
      required={['name', 'displayName']}
      send={send}
      onClose={onClose}
    >
      <p className="organisations-sentence">{unit.name}</p>
      <Field
        label={t('organisations.login')}
        hint={t('organisations.account.login_hint')}
        usedBy={t('organisations.account.used_by.login')}
        error={form.errorOf('name')}
      >
        <TextInput {...form.bind('name')} autoComplete="off" />
      </Field>
      <Field
        label={t('organisations.account_name')}
        hint={t('organisations.account.display_hint')}
        usedBy={t('organisations.account.used_by.name')}
        error={form.errorOf('displayName')}
      >
        <TextInput {...form.bind('displayName')} autoComplete="off" />
      </Field>
      <Field
        label={t('organisations.account.language')}
        usedBy={t('organisations.account.used_by.locale')}
        error={form.errorOf('locale')}
      >
        <Select {...form.bind('locale')} options={locales.map((each) => ({ value: each, label: localeName[each] }))} />
      </Field>
    </FormDrawer>
  )
}

/** The one-time link. It is nowhere to be found again once this is closed. */
export function InvitationLink({ of, onClose }: { of: Invitation; onClose: () => void }) {
  const { t } = usePhrase()
  const toast = useToast()
  const link = `${location.origin}/invitation#${of.token}`
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    toast.done(t('organisations.account.copied'))
  }
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('organisations.account.link_title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button
            kind="primary"
            onPress={() => copy().catch(() => toast.failed(t('organisations.account.copy_failed')))}
          >
            {t('organisations.account.copy')}
          </Button>
        </>
      }
    >
      <p>{t('organisations.account.link_for', { name: of.name })}</p>
      <p className="organisations-link">
        <code>{link}</code>
      </p>
      <p>
        <strong>{t('organisations.account.link_once')}</strong>{' '}
        {t('organisations.account.link_expires', { at: of.expiresAt })}
      </p>
    </Drawer>
  )
}
