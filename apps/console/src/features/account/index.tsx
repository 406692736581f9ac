import { Columns, Facts, Page, Section, usePhrase } from '@jiheng/ui'
import { useRoleName } from '../../shared/role-names.ts'
import { useSession } from '../../shared/session.tsx'
import { LanguageChoice } from './language.tsx'
import { OneTimeCodes } from './one-time-codes.tsx'
import { PasswordForm } from './password-form.tsx'
import { OwnSessions } from './own-sessions.tsx'
import './account.css'

export { InvitationPage } from './invitation.tsx'

/** 我的账户: who I am here, where I am signed in, and what keeps others out. */
export function AccountPage() {
  const { t } = usePhrase()
  const roleName = useRoleName()
  const { account, organisation, roles } = useSession()
  const held = roles.map(({ code, name }) => roleName(code, name)).join(t('audit.comma'))
  return (
    <Page title={t('account.title')}>
      <div className="account-facts">
        <Facts
          items={[
            { label: t('account.name'), value: account.displayName },
            { label: t('account.login'), value: account.name },
            { label: t('account.organisation'), value: organisation.name },
            { label: t('account.roles'), value: held || t('account.no_roles') },
            { label: t('account.language'), value: <LanguageChoice /> },
          ]}
        />
      </div>
      <OwnSessions />
      <Columns>
        <Section title={t('account.totp.title')}>
          <OneTimeCodes hasTotp={account.hasTotp} />
        </Section>
        <Section title={t('account.password.title')}>
          <PasswordForm />
        </Section>
      </Columns>
    </Page>
  )
}
