-- A ticket table as mappings/ticket-table.yaml reads it; yours will differ, and so will your mapping.
CREATE TABLE tickets (
    ticket_id    varchar(40)  PRIMARY KEY,
    kind         varchar(20),
    category     varchar(200),
    channel      varchar(40),
    region       varchar(12),
    unit         varchar(40),
    status       varchar(20)  NOT NULL,
    accepted_at  timestamp    NOT NULL,
    dispatched_at timestamp,
    signed_at    timestamp,
    handled_at   timestamp,
    deadline     timestamp,
    updated_at   timestamp    NOT NULL
);

-- The poll asks for rows in this order.
CREATE INDEX tickets_updated ON tickets (updated_at, ticket_id);

-- Change capture (PostgreSQL): the row before a change shows what it told already, and what a deleted row was.
ALTER TABLE tickets REPLICA IDENTITY FULL;
CREATE PUBLICATION minyi_tickets FOR TABLE tickets;
