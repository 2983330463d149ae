-- Every filter of a list, for each side and for the desks, starts at an index and reads little more than a page of it. Few
-- orders await somebody, or have a deadline; and ids grow with the time of creation, so that one index finds where to stop.
CREATE INDEX trade_order_buyer_status ON trade_order (buyer, status, id DESC);
CREATE INDEX trade_order_supplier_status ON trade_order (supplier, status, id DESC);
CREATE INDEX trade_order_status ON trade_order (status, id DESC);
CREATE INDEX trade_order_buyer_due ON trade_order (buyer, next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX trade_order_supplier_due ON trade_order (supplier, next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX trade_order_due ON trade_order (next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX trade_order_buyer_changed ON trade_order (buyer, changed_at);
CREATE INDEX trade_order_supplier_changed ON trade_order (supplier, changed_at);
CREATE INDEX trade_order_changed ON trade_order (changed_at);
CREATE INDEX trade_order_buyer_awaiting ON trade_order (buyer, awaiting, id DESC) WHERE awaiting IS NOT NULL;
CREATE INDEX trade_order_supplier_awaiting ON trade_order (supplier, awaiting, id DESC) WHERE awaiting IS NOT NULL;
CREATE INDEX trade_order_awaiting ON trade_order (awaiting, id DESC) WHERE awaiting IS NOT NULL;
CREATE INDEX trade_order_created ON trade_order (created_at);
