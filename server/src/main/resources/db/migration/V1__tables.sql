-- All tables of Lastword. Migrations only go forward.
--
-- Rules of the house
--   * Ids are UUIDv7, so they grow with time; big tables are partitioned by them (by month), the
--     trail by leaf index. Retention drops whole partitions.
--   * No foreign keys between big tables: each would cost a row lock in every submit and would
--     stand in the way of dropping a partition. One writer under one lock writes them all, and
--     `lastword trail verify` compares them with the trail. Small tables do have foreign keys.
--   * What people or agents sent is kept as received (bytea), never only as jsonb.
--   * `trail_index` is the leaf that says what the row says.
--   * Acts of people are rows of their own and are never changed; states are derived from them and
--     kept beside them for speed.

do $$
begin
  if not exists (select from pg_roles where rolname = 'lastword_app') then
    create role lastword_app nologin;
    execute format('grant lastword_app to %I', current_user);
  end if;
  if not exists (select from pg_roles where rolname = 'lastword_reader') then
    create role lastword_reader nologin;
    execute format('grant lastword_reader to %I', current_user);
  end if;
end
$$;

-- The trail ------------------------------------------------------------------------------------

-- One row. Whoever locks it has the turn: leaf order is commit order.
-- `generation` grows when people, credentials, policies or autonomy change, so that every node
-- sees at once whether what it remembers of them still holds.
create table trail_head (
  one        boolean primary key default true check (one),
  size       bigint  not null check (size >= 0),
  generation bigint  not null
) with (fillfactor = 10);
insert into trail_head (size, generation) values (0, 0);

create table trail_entry (
  index bigint      not null check (index >= 0),
  at    timestamptz not null,
  leaf  bytea       not null check (octet_length(leaf) <= 65535),
  hash  bytea       not null check (octet_length(hash) = 32),
  primary key (index)
) partition by range (index);
-- Finds the leaves of a moment; a few bytes for many leaves, so that a submit does not pay for it.
create index trail_entry_at on trail_entry using brin (at) with (pages_per_range = 16, autosummarize = on);

create table trail_tile (
  level  smallint not null,
  index  bigint   not null,
  hashes bytea    not null check (octet_length(hashes) = 8192),
  root   bytea    not null check (octet_length(root) = 32),
  primary key (level, index)
);

create table checkpoint (
  size bigint      not null primary key, -- one per size: no two trees of one size are ever signed
  at   timestamptz not null,
  note text        not null
);

-- People, queues, credentials ------------------------------------------------------------------

create table person (
  id          uuid        not null primary key,
  name        text        not null,
  email       text,
  created_at  timestamptz not null,
  disabled_at timestamptz,
  disabled_by uuid,
  trail_index bigint      not null
);
create unique index person_name  on person (lower(name));
create unique index person_email on person (lower(email)) where email is not null;

create table queue (
  name        text        not null primary key,
  escalate_to text references queue,
  hours       text,
  created_at  timestamptz not null,
  trail_index bigint      not null
);

-- Acts: added by the operator, proposed, confirmed by a member, removed.
create table membership (
  id          uuid        not null primary key,
  queue       text        not null references queue,
  person      uuid        not null references person,
  act         text        not null check (act in ('added', 'proposed', 'confirmed', 'removed')),
  at          timestamptz not null,
  by          uuid        not null,
  trail_index bigint      not null
);
create index membership_queue on membership (queue, person, id);

create table credential (
  id            uuid        not null primary key,
  kind          text        not null check (kind in ('agent', 'person', 'operator', 'sign-in')),
  hash          bytea       not null unique check (octet_length(hash) = 32),
  person        uuid references person,
  agent         text,
  workflow      text,
  scopes        text[]      not null default '{}',
  operator_saw  boolean     not null,
  created_at    timestamptz not null,
  expires_at    timestamptz,
  revoked_at    timestamptz,
  last_used_at  timestamptz,
  trail_index   bigint      not null
);

create index credential_person on credential (person);

