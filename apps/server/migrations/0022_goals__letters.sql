-- 岗位责任书: what a person answers for in a year, made from the issued goals; a change makes the next, and all stay readable.
create table goals.letter (
  id uuid primary key,
  account_id uuid not null constraint letter_account_fkey references identity.account,
  year int not null,
  number int not null constraint letter_number_check check (number > 0),
  -- As people sign it: the person, the organisation, and a line for each goal.
  content json not null,
  -- SHA-256 of the content written canonically.
  content_hash text not null constraint letter_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
  goals int not null,
  made_at timestamptz not null,
  constraint letter_number_key unique (account_id, year, number)
);
grant select, insert on goals.letter to jiheng_app;

-- Who signed proved the password anew; the Word file signed is kept by its hash, and the receipt ties all of it together.
create table goals.signature (
  letter_id uuid primary key constraint signature_letter_fkey references goals.letter,
  account_id uuid not null constraint signature_account_fkey references identity.account,
  signed_at timestamptz not null,
  content_hash text not null,
  file_hash text not null constraint signature_file_check check (file_hash ~ '^[0-9a-f]{64}$'),
  receipt text not null constraint signature_receipt_check check (receipt ~ '^[0-9a-f]{64}$')
);
grant select, insert on goals.signature to jiheng_app;

alter table goals.letter enable row level security;
create policy letter_reach on goals.letter to jiheng_app using (
  account_id = (select goals.reader()) or exists (
    select from identity.v_account as a join identity.v_organisation as o on o.id = a.organisation_id
    where a.id = account_id and o.path <@ any ((select platform.scopes())::ltree[])));
alter table goals.signature enable row level security;
create policy signature_reach on goals.signature to jiheng_app using (exists (select from goals.letter as l where l.id = letter_id));
