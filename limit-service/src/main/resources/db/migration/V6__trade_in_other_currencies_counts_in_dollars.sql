-- What an amount was worth when it was told; null for amounts in US dollars that were told before.
ALTER TABLE trading_event ADD COLUMN usd_minor bigint CHECK (usd_minor >= 0);

-- Limits are worked out from the trade of a window.
CREATE INDEX trading_event_of_window ON trading_event (supplier_id, occurred_at);
