-- What analysts read. Rates are exact fractions: numerator and denominator stand beside every ratio.

create or replace view minyi.cell_counts as
select scope, dimension, member, window_kind, in_window, window_start, measure, value::bigint as value
from minyi.cells
cross join lateral jsonb_each_text(counts || sums) as each(measure, value)
where window_kind <> 'UTC_DAY';
comment on view minyi.cell_counts is
  'Cells, one measure a row. Hours add up to days, days to months, months to years: never add windows of two lengths, nor scopes of two dimensions.';

create or replace view minyi.formulas as
select id as metric, name_zh, name_en, definition_zh, definition_en, unit, basis, formula, numerator, denominator,
  case
    when formula ~ '^p\d+\(' then 'percentile'
    when formula like 'stock of %' then 'stock'
    when formula like 'members of %' then 'members'
    when formula like 'departments with %' then 'coverage'
    when formula like 'lowest(%' then 'lowest'
    when (numerator || denominator) ? 'tickets.overdue_open' then 'cohort'
    else 'sum' end as form,
  -- Of what is added up on top, what is taken off: in (a - (b + c)) / d that is b and c.
  (select coalesce(jsonb_agg(id), '[]') from jsonb_array_elements_text(numerator) as part(id)
    where id = any (regexp_split_to_array(split_part(split_part(formula, ' / ', 1), ' - ', 2), '[ ()+]+'))) as taken_off,
  substring(formula from '^p(\d+)\(')::integer as percent,
  substring(formula from '^members of ([a-z]+) with') as members_of
from minyi.catalogue;
comment on view minyi.formulas is 'The catalogue''s metrics with what their formulas say, taken apart.';

create or replace view minyi.figures as
with cell as not materialized (
  select scope, dimension, member, window_kind, in_window, window_start, counts, sums, histograms
  from minyi.cells
  where window_kind <> 'UTC_DAY'
), exact as (
  select c.scope, c.dimension, c.member, c.window_kind, c.in_window, c.window_start, m.metric,
    minyi.added(c.counts, c.sums, m.numerator) as numerator,
    case when jsonb_array_length(m.denominator) > 0 then minyi.added(c.counts, c.sums, m.denominator) end as denominator,
    null::timestamptz as moment
  from cell as c join minyi.formulas as m on m.form = 'sum'
  union all
  select c.scope, c.dimension, c.member, c.window_kind, c.in_window, c.window_start, m.metric,
    coalesce(minyi.percentile(c.histograms -> (m.numerator ->> 0), m.percent, m.unit), 0::bigint),
    case when c.histograms ? (m.numerator ->> 0) then 2 else 0 end::bigint,
    null
  from cell as c join minyi.formulas as m on m.form = 'percentile'
  union all
  select c.scope, c.dimension, c.member, c.window_kind, c.in_window, c.window_start, m.metric,
    minyi.stock(c.scope, m.numerator ->> 0, minyi.stock_moment(c.scope, c.window_kind, c.window_start)),
    null,
    minyi.stock_moment(c.scope, c.window_kind, c.window_start)
  from cell as c join minyi.formulas as m on m.form = 'stock'
  union all
  -- The tickets of a month are kept apart, those of a day are not.
  select c.scope, c.dimension, c.member, c.window_kind, c.in_window, c.window_start, m.metric,
    case when is_kept then (
      select sum(case when m.taken_off ? id then -1 else 1 end
        * case when id = 'tickets.overdue_open' then overdue else coalesce((c.counts ->> id)::bigint, 0) end)::bigint
      from jsonb_array_elements_text(m.numerator) as part(id)) else 0 end,
    case when not is_kept then 0::bigint when jsonb_array_length(m.denominator) > 0 then (
      select sum(case when id = 'tickets.overdue_open' then overdue else coalesce((c.counts ->> id)::bigint, 0) end)::bigint
      from jsonb_array_elements_text(m.denominator) as part(id)) end,
    case when is_kept then minyi.last_full('day') end
  from cell as c join minyi.formulas as m on m.form = 'cohort'
  cross join lateral (select c.window_kind in ('MONTH', 'YEAR') as is_kept) as kept
  cross join lateral (
    select case when is_kept and m.form = 'cohort' then minyi.overdue_of_cohort(c.scope, c.window_kind, c.window_start) end as overdue
    offset 0) as cohort
  union all
  -- Units have no hours: an hour is covered as its day is, and has the members of its day.
  select c.scope, c.dimension, c.member, c.window_kind, c.in_window, c.window_start, m.metric,
    roster.rated, roster.departments, null
  from cell as c join minyi.formulas as m on m.form = 'coverage'
  cross join lateral (
    select count(*) as departments, count(*) filter (where exists (
      select from minyi.cells as rated
      where rated.id = minyi.scope_of('unit', d.code) || '@' || left(c.in_window, 10)
        and (rated.counts ->> (m.numerator ->> 0))::bigint > 0)) as rated
    from minyi.departments as d
    where d.has_cases
      and c.scope in ('city', minyi.scope_of('region', d.region), minyi.scope_of('unit', d.code))
      and minyi.exists_in(d.valid_from, d.valid_to, left(c.in_window, 10))) as roster
  union all
  select c.scope, c.dimension, c.member, c.window_kind, c.in_window, c.window_start, m.metric,
    case when c.scope = 'city' then (
      select count(*) from minyi.cells as member
      where member.dimension = m.members_of and member.in_window = left(c.in_window, 10)
        and (member.counts ->> (m.numerator ->> 0))::bigint > 0) else 0 end,
    null, null
  from cell as c join minyi.formulas as m on m.form = 'members'
  union all
  select c.scope, c.dimension, c.member, c.window_kind, c.in_window, c.window_start, m.metric,
    coalesce(low.answered, 0), coalesce(low.offered, 0), low.ended
  from cell as c join minyi.formulas as m on m.form = 'lowest'
  left join lateral (
    select answered, offered, ended
    from minyi.lowest_24h(c.scope, c.window_start,
      least(minyi.window_end(c.window_kind, c.window_start), minyi.last_full('hour')))
    where m.form = 'lowest') as low on true
)
select e.scope, e.dimension, e.member, e.window_kind, e.in_window, e.window_start, e.metric, m.name_zh, m.name_en, m.unit,
  e.numerator, e.denominator,
  case when e.denominator is null then e.numerator else e.numerator / nullif(e.denominator, 0)::numeric end as value,
  e.moment
