-- What happened before Lastword was asked, as people tell it. A line of a file is remembered like an
-- action once somebody of the owner's queue has signed; `content` is the file, one JSON object a line.
create table history_import (
  id          uuid        not null primary key,
  workflow    text        not null,
  digest      bytea       not null check (octet_length(digest) = 32),
  lines       integer     not null check (lines > 0),
  content     bytea       not null,
  at          timestamptz not null,
  by          uuid        not null,
  person      uuid        references person,   -- who uploaded it; null: the operator
  trail_index bigint      not null,
  unique (workflow, digest)
);

create table history_sign_off (
  import      uuid        not null primary key references history_import,
  person      uuid        not null references person,
  credential  uuid        not null references credential,
  at          timestamptz not null,
  trail_index bigint      not null
);

alter table history_key add column source uuid;  -- the import that told of it; null: an action

grant select on history_import, history_sign_off to lastword_reader;
grant select, insert on history_import, history_sign_off to lastword_app;
