-- Made of the contract, the Avro schemas in schemas/: one table a topic, one row a key.
create schema if not exists minyi;
comment on schema minyi is 'Minyi''s public topics, mirrored, and the figures that are made of them.';

create table if not exists minyi.cells (
  id text primary key,
  scope text not null,
  dimension text not null,
  member text not null,
  window_kind text not null,
  window_start timestamptz not null,
  in_window text not null,
  counts jsonb not null,
  sums jsonb not null,
  histograms jsonb not null,
  minutes jsonb not null
);
comment on table minyi.cells is
  'The exact, additive measures of one scope in one calendar window; rates, means and percentiles are computed from it at the edge.';
comment on column minyi.cells.id is 'The key of the record in metrics.public.cells.v1.';
comment on column minyi.cells.scope is
  'What is measured, e.g. city, region:430405, category:road|region:430405.';
comment on column minyi.cells.dimension is
  'The dimension of the scope: its parts'' names joined by ''|'', e.g. city, region, category|region.';
comment on column minyi.cells.member is
  'The member of the dimension: its parts'' values joined by ''|'', e.g. 430405 or road|430405; empty for the city.';
comment on column minyi.cells.window_kind is 'The length of the window.';
comment on column minyi.cells.window_start is 'The instant at which the window starts in the city''s zone.';
comment on column minyi.cells.in_window is
  'The window as written, e.g. 2023, 2023-05, 2023-05-01, 2023-05-01T08:00+08:00, 2023-05-01Z.';
comment on column minyi.cells.counts is 'How many, by the catalogue''s measure id; absent is zero.';
comment on column minyi.cells.sums is
  'Sums, by the catalogue''s measure id, whose unit the measure names; absent is zero.';
comment on column minyi.cells.histograms is
  'Histograms, by the distribution''s id, in windows of a day and longer: the buckets that are not empty, in ascending order. In seconds, bucket 0 is the value 0, and a bucket that begins at n ends at n + floor(n / 50), the next one begins behind it, and the first that begins beyond 3653 days is open; in whole numbers, a bucket is its own number, and 864 is open.';
comment on column minyi.cells.minutes is
  'Day strips, by the catalogue''s measure id: 1440 counts, one a minute of the UTC day.';

create table if not exists minyi.catalogue (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  definition_zh text not null,
  definition_en text not null,
  numerator jsonb not null,
  denominator jsonb not null,
  basis text not null,
  unit text not null,
  formula text not null
);
comment on table minyi.catalogue is
  'A figure of the catalogue: what it is called, what it means and which measures or distribution it is computed from.';
comment on column minyi.catalogue.id is 'The key of the record in metrics.public.catalogue.v1.';
comment on column minyi.catalogue.name_zh is 'Its name in Chinese, as reports print it.';
comment on column minyi.catalogue.name_en is 'Its name in English.';
comment on column minyi.catalogue.definition_zh is 'Its definition in Chinese.';
comment on column minyi.catalogue.definition_en is 'Its definition in English.';
comment on column minyi.catalogue.numerator is
  'The ids of the measures that are added to make the numerator; of a percentile, the id of the distribution.';
comment on column minyi.catalogue.denominator is
  'The ids of the measures whose counts are added to make the denominator; empty for a plain count.';
comment on column minyi.catalogue.basis is 'To which window the figure''s parts belong.';
comment on column minyi.catalogue.unit is
  'The unit of the figure: count, ratio, seconds, hours, working_days.';
comment on column minyi.catalogue.formula is
  'How the figure is made, e.g. calls.answered / calls.offered, or p90(calls.wait): the nearest-rank percentile of a histogram, as the middle of its bucket.';

create table if not exists minyi.departments (
  id text primary key,
  code text not null,
  name text not null,
  region text not null,
  valid_from date not null,
  valid_to date,
  has_cases boolean not null
);
comment on table minyi.departments is 'A department on the roster of a city; the key is its code.';
comment on column minyi.departments.id is 'The key of the record in reference.public.departments.v1.';
comment on column minyi.departments.code is 'The department''s code, unique in the city.';
comment on column minyi.departments.name is 'The department''s official name.';
comment on column minyi.departments.region is
  'The administrative division code the department belongs to, e.g. 430405.';
comment on column minyi.departments.valid_from is 'The first local day on which the department exists.';
comment on column minyi.departments.valid_to is
  'The last local day on which it exists; null while it is open.';