from exact as e join minyi.catalogue as m on m.id = e.metric;
comment on view minyi.figures is
  'Every figure of the catalogue for every scope and window that has a cell, as /api/v1/metrics answers it. Always say which: where scope = ''city'' and in_window = ''2023''.';
comment on column minyi.figures.numerator is 'The count, or what is divided, exactly.';
comment on column minyi.figures.denominator is 'What it is divided by; null of a count, 0 where there is nothing to say.';
comment on column minyi.figures.value is 'The figure in its unit, not rounded; null where it divides by zero.';
comment on column minyi.figures.moment is 'When it stood so; null for what is counted over its window.';

create or replace view minyi.on_time as
select scope, dimension, member, window_kind, in_window, window_start,
  case metric
    when 'tickets.on_time_rate.closed' then 'of the closed'
    when 'tickets.on_time_rate.due' then 'of the due'
    when 'tickets.on_time_rate.dispatched' then 'of the dispatched' end as variant,
  name_zh, numerator, denominator, value as rate, moment
from minyi.figures
where metric in ('tickets.on_time_rate.closed', 'tickets.on_time_rate.due', 'tickets.on_time_rate.dispatched');
comment on view minyi.on_time is
  'The on-time rate in its three variants, which are never the same number: of the closed, of the due (what is open and overdue counts as late), of the dispatched (what is not late yet counts as on time). The latter two by month and year.';

create or replace view minyi.coverage as
select scope, dimension, member, window_kind, in_window, window_start,
  numerator as rated, denominator as departments, value as rate
from minyi.figures
where metric = 'ratings.coverage' and dimension in ('city', 'region') and denominator > 0;
comment on view minyi.coverage is
  'Departments with a rating out of those on the roster that existed in the window and have cases, of the city and by region.';

create or replace view minyi.closure_percentiles as
select scope, dimension, member, window_kind, in_window, window_start,
  substring(metric from '^tickets\.closure_time\.(first|final)') as closing,
  unit, substring(metric from '\d+$')::integer as percent, numerator, denominator, value
from minyi.figures
where metric ~ '^tickets\.closure_time\.(first|final)(_workdays)?\.p\d+$' and denominator > 0;
comment on view minyi.closure_percentiles is
  'How long tickets took from their acceptance to their first and their final closing: the value that so many of a hundred do not exceed, in seconds within 1 % and in working days exactly.';

create or replace view minyi.year_by_unit as
select figures.member as unit, department.name, department.region, figures.in_window as year,
  max(numerator) filter (where metric = 'tickets.dispatched') as dispatched,
  max(numerator) filter (where metric = 'tickets.handled') as handled,
  max(value) filter (where metric = 'tickets.closure_rate') as closure_rate,
  max(numerator) filter (where metric = 'tickets.on_time') as on_time,
  max(numerator) filter (where metric = 'tickets.overdue_closed') as overdue_closed,
  max(numerator) filter (where metric = 'tickets.overdue_open.cohort') as overdue_open,
  max(value) filter (where metric = 'tickets.on_time_rate.closed') as on_time_rate_of_the_closed,
  max(value) filter (where metric = 'tickets.on_time_rate.due') as on_time_rate_of_the_due,
  max(value) filter (where metric = 'tickets.on_time_rate.dispatched') as on_time_rate_of_the_dispatched,
  max(value) filter (where metric = 'tickets.satisfaction_rate') as satisfaction_rate,
  max(numerator) filter (where metric = 'ratings.total') as ratings,
  max(numerator) filter (where metric = 'ratings.active') as active_ratings,
  max(numerator) filter (where metric = 'ratings.favourable') as favourable_ratings,
  max(numerator) filter (where metric = 'ratings.bad') as bad_ratings,
  max(value) filter (where metric = 'ratings.favourable_rate') as favourable_rate
