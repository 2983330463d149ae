ALTER TABLE trading_event DROP CONSTRAINT trading_event_type_check;
ALTER TABLE trading_event ADD CONSTRAINT trading_event_type_check
  CHECK (type IN ('ORDER_PLACED', 'ORDER_COMPLETED', 'ORDER_LATE', 'DISPUTE_LOST', 'DISPUTE_WON', 'DISPUTE_ANSWERED',
                  'DISPUTE_UNANSWERED', 'RECOURSE_OPENED', 'RECOURSE_PAID', 'RECOURSE_WRITTEN_OFF'));
DROP INDEX trading_event_of_recourse;
CREATE INDEX trading_event_of_recourse ON trading_event (supplier_id, order_id)
  WHERE type IN ('RECOURSE_OPENED', 'RECOURSE_PAID', 'RECOURSE_WRITTEN_OFF');
