import { Loading, ProgressBar, usePhrase } from '@jiheng/ui'
import type { ImportList } from './list-view.ts'

/** The server reads or writes; how far it is, and that one need not wait here. */
export function Working({ list }: { list: ImportList }) {
  const { t } = usePhrase()
  const { imported, toImport } = list.progress
  return (
    <div className="imports-working">
      {list.state === 'importing' ? (
        <ProgressBar done={imported} total={toImport} label={t('imports.wizard.ask_importing')} />
      ) : (
        <>
          <p role="status">{t('imports.reading', { file: list.fileName })}</p>
          <Loading lines={3} />
        </>
      )}
      <p className="jh-soft">{t('imports.wizard.leave')}</p>
    </div>
  )
}
