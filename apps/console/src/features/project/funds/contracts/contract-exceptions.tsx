import { usePhrase } from '@jiheng/ui'
import { Opens } from '../../../../shared/form-drawer.tsx'
import { ExceptionList } from '../exceptions.tsx'
import type { ContractDetail } from './contract-drawer.tsx'
import { AskException } from './exception-form.tsx'

/** Payments of a contract ahead of acceptance: asked by one, signed by another. */
export function ContractExceptions({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  return (
    <div className="project-stack">
      {of.allowed.includes('except') && (
        <div>
          <Opens label={t('contracts.exception.add')}>{(close) => <AskException of={of} onClose={close} />}</Opens>
        </div>
      )}
      {of.exceptions.length === 0 ? (
        <p className="jh-soft">{t('contracts.exception.none')}</p>
      ) : (
        <ExceptionList of={of.exceptions} />
      )}
    </div>
  )
}
