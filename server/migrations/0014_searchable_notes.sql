-- Internal notes are found as the customer's are. New ones are folded by domain/fold.ts; for those that are there, this is close to it.
insert into order_search (store_id, order_id, part, placed_at, document)
select n.store_id, n.order_id, 1000000000 + row_number() over (partition by n.store_id, n.order_id order by n.id), o.placed_at,
  trim(regexp_replace(regexp_replace(lower(normalize(n.body, NFKD)), '[\u0300-\u036f]+', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
from order_notes n join orders o on o.store_id = n.store_id and o.id = n.order_id;
