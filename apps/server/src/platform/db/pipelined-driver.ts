import { PostgresDriver, type CompiledQuery, type DatabaseConnection, type TransactionSettings } from 'kysely'

/**
 * Sends a transaction's BEGIN together with its first statement, and its last statement together with COMMIT: two round trips
 * less for each write. The connections of `pool` must be pipelining ones.
 */
export class PipelinedDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<unknown>>()
  readonly #closings = new WeakMap<DatabaseConnection, CompiledQuery>()

  /** What to run with the commit of the transaction that is open on `connection`. */
  closeWith(connection: DatabaseConnection, closing: CompiledQuery): void {
    this.#closings.set(connection, closing)
  }

  override beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    this.#begun.set(connection, unheard(super.beginTransaction(connection, settings)))
    return Promise.resolve()
  }

  /** A closing statement that fails has already turned the COMMIT behind it into a ROLLBACK. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const closing = this.#closings.get(connection)
    this.#closings.delete(connection)
    const closed = closing && unheard(connection.executeQuery(closing))
    const committed = unheard(super.commitTransaction(connection))
    await this.#begun.get(connection)
    await closed
    await committed
  }

  override rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#closings.delete(connection)
    return super.rollbackTransaction(connection)
  }
}

/** A promise somebody awaits later: its failure is told then. */
function unheard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
