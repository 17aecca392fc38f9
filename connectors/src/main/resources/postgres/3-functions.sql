-- What figures are computed with. Every function reads the mirror alone, and none changes anything.

-- The zone of all calendar windows, as the application has it in its setting `zone`.
create or replace function minyi.zone() returns text
language sql immutable parallel safe
return 'Asia/Shanghai';
comment on function minyi.zone() is
  'The city''s zone, the application''s setting zone. Printed by ./minyi tables sql --zone Z.';

-- The bounds of the buckets that histograms count in. The table never changes.
create table if not exists minyi.buckets (
  unit text not null,
  bucket integer not null,
  low bigint not null,
  high bigint not null,
  primary key (unit, bucket)
);
comment on table minyi.buckets is
  'The boundary table of histograms: the least and the greatest value of each bucket; the last bucket is open and has its least value as both.';
comment on column minyi.buckets.unit is 'What the histogram counts: seconds or working_days.';
comment on column minyi.buckets.bucket is 'The bucket''s index, as histograms name it.';
comment on column minyi.buckets.low is 'Its least value.';
comment on column minyi.buckets.high is 'Its greatest value.';

insert into minyi.buckets
with recursive lows(bucket, low) as (
  select 0, 0::bigint
  union all
  select bucket + 1, low + low / 50 + 1 from lows where low <= 3653 * 86400
)
select 'seconds', bucket, low, coalesce(lead(low) over (order by bucket) - 1, low) from lows
union all
select 'working_days', bucket, bucket, bucket from generate_series(0, 864) as whole(bucket)
on conflict do nothing;

create or replace function minyi.scope_of(dimension text, member text) returns text
language sql immutable parallel safe
return dimension || ':' || case
  when coalesce(member, '') = '' then 'none'
  when length(member) > 64 then 'other'
  else replace(replace(replace(replace(replace(member,
    '%', '%25'), ':', '%3A'), '|', '%7C'), '@', '%40'), '+', '%2B') end;
comment on function minyi.scope_of(text, text) is
  'The scope of a member, e.g. unit:430405-01 for (''unit'', ''430405-01'').';

create or replace function minyi.window_end(kind text, start timestamptz) returns timestamptz
language sql stable parallel safe
return case kind
  when 'HOUR' then start + interval '1 hour'
  when 'UTC_DAY' then start + interval '24 hours'
  else (start at time zone minyi.zone() + case kind
    when 'DAY' then interval '1 day'
    when 'MONTH' then interval '1 month'
    when 'YEAR' then interval '1 year' end) at time zone minyi.zone() end;
comment on function minyi.window_end(text, timestamptz) is 'The first moment after a window.';

create or replace function minyi.exists_in(valid_from date, valid_to date, in_window text) returns boolean
language sql stable parallel safe
return left(to_char(valid_from, 'YYYY-MM-DD'), length(in_window)) collate "C" <= in_window
  and (valid_to is null or left(to_char(valid_to, 'YYYY-MM-DD'), length(in_window)) collate "C" >= in_window);
comment on function minyi.exists_in(date, date, text) is
  'Whether a department existed on a day of a window: windows are named by prefixes of their days.';

create or replace function minyi.is_kept_by_day(scope text) returns boolean
language sql immutable parallel safe
return scope like 'unit:%' or scope like 'category:%' or scope like '%cohort:%';
comment on function minyi.is_kept_by_day(text) is
  'Whether a scope has no hours, because it has very many members.';

create or replace function minyi.last_full(finest text) returns timestamptz
language sql stable parallel safe
return date_trunc(finest, now(), minyi.zone());
comment on function minyi.last_full(text) is 'The end of the last full hour or day.';

create or replace function minyi.stock_moment(scope text, kind text, start timestamptz) returns timestamptz
language sql stable parallel safe
return case when minyi.is_kept_by_day(scope)
  then least(minyi.last_full('day'), case kind
    when 'HOUR' then minyi.window_end('DAY', date_trunc('day', start, minyi.zone()))
    else minyi.window_end(kind, start) end)
  else least(minyi.last_full('hour'), minyi.window_end(kind, start)) end;
comment on function minyi.stock_moment(text, text, timestamptz) is
  'When a stock of a window is taken: at its end, or at the last full hour (day, for what has no hours) before now.';

