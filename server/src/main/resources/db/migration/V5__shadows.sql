-- Candidates that are watched beside the active policy, without effect. What each would have said is
-- not stored: it follows from what is stored with every action, so the table for it goes.
create table shadow_act (
  id          uuid        not null primary key,
  workflow    text        not null,
  digest      bytea       not null references policy,
  act         text        not null check (act in ('registered', 'withdrawn')),
  at          timestamptz not null,
  by          uuid        not null,
  person      uuid        references person,   -- null: the operator
  trail_index bigint      not null
);
create index shadow_act_workflow on shadow_act (workflow, trail_index);

grant select on shadow_act to lastword_reader;
grant select, insert on shadow_act to lastword_app;

drop table shadow_verdict;
