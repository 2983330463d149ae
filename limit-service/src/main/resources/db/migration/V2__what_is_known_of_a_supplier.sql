ALTER TABLE supplier
  ADD COLUMN member_since          date,
  ADD COLUMN verified              boolean NOT NULL DEFAULT false,
  ADD COLUMN review_score          int CHECK (review_score BETWEEN 0 AND 100),
  ADD COLUMN response_rate_percent int CHECK (response_rate_percent BETWEEN 0 AND 100),
  ADD COLUMN penalty_points        int NOT NULL DEFAULT 0 CHECK (penalty_points BETWEEN 0 AND 1000);

ALTER TABLE trading_event ADD COLUMN buyer_id text;
ALTER TABLE trading_event DROP CONSTRAINT trading_event_type_check;
ALTER TABLE trading_event ADD CONSTRAINT trading_event_type_check
  CHECK (type IN ('ORDER_PLACED', 'ORDER_COMPLETED', 'ORDER_LATE', 'DISPUTE_LOST', 'DISPUTE_WON', 'DISPUTE_ANSWERED',
                  'DISPUTE_UNANSWERED', 'RECOURSE_OPENED', 'RECOURSE_PAID'));

-- With whom a buyer has traded (R17).
CREATE INDEX trading_event_of_buyer ON trading_event (buyer_id, supplier_id) WHERE buyer_id IS NOT NULL;