comment on column minyi.departments.has_cases is
  'Whether the department serves cases that citizens can rate; only such departments are in the denominator of coverage.';

create table if not exists minyi.ticket_state (
  id text primary key,
  ticket_id text not null,
  source text not null,
  status text not null,
  disposition text not null,
  kind text,
  urgency text,
  category text,
  channel text,
  region text,
  unit text,
  responsible_unit text,
  session_id text,
  merged_into text,
  accepted_at timestamptz,
  dispatched_at timestamptz,
  signed_at timestamptz,
  contacted_at timestamptz,
  first_handled_at timestamptz,
  handled_at timestamptz,
  archived_at timestamptz,
  deadline timestamptz,
  unit_deadline timestamptz,
  missing_calendar_year integer,
  hops integer not null,
  returns integer not null,
  extensions integer not null,
  supervisions integer not null,
  redos integer not null,
  callback jsonb,
  updated_at timestamptz not null,
  deadline_rule text
);
comment on table minyi.ticket_state is
  'How a ticket stands now and which clocks run on it; no personal data.';
comment on column minyi.ticket_state.id is 'The key of the record in hotline.public.ticket-state.v1.';
comment on column minyi.ticket_state.ticket_id is 'The ticket''s id in its source.';
comment on column minyi.ticket_state.source is 'The system the ticket comes from.';
comment on column minyi.ticket_state.status is 'Where the ticket stands.';
comment on column minyi.ticket_state.disposition is 'The one disposition it counts under.';
comment on column minyi.ticket_state.kind is 'What the citizen wants; null if no event said.';
comment on column minyi.ticket_state.urgency is 'How urgent it is; null if no event said.';
comment on column minyi.ticket_state.category is
  'The path in the tree of categories; null if no event said.';
comment on column minyi.ticket_state.channel is 'How the demand came in; null if no event said.';
comment on column minyi.ticket_state.region is 'The administrative division code; null if no event said.';
comment on column minyi.ticket_state.unit is
  'The department on the latest event that names one; null if none did.';
comment on column minyi.ticket_state.responsible_unit is
  'The department it was last dispatched to and that has not returned it; null if none.';
comment on column minyi.ticket_state.session_id is
  'The 热线问政 session the demand came from; null for all others.';
comment on column minyi.ticket_state.merged_into is
  'The ticket this one was merged into; null if it was not.';
comment on column minyi.ticket_state.accepted_at is
  'When it was accepted, the start of the citizen''s clock; null while that event has not come.';
comment on column minyi.ticket_state.dispatched_at is
  'When it was last dispatched, the start of the unit''s clock; null if never.';
comment on column minyi.ticket_state.signed_at is 'When the unit last signed for it; null if never.';
comment on column minyi.ticket_state.contacted_at is
  'When the unit first reached the citizen; null if never.';
comment on column minyi.ticket_state.first_handled_at is
  'When it was first handled, redone or not; null if never.';
comment on column minyi.ticket_state.handled_at is
  'When it was handled for good: the last HANDLED that no REDO follows; null while open.';
comment on column minyi.ticket_state.archived_at is 'When it was archived; null if it was not.';
comment on column minyi.ticket_state.deadline is
  'The citizen''s deadline in force; null if there is none or it cannot be known yet.';
comment on column minyi.ticket_state.unit_deadline is
  'The responsible unit''s deadline in force; null if there is none or it cannot be known yet.';
comment on column minyi.ticket_state.missing_calendar_year is
  'The year whose work calendar must be loaded before a deadline can be known; null if none is missing.';
comment on column minyi.ticket_state.hops is 'How many units it was dispatched to.';
comment on column minyi.ticket_state.returns is 'How often it was returned.';
comment on column minyi.ticket_state.extensions is 'How often its deadline was extended.';
comment on column minyi.ticket_state.supervisions is 'How often it was supervised.';
comment on column minyi.ticket_state.redos is 'How often it was sent back to be done again.';
comment on column minyi.ticket_state.callback is 'The last effective callback; null if none was.';
comment on column minyi.ticket_state.updated_at is 'The event time of the latest event in this state.';
comment on column minyi.ticket_state.deadline_rule is
  'The name of the rule that set the deadline in force, ''given'' where the source did; null if there is none.';

