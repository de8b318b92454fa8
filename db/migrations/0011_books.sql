-- What was changed here and the shop's own books do not know of yet: an import keeps it until they do.

alter table audit
  -- Since when an export says something else than what stood before.
  add column booked_at timestamptz;

alter table returns
  -- The moment of the request under which the shop's own books have what was asked for here.
  add column booked_as timestamptz;
