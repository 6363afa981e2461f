-- Spot checks: random reviews of actions that proceeded. A row for each action whose coin fell below
-- the chance it had; `answered_at` is when the first person judged it. No leaf speaks of it before
-- that: the coin is part of what the leaf of the action commits to.
create table spot_check (
  id          uuid             not null,  -- that of the action
  workflow    text             not null,
  probability double precision not null check (probability > 0 and probability <= 1),
  at          timestamptz      not null,
  answered_at timestamptz,
  primary key (id)
) partition by range (id);
create index spot_check_workflow on spot_check (workflow, id) include (probability);
create index spot_check_open     on spot_check (workflow, id) where answered_at is null;

-- What a person says beside a judgement that came with no ruling.
alter table judgement add column comment text, add column salt bytea check (octet_length(salt) = 16);

-- Whether it was right is a judgement; whoever reports an outcome does not say it.
alter table outcome drop column correct;

-- Judged wrong after it went ahead: derived from the judgements, kept here for what is asked of
-- earlier actions.
alter table action add column wrong boolean not null default false;

-- As before, for every table that is partitioned.
create or replace function ensure_partitions(today date, months integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  big   text;
  month date;
  step  constant bigint := 10000000;
  block bigint;
begin
  for big in select c.relname from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
      where c.relnamespace = 'public'::regnamespace and c.relname <> 'trail_entry' loop
    if to_regclass(big || '_later') is null then
      execute format('create table %I partition of %I default', big || '_later', big);
    end if;
    for i in 0 .. months - 1 loop
      month := date_trunc('month', today)::date + make_interval(months => i);
      if to_regclass(big || to_char(month, '_YYYYMM')) is null then
        begin
          execute format('create table %I partition of %I for values from (%L) to (%L)'
            || ' with (fillfactor = 85)',
            big || to_char(month, '_YYYYMM'), big,
            uuid_floor(month::timestamp at time zone 'UTC'),
            uuid_floor((month + interval '1 month') at time zone 'UTC'));
        exception when check_violation then
          null; -- rows of this month are already in the default partition and stay there
        end;
      end if;
    end loop;
  end loop;
  if to_regclass('trail_entry_later') is null then
    create table trail_entry_later partition of trail_entry default;
  end if;
  select size / step into block from trail_head;
  for i in block .. block + 2 loop
    if to_regclass('trail_entry_' || i) is null then
      begin
        execute format('create table %I partition of trail_entry for values from (%L) to (%L)',
          'trail_entry_' || i, i * step, (i + 1) * step);
      exception when check_violation then
        null; -- leaves of this block are already in the default partition and stay there
      end;
    end if;
  end loop;
end
$$;

select ensure_partitions(current_date, 3);

grant select on spot_check to lastword_reader;
grant select, insert, update on spot_check to lastword_app;