from minyi.figures
left join minyi.departments as department on department.code = figures.member
where figures.dimension = 'unit' and figures.window_kind = 'YEAR'
  and metric in ('tickets.dispatched', 'tickets.handled', 'tickets.closure_rate', 'tickets.on_time',
    'tickets.overdue_closed', 'tickets.overdue_open.cohort', 'tickets.on_time_rate.closed', 'tickets.on_time_rate.due',
    'tickets.on_time_rate.dispatched', 'tickets.satisfaction_rate', 'ratings.total', 'ratings.active',
    'ratings.favourable', 'ratings.bad', 'ratings.favourable_rate')
group by figures.member, department.name, department.region, figures.in_window;
comment on view minyi.year_by_unit is
  'The year of each unit in one row; a unit without a name is not on the roster. minyi.figures has the exact parts of every rate.';

create or replace view minyi.annual_report as
select report.city, report.year, report.profile, report.revision, report.as_of, report.frozen_at,
  figure.position, figure.value ->> 'metric' as metric, figure.value ->> 'scope' as scope,
  (figure.value ->> 'numerator')::bigint as numerator, (figure.value ->> 'denominator')::bigint as denominator,
  figure.value ->> 'printed' as printed,
  report.revision = max(report.revision) over (partition by report.city, report.year, report.profile) as is_latest
from minyi.annual_reports as report
cross join lateral jsonb_array_elements(report.figures) with ordinality as figure(value, position);
comment on view minyi.annual_report is
  'Published reports, one figure a row, in the order printed; printed is the figure as that report''s profile rounds and words it.';

create or replace view minyi.annual_report_changes as
select report.city, report.year, report.profile, report.revision,
  change.value ->> 'metric' as metric, change.value ->> 'scope' as scope,
  (change.value -> 'from' ->> 'numerator')::bigint as from_numerator,
  (change.value -> 'from' ->> 'denominator')::bigint as from_denominator,
  change.value -> 'from' ->> 'printed' as from_printed,
  (change.value -> 'to' ->> 'numerator')::bigint as to_numerator,
  (change.value -> 'to' ->> 'denominator')::bigint as to_denominator,
  change.value -> 'to' ->> 'printed' as to_printed,
  change.value -> 'causes' as causes
from minyi.annual_reports as report
cross join lateral jsonb_array_elements(report.changes) as change(value);
comment on view minyi.annual_report_changes is
  'What a published revision says otherwise than the one before, and how many events of which kind did it.';

create or replace view minyi.report_figures as
select figures.scope, figures.in_window as year, figures.metric, figures.name_zh, figures.name_en, figures.unit,
  figures.numerator, figures.denominator, figures.value,
  published.profile, published.revision, published.numerator as published_numerator,
  published.denominator as published_denominator, published.printed
from minyi.figures
left join minyi.annual_report as published
  on published.is_latest and published.year::text = figures.in_window
  and published.scope = figures.scope and published.metric = figures.metric
where figures.window_kind = 'YEAR';
comment on view minyi.report_figures is
  'The figures of a year as known now, beside the latest published revision of its report, as it was printed. Always say which: where year = ''2023'' and scope = ''city''.';

create or replace view minyi.open_tickets as
select coalesce(unit_deadline, deadline) as due_at, coalesce(unit_deadline, deadline) < now() as is_overdue,
  coalesce(unit_deadline, deadline) - now() as time_left, ticket_state.*
from minyi.ticket_state
where status in ('ACCEPTED', 'DISPATCHED', 'SIGNED', 'RETURNED');
comment on view minyi.open_tickets is
  'Tickets on which somebody has still to act, with the deadline in force and the time left now.';

create or replace view minyi.bad_ratings_due as
select contacted_at is null and contact_deadline < now() as is_contact_overdue,
  rectified_at is null and rectify_deadline < now() as is_rectification_overdue, bad_ratings.*
from minyi.bad_ratings
where contacted_at is null or rectified_at is null;
comment on view minyi.bad_ratings_due is
  'Bad ratings whose citizen has not been contacted yet, or whose cause has not been put right.';