create or replace function minyi.stock(of_scope text, of_measure text, up_to timestamptz) returns bigint
language sql stable parallel safe
return (
  select coalesce(sum((counts ->> of_measure)::bigint), 0)::bigint
  from minyi.cells
  where scope = of_scope
    and (window_kind = 'YEAR' and window_start < date_trunc('year', up_to, minyi.zone())
      or window_kind = 'MONTH' and window_start >= date_trunc('year', up_to, minyi.zone())
        and window_start < date_trunc('month', up_to, minyi.zone())
      or window_kind = 'DAY' and window_start >= date_trunc('month', up_to, minyi.zone())
        and window_start < date_trunc('day', up_to, minyi.zone())
      or window_kind = 'HOUR' and window_start >= date_trunc('day', up_to, minyi.zone())
        and window_start < up_to));
comment on function minyi.stock(text, text, timestamptz) is
  'How many there were of a scope at a moment, e.g. tickets.open: all that ever began less all that ended, added up over the fewest windows that make up the time before.';

create or replace function minyi.overdue_of_cohort(of_scope text, kind text, start timestamptz) returns bigint
language sql stable parallel safe
return (
  select coalesce(sum(minyi.stock(
    of_scope || '|cohort:' || to_char(month, 'YYYY-MM'), 'tickets.overdue_open', minyi.last_full('day'))), 0)::bigint
  from generate_series(
    start at time zone minyi.zone(),
    minyi.window_end(kind, start) at time zone minyi.zone() - interval '1 day',
    interval '1 month') as months(month));
comment on function minyi.overdue_of_cohort(text, text, timestamptz) is
  'How many of the tickets accepted in a month or year are open and overdue now, at the end of the last full day.';

create or replace function minyi.added(counts jsonb, sums jsonb, measures jsonb) returns bigint
language sql immutable parallel safe
return (
  select coalesce(sum(coalesce((counts ->> id)::bigint, (sums ->> id)::bigint, 0)), 0)::bigint
  from jsonb_array_elements_text(measures) as measure(id));
comment on function minyi.added(jsonb, jsonb, jsonb) is
  'The measures of a cell that are named, added up.';

create or replace function minyi.percentile(histogram jsonb, percent integer, of_unit text) returns bigint
language sql stable parallel safe
return (
  select b.low + b.high
  from (
    select bucket, sum(count) over (order by bucket) as up_to, sum(count) over () as held
    from jsonb_to_recordset(histogram) as h(bucket integer, count bigint)) as ranked
  join minyi.buckets as b on b.unit = of_unit and b.bucket = ranked.bucket
  where held > 0 and up_to >= ceil(held * percent / 100.0)
  order by ranked.bucket
  limit 1);
comment on function minyi.percentile(jsonb, integer, text) is
  'The nearest-rank percentile of a histogram: the bounds of its bucket added up, twice the bucket''s middle; null of an empty one.';

create or replace function minyi.lowest_24h(of_scope text, after timestamptz, up_to timestamptz)
returns table (answered bigint, offered bigint, ended timestamptz)
language sql stable parallel safe
as $$
  with strips as materialized (
    select window_start, minutes
    from minyi.cells
    where scope = of_scope and window_kind = 'UTC_DAY'
      and window_start > after - interval '48 hours' and window_start < up_to
  ), whole as (
    -- A day on which nobody called has no strip, and is a day of zeros.
    select day, coalesce(minutes -> 'calls.offered', zeros) as offers, coalesce(minutes -> 'calls.answered', zeros) as answers
    from generate_series(
        date_trunc('day', after, 'UTC') - interval '24 hours', date_trunc('day', up_to, 'UTC'), interval '24 hours') as days(day)
    cross join (select jsonb_agg(0) as zeros from generate_series(1, 1440)) as nobody
    left join strips on window_start = day
    where exists (select from strips)
  ), by_minute as (
    select day + minute * interval '1 minute' as ends, offer::integer as offer, answer::integer as answer
    from whole
    cross join lateral rows from (
      jsonb_array_elements_text(offers), jsonb_array_elements_text(answers)) with ordinality as each(offer, answer, minute)
  ), stretches as (
    select ends, sum(offer) over day_long as offers, sum(answer) over day_long as answers
    from by_minute
    window day_long as (order by ends rows between 1439 preceding and current row)
  )
  select answers, offers, ends
  from stretches
  where ends > after and ends <= up_to and offers > 0
  order by answers / offers::numeric, ends
  limit 1
$$;
comment on function minyi.lowest_24h(text, timestamptz, timestamptz) is
  'Of the 1440 consecutive minutes that end after the one moment and by the other, those in which the smallest share of calls was answered, the first of several; no row where nobody called.';
