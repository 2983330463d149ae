CREATE TABLE parcel (
  id         text PRIMARY KEY,
  buyer      text        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('HELD', 'SENT', 'GIVEN_UP')),
  held_since timestamptz NOT NULL,
  notes      integer     NOT NULL,
  version    bigint      NOT NULL,
  last_hash  char(64)    NOT NULL
);
