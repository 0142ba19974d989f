-- What a shipment changes in these rows is in no index. With room on their page the new version stays beside the old one and no index is
-- told: eight entries an order less when it leaves. Pages that are full already keep their rows as they are.
alter table fulfillments set (fillfactor = 80);
alter table fulfillment_lines set (fillfactor = 80);
alter table reservations set (fillfactor = 80);
-- Nothing asks for the promises of one article, and with their state as its condition every change of one had to leave it.
drop index reservations_variant;
