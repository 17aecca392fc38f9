-- What analysts ask by, beside the keys.
create index if not exists cells_by_scope on minyi.cells (scope, window_kind, window_start);
create index if not exists cells_by_window on minyi.cells (in_window, dimension);
create index if not exists cells_by_dimension on minyi.cells (dimension, window_kind, window_start);
create index if not exists ticket_state_by_unit on minyi.ticket_state (responsible_unit, status);
create index if not exists ticket_state_by_acceptance on minyi.ticket_state (accepted_at);
create index if not exists bad_ratings_by_unit on minyi.bad_ratings (unit, rated_at);
