/** A row as the log keeps it: of a bank account only its last four digits, since nothing can be taken out of the log again. */
export function withoutAccount<T extends object>(row: T): T {
  const account: unknown = 'payeeAccount' in row ? row.payeeAccount : null
  return typeof account === 'string' ? { ...row, payeeAccount: account.replace(/.(?=.{4})/g, '*') } : row
}