-- A sign-in link (`credential`) opens one session. Acts in the session name the link.
create table session (
  id          uuid        not null primary key,
  hash        bytea       not null unique check (octet_length(hash) = 32),
  person      uuid        not null references person,
  credential  uuid        not null unique references credential,
  started_at  timestamptz not null,
  expires_at  timestamptz not null,
  ended_at    timestamptz,
  trail_index bigint      not null
);
create index session_person on session (person) where ended_at is null;
create index session_ends   on session (expires_at) where ended_at is null;

-- Policies -------------------------------------------------------------------------------------

create table policy (
  digest        bytea       not null primary key check (octet_length(digest) = 32),
  workflow      text        not null,
  source        bytea       not null,
  source_digest bytea       not null check (octet_length(source_digest) = 32),
  authors       text[]      not null check (cardinality(authors) > 0),
  created_at    timestamptz not null,
  trail_index   bigint      not null
);
create index policy_workflow on policy (workflow, created_at);

-- A frozen digest put up for signature. `signers` is the union of the queues that the active and
-- the proposed version name, `authors` all who changed a byte since the active one; both are fixed here.
create table proposal (
  id          uuid        not null primary key,
  digest      bytea       not null references policy,
  workflow    text        not null,
  base        bytea references policy,
  signers     text[]      not null check (cardinality(signers) > 0),
  authors     text[]      not null check (cardinality(authors) > 0),
  at          timestamptz not null,
  by          uuid        not null,
  trail_index bigint      not null
);
create index proposal_digest on proposal (digest, id);

create table sign_off (
  id            uuid        not null primary key,
  proposal      uuid        not null references proposal,
  queue         text        not null references queue,
  person        uuid        not null references person,
  credential    uuid        not null references credential,
  source_digest bytea       not null,
  override      text,                        -- why it may let more through; by the owner's queue
  salt          bytea       not null check (octet_length(salt) = 16),
  at            timestamptz not null,
  trail_index   bigint      not null,
  unique (proposal, queue, person)
);

create table activation (
  id          uuid        not null primary key,
  workflow    text        not null,
  version     integer     not null check (version > 0),
  digest      bytea       not null references policy,
  proposal    uuid        not null references proposal,
  at          timestamptz not null,
  by          uuid        not null,
  trail_index bigint      not null,
  unique (workflow, version)
);

-- Acts: paused by a person, tripped by the breaker, resumed; stopped, lifted. `agree`: one of those
-- who have to lift a stop has, and others have not yet; `stop` names it. No `person`: the operator.
create table autonomy_act (
  id          uuid        not null primary key,
  act         text        not null
    check (act in ('pause', 'resume', 'trip', 'stop', 'agree', 'lift')),
  scope       text        not null check (scope in ('workflow', 'agent', 'all')),
  subject     text        check ((subject is null) = (scope = 'all')),
  stop        uuid        references autonomy_act
    check ((stop is not null) = (act in ('agree', 'lift'))),
  reason      text        not null,
  salt        bytea       not null check (octet_length(salt) = 16),
  at          timestamptz not null,
  by          uuid        not null,
  person      uuid        references person,
  trail_index bigint      not null
);
create index autonomy_act_subject on autonomy_act (scope, subject, trail_index);
create index autonomy_act_stop    on autonomy_act (stop) where stop is not null;

-- Actions --------------------------------------------------------------------------------------

