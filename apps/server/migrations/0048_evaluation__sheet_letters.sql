-- A sheet carries the letter it is shown under: the experts of a project read one another's sheets once all are in, and not whose they are.
alter table evaluation.expert_score add column letter text;
update evaluation.expert_score s set letter = t.letter from evaluation.task t where t.id = s.task_id;
alter table evaluation.expert_score alter column letter set not null;
alter table evaluation.expert_score add constraint expert_score_letter_check check (letter ~ '^[A-Z]$');
