-- A set holds for the organisation it was made at and everything below: elsewhere nobody is given it, and nobody else revises it.
alter table evaluation.indicator_set add column org_path ltree not null default 'r';
alter table evaluation.indicator_set alter column org_path drop default;
