import { isPhraseKey } from '@jiheng/phrases'
import { Button, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'

/** On a demonstration server only: the accounts one may try, plainly marked as synthetic. */
export function DemoAccounts({ onUse }: { onUse: (name: string, password: string) => void }) {
  const { t, say } = usePhrase()
  const demo = useCall('listDemoAccounts')
  if (!demo.data || demo.data.items.length === 0) return null
  const { password, items } = demo.data
  return (
    <section className="demo-accounts">
      <h2>
        {t('session.demo.title')} <span className="demo-accounts-mark">{t('app.synthetic')}</span>
      </h2>
      <p className="jh-soft">{t('session.demo.warning')}</p>
      <p>{t('session.demo.password', { password })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('session.name')}</th>
            <th scope="col">{t('session.demo.role')}</th>
            <th scope="col">{t('session.demo.hint')}</th>
            <th scope="col">
              <span className="jh-hidden">{t('session.demo.use')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ name, role, organisation, hint }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>
                {say(`roles.name.${role}`)}
                <p className="jh-soft jh-small">{organisation}</p>
              </td>
              <td className="jh-small">{isPhraseKey(hint) ? say(hint) : ''}</td>
              <td>
                <Button kind="quiet" onPress={() => onUse(name, password)}>
                  {t('session.demo.use')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
