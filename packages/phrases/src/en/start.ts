import type { start as zh } from '../zh-CN/start.ts'
import type { Words } from '../shape.ts'

export const start: Words<typeof zh> = {
  setting_missing: '{name} is not set, so the server cannot start. Set it in the environment.',
  not_a_whole_number:
    '{name} should be a whole number from {min} to {max}; it is “{text}”. Correct it and start again.',
  neither_one_nor_zero: '{name} should be 1 or 0; it is “{text}”. Correct it and start again.',
  not_a_postgres_address:
    '{name} is not a PostgreSQL address. It looks like postgresql://user:password@host:5432/database.',
  not_a_web_address: '{name} is not a web address. It should read like https://host.',
  root_cannot_run_database:
    'PostgreSQL does not run as root, and no other user was found to run it. Start as another user, or let other users read and write {folder}.',
  data_folder_unusable:
    'The data folder {folder} cannot be used: {cause}. Check its path and permissions, or name another with DATA_DIR.',
  disk_full:
    'The disk of {folder} has {freeMb:count} MB left, too little to start. Free some space, or name another folder with DATA_DIR.',
  other_database_major:
    'The data in {folder} belongs to PostgreSQL {found}; this version uses {expected}. Move it with pg_dump first.',
  second_server: 'Another server is using {folder}. Stop it, or name another folder with DATA_DIR.',
  database_did_not_start: 'The database did not start (folder {folder}): {cause}. Deal with that and start again.',
  no_embedded_database:
    'There is no embedded PostgreSQL for {platform}. Install the dependencies again, or name a database with DATABASE_URL.',
  database_is_newer:
    'The database comes from a newer version (it has migration {number}, unknown to this one). Upgrade the program; do not open it with an older one.',
  migration_was_edited:
    'The migration {file} that was applied differs from the one in the program. Use the original program files.',
  database_unreachable: 'The database cannot be reached: {cause}. Check DATABASE_URL and that the database is running.',
  database_too_old: 'The database is PostgreSQL {major}; 15 or later is needed. Upgrade the database.',
  port_in_use: 'Port {port} is in use. Stop the program that uses it, or choose another with PORT.',
  port_not_allowed: 'The port {port} may not be used by this user. Choose one above 1024 with PORT.',
  migrated: 'The database is at this version ({applied:count} migrations applied now).',
  seeded: 'Demo data (synthetic) written: {projects:count} projects.',
  already_seeded: 'The demo data are there already; nothing was changed.',
  not_empty: 'The database is in use; no demo data were written.',
  ready: 'Jiheng is running at {url}',
  demo_accounts: 'Demo accounts (synthetic data, password {password}): {names}',
}
