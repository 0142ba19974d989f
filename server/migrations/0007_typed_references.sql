-- What people type as a reference is not a key: one bank transfer pays two orders, and a payment that was voided is registered
-- again under the same words. A provider's transaction and an imported one still arrive once.
alter table payment_entries drop constraint payment_entries_store_id_provider_reference_event_key;
create unique index payment_entries_once on payment_entries (store_id, provider, reference, event) where provider <> 'manual';