create table if not exists minyi.bad_ratings (
  id text primary key,
  rating_id text not null,
  source text not null,
  region text,
  unit text,
  hall text,
  channel text,
  rated_at timestamptz not null,
  first_level integer not null,
  effective_level integer not null,
  supplemented_at timestamptz,
  contacted_at timestamptz,
  rectified_at timestamptz,
  complaint_ticket text,
  contact_deadline timestamptz,
  rectify_deadline timestamptz,
  missing_calendar_year integer
);
comment on table minyi.bad_ratings is
  'A rating that was bad at first, with the clocks it set going; no personal data.';
comment on column minyi.bad_ratings.id is 'The key of the record in ratings.public.bad-ratings.v1.';
comment on column minyi.bad_ratings.rating_id is 'The rating''s id in its source.';
comment on column minyi.bad_ratings.source is 'The system the rating comes from.';
comment on column minyi.bad_ratings.region is 'The administrative division code; null if no event said.';
comment on column minyi.bad_ratings.unit is 'The code of the department rated; null if no event said.';
comment on column minyi.bad_ratings.hall is 'The service hall''s code; null if there is none.';
comment on column minyi.bad_ratings.channel is 'How the rating was given; null if no event said.';
comment on column minyi.bad_ratings.rated_at is 'When the citizen rated.';
comment on column minyi.bad_ratings.first_level is 'The first level given, 2 or 1.';
comment on column minyi.bad_ratings.effective_level is
  'The level that counts: the supplementary one where there is one.';
comment on column minyi.bad_ratings.supplemented_at is
  'When the supplementary rating (追评) was given; null if none was.';
comment on column minyi.bad_ratings.contacted_at is 'When the citizen was first contacted; null if not yet.';
comment on column minyi.bad_ratings.rectified_at is 'When the cause was rectified; null if not yet.';
comment on column minyi.bad_ratings.complaint_ticket is 'The complaint ticket it led to; null if none.';
comment on column minyi.bad_ratings.contact_deadline is
  'By when the citizen must be contacted; null if it cannot be known yet.';
comment on column minyi.bad_ratings.rectify_deadline is
  'By when the cause must be rectified; null if it cannot be known yet.';
comment on column minyi.bad_ratings.missing_calendar_year is
  'The year whose work calendar must be loaded before a deadline can be known; null if none is missing.';

create table if not exists minyi.annual_reports (
  id text primary key,
  city text not null,
  year integer not null,
  profile text not null,
  revision integer not null,
  as_of timestamptz not null,
  frozen_at timestamptz not null,
  offsets jsonb not null,
  figures jsonb not null,
  text text not null,
  as_of_text text not null,
  rulebook text not null,
  roster text not null,
  changes jsonb not null,
  document text not null
);
comment on table minyi.annual_reports is
  'A year-end report as published: frozen, with every figure and the exact facts it was computed from.';
comment on column minyi.annual_reports.id is 'The key of the record in report.public.annual.v1.';
comment on column minyi.annual_reports.city is 'The city''s administrative division code, e.g. 430400.';
comment on column minyi.annual_reports.year is 'The calendar year reported on.';
comment on column minyi.annual_reports.profile is 'The report profile, which sets rounding and wording.';
comment on column minyi.annual_reports.revision is
  'The revision of the report, from 1; a published one never changes.';
comment on column minyi.annual_reports.as_of is 'Events up to this event time are in it.';
comment on column minyi.annual_reports.frozen_at is 'When the revision was frozen.';
comment on column minyi.annual_reports.offsets is
  'The facts it was computed from: the end offset of each, by topic-partition, e.g. ratings.internal.ratings.v1-0.';
comment on column minyi.annual_reports.figures is 'Every figure in it, in the order printed.';
comment on column minyi.annual_reports.text is 'The report''s text.';
comment on column minyi.annual_reports.as_of_text is
  'The as-of moment as it is printed, e.g. 2023-12-31T24:00: a day is in to its very end.';
comment on column minyi.annual_reports.rulebook is 'The fingerprint of the rules by which it was computed.';
comment on column minyi.annual_reports.roster is
  'The fingerprint of the roster of departments by which it was computed.';
comment on column minyi.annual_reports.changes is
  'What differs from the revision before; empty in the first.';
comment on column minyi.annual_reports.document is
  'The whole report as JSON, from which every format of it is drawn.';
