-- What the lists read. Counting a page of a status, or the unpaid among the shipped, looked up every order it counted.
drop index orders_status;
create index orders_status on orders (store_id, status, placed_at, id) include (archived_at);
drop index orders_payment_status;
create index orders_payment_status on orders (store_id, payment_status, placed_at, id) include (status);

-- Rare states: an index that holds them alone costs an ordinary order nothing, and answers "none" at once (0.6 s at a million orders).
create index orders_archived on orders (store_id, placed_at, id) where archived_at is not null;
create index orders_locked on orders (store_id, placed_at, id) where locked_at is not null;
create index orders_kind on orders (store_id, placed_at, id) where kind <> 'sale';
create index orders_return_status on orders (store_id, return_status, placed_at, id) where return_status <> 'none';
create index orders_invoice_status on orders (store_id, invoice_status, placed_at, id) where invoice_status <> 'none' and invoice_status <> 'invoiced';
-- Orders are paid about in the order they come in: ranges of pages tell most of them apart, for no work at all when one is placed.
create index orders_paid_at on orders using brin (paid_at timestamptz_minmax_multi_ops) with (pages_per_range = 32, autosummarize = on);

-- What an order was placed with, and what came later, apart: a word that names half of the customers is no parcel, and
-- its parcels are then found without reading the half.
drop index order_search_document;
create index order_search_placed on order_search using gin (document gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 1024) where part = 0;
create index order_search_later on order_search using gin (document gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 1024) where part > 0;