-- No index knows the state, so that a change of state stays within its page (fillfactor below).
create table action (
  id                 uuid        not null,
  workflow           text        not null,
  policy             bytea,                     -- digest of the policy cited; null: none was active
  agent              text        not null,
  subject            text        not null,
  on_behalf_of       text,
  submitted_at       timestamptz not null,
  changed_at         timestamptz not null,
  expires_at         timestamptz not null,
  revision           integer     not null check (revision > 0),
  state              text        not null,
  verdict            text        not null,
  reasons            text        not null,      -- JSON, as answered
  reason_ids         text[]      not null,      -- the rules in them
  alerts             text        not null,      -- JSON, as answered
  rules              bytea       not null,      -- one character per rule: T F U E, in policy order
  history            text,                      -- JSON: what was asked of earlier actions, answers
  confidence         numeric,
  model              text,
  coin               double precision,          -- spot check draw in [0,1), replayable
  probability        double precision,          -- inclusion probability then in force
  rationale          text,
  facts              bytea       not null,      -- as received
  output             bytea,                     -- UTF-8 of content, or the decoded base64
  output_type        text,
  salt               bytea       not null check (octet_length(salt) = 16),
  idempotency_key    text,
  request_digest     bytea,
  release_number     integer     not null default 0,
  release_audience   text,
  release_expires_at timestamptz,
  release_approvers  text[],                    -- pseudonymous ids; null for a proceed
  reconsidered       uuid,                      -- the newest reconsideration; null: stands as judged first
  consumed_at        timestamptz,
  consumed_by        text,
  consumed_key       text,
  trail_index        bigint      not null,
  primary key (id)
) partition by range (id);
create index action_workflow on action (workflow, id);
create index action_key      on action (agent, idempotency_key, id) where idempotency_key is not null;

-- What an action became after it was first judged: amended by a person, or asked about again under
-- another policy. The row of the action keeps what was sent and what was first decided.
create table reconsideration (
  id          uuid        not null,
  action      uuid        not null,
  cause       text        not null check (cause in ('amended', 'policy-changed', 'paused')),
  facts       bytea,                     -- null: as before
  output      bytea,
  output_type text,
  policy      bytea,
  reasons     text        not null,      -- JSON: all that people are asked for now
  reason_ids  text[]      not null,
  rules       bytea       not null,
  history     text,
  by          uuid,                      -- who amended it
  at          timestamptz not null,
  salt        bytea       not null check (octet_length(salt) = 16),
  trail_index bigint      not null,
  primary key (id)
) partition by range (id);
create index reconsideration_action on reconsideration (action, id);

-- One row per history slot of an action: what first_time, count and total look up.
create table history_key (
  action   uuid        not null,
  workflow text        not null,
  slot     text        not null,
  key      text        not null,
  at       timestamptz not null,
  amount   numeric,
  counted  boolean     not null,  -- not rejected, refused, expired, cancelled or superseded
  cleared  boolean     not null,  -- consumed and not since failed, reversed or judged wrong
  primary key (action, slot)
) partition by range (action);
create index history_key_cleared on history_key (workflow, slot, key) where cleared;

create table attachment (
  sha256  bytea       not null primary key check (octet_length(sha256) = 32),
  type    text        not null,
  content bytea       not null,
  at      timestamptz not null
);

create table outcome (
  id          uuid        not null,
  action      uuid        not null,
  status      text        not null,
  correct     boolean,
  note        text,
  salt        bytea,
  at          timestamptz not null,
  by          uuid        not null,
  trail_index bigint      not null,
  primary key (id)
) partition by range (id);
create index outcome_action on outcome (action, id);

-- Reviews --------------------------------------------------------------------------------------

create table review (
  id        uuid        not null,
  action    uuid        not null,
  workflow  text        not null,
  agent     text        not null,
  subject   text        not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  next_at   timestamptz,
  primary key (id)
) partition by range (id);
create index review_action on review (action, id);
create index review_open   on review (workflow, agent, subject) where closed_at is null;
create index review_next   on review (next_at) where closed_at is null;

create table review_part (
  review    uuid        not null,
  queue     text        not null,
  action    uuid        not null,
  state     text        not null check (state in ('open', 'approved', 'rejected', 'taken-over', 'moot')),
  approvals integer     not null check (approvals > 0),
  urgent    boolean     not null,
  due_at    timestamptz,
  reasons   text[]      not null,
  since     integer     not null,  -- rulings given for this revision of the action or a later one count
  console   boolean     not null,  -- takes rulings from the console only
  primary key (review, queue)
) partition by range (review);
create index review_part_inbox on review_part
  (queue, (not urgent), (coalesce(due_at, 'infinity'::timestamptz)), review) where state = 'open';

