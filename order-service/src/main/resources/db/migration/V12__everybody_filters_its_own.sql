-- Every filter of a list, for each side and for the desks, starts at an index and reads little more than a page of it. An order
-- was changed no earlier than it was created, so that one index serves both; whoever is awaited is awaited in a state.
CREATE INDEX trade_order_buyer_status ON trade_order (buyer, status, id DESC);
CREATE INDEX trade_order_supplier_status ON trade_order (supplier, status, id DESC);
CREATE INDEX trade_order_status ON trade_order (status, id DESC);
CREATE INDEX trade_order_buyer_due ON trade_order (buyer, next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX trade_order_supplier_due ON trade_order (supplier, next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX trade_order_due ON trade_order (next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX trade_order_buyer_changed ON trade_order (buyer, changed_at);
CREATE INDEX trade_order_supplier_changed ON trade_order (supplier, changed_at);
CREATE INDEX trade_order_changed ON trade_order (changed_at);
