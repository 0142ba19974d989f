-- Rows of a file that a person corrected, or left out, before it was imported: the file itself stays as it was sent.
create table import_fixes (
  store_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  -- Null: left out.
  cells jsonb,
  -- A check or a run has read the row so.
  is_checked boolean not null default false,
  fixed_by text not null,
  fixed_at timestamptz not null,
  primary key (store_id, import_id, row_number),
  foreign key (store_id, import_id) references imports (store_id, id) on delete cascade
);

-- When the uploaded file was deleted; what it brought stays.
alter table imports add column file_removed_at timestamptz;
create index imports_with_file on imports (store_id, updated_at) where file_removed_at is null;