create table claim (
  id          uuid        not null,
  review      uuid        not null,
  queue       text        not null,
  person      uuid        not null,
  at          timestamptz not null,
  ended_at    timestamptz,
  trail_index bigint      not null,
  primary key (id)
) partition by range (id);
create index claim_review on claim (review, queue);

create table ruling (
  id          uuid        not null,
  review      uuid        not null,
  action      uuid        not null,
  revision    integer     not null,
  person      uuid        not null,
  credential  uuid        not null,
  ruling      text        not null check (ruling in ('approve', 'amend', 'reject', 'take-over')),
  queues      text[]      not null,
  reason_code text,
  comment     text,
  salt        bytea       not null check (octet_length(salt) = 16),
  late        boolean     not null,
  via         text        not null check (via in ('console', 'token')),
  at          timestamptz not null,
  trail_index bigint      not null,
  primary key (id)
) partition by range (id);
create index ruling_action on ruling (action, id);

create table judgement (
  id          uuid        not null,
  action      uuid        not null,
  ruling      uuid,                  -- that it came with
  kind        text        not null,  -- hold, spot-check, seeded, blind, second-review, later-truth
  judgement   text        not null check (judgement in ('right', 'right-to-ask', 'wrong', 'cannot-say')),
  probability double precision,
  person      uuid,
  credential  uuid        not null,
  at          timestamptz not null,
  trail_index bigint      not null,
  primary key (id)
) partition by range (id);
create index judgement_action on judgement (action, id);

create table comment (
  id          uuid        not null,
  action      uuid        not null,
  person      uuid        not null,
  text        text        not null,
  salt        bytea       not null,
  at          timestamptz not null,
  trail_index bigint      not null,
  primary key (id)
) partition by range (id);
create index comment_action on comment (action, id);

create table alert (
  id       uuid        not null,
  action   uuid        not null,
  workflow text        not null,
  rule     text        not null,
  queue    text        not null,
  because  text        not null,
  at       timestamptz not null,
  seen_at  timestamptz,
  seen_by  uuid,
  primary key (id)
) partition by range (id);
create index alert_unseen on alert (queue, id) where seen_at is null;
create index alert_action on alert (action);

create table shadow_verdict (
  action  uuid   not null,
  digest  bytea  not null,
  verdict text   not null,
  reasons text   not null,
  rules   bytea  not null,
  primary key (action, digest)
) partition by range (action);

-- Deliveries -----------------------------------------------------------------------------------

create table endpoint (
  id         uuid        not null primary key,
  kind       text        not null,
  address    text        not null,
  secret     text,
  created_at timestamptz not null,
  ended_at   timestamptz
);

create table outbox (
  id         uuid        not null primary key,
  endpoint   uuid        not null references endpoint,
  kind       text        not null,
  body       bytea       not null,
  at         timestamptz not null,
  next_at    timestamptz,
  tries      integer     not null default 0,
  done_at    timestamptz
);
create index outbox_next on outbox (next_at) where done_at is null;

-- Partitions -----------------------------------------------------------------------------------

-- The smallest UUIDv7 of a moment.
create function uuid_floor(at timestamptz) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Makes the partitions that the next months and leaves need. Rows that come later than that still
-- have a place (the default partition), they only cannot be dropped by month.
create function ensure_partitions(today date, months integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  big   text;
  month date;
  step  constant bigint := 10000000;
  block bigint;
begin
  foreach big in array array['action', 'reconsideration', 'history_key', 'outcome', 'review', 'review_part',
      'claim', 'ruling', 'judgement', 'comment', 'alert', 'shadow_verdict'] loop
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

-- Rights ---------------------------------------------------------------------------------------

revoke all on all functions in schema public from public;
grant usage on schema public to lastword_app, lastword_reader;
grant select on all tables in schema public to lastword_reader;
grant select, insert on all tables in schema public to lastword_app;
-- What may change: heads, cached states, deliveries. Trail, acts and policies may not.
grant update on trail_head, action, history_key, review, review_part, claim, alert, outbox, endpoint,
  person, queue, credential, session to lastword_app;
grant execute on function uuid_floor(timestamptz), ensure_partitions(date, integer) to lastword_app;
