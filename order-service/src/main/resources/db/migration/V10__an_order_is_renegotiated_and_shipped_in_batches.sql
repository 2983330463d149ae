-- How an order was drafted says who has drafted it.
ALTER TABLE trade_order ADD origin text CHECK (origin IN ('BUYER_DIRECT', 'BUYER_CUSTOM', 'SUPPLIER_DRAFT'));
UPDATE trade_order SET origin = CASE drafter WHEN 'SUPPLIER' THEN 'SUPPLIER_DRAFT' ELSE 'BUYER_DIRECT' END;
ALTER TABLE trade_order ALTER origin SET NOT NULL, DROP drafter;

ALTER TABLE trade_order DROP CONSTRAINT trade_order_status_check;
ALTER TABLE trade_order ADD CHECK (status IN ('DRAFT', 'AWAITING_SUPPLIER_CONFIRMATION', 'AWAITING_PAYMENT',
  'PAYMENT_PROCESSING', 'AWAITING_SHIPMENT', 'PARTIALLY_SHIPPED', 'AWAITING_DELIVERY_CONFIRMATION', 'COMPLETED', 'CLOSED',
  'CANCELLED', 'REJECTED'));

-- Which version of the contract is in force (0: a draft), what is asked to be changed in it, and who is to act by when.
ALTER TABLE trade_order
  ADD contract_version integer NOT NULL DEFAULT 0 CHECK (contract_version >= 0),
  ADD modification     text,
  ADD changed_at       timestamptz,
  ADD awaiting         text CHECK (awaiting IN ('BUYER', 'SUPPLIER')),
  ADD next_due_at      timestamptz;
UPDATE trade_order SET changed_at = created_at, contract_version = CASE status WHEN 'DRAFT' THEN 0 ELSE 1 END;
ALTER TABLE trade_order ALTER changed_at SET NOT NULL, ALTER contract_version DROP DEFAULT,
  ADD CHECK (modification IS NULL OR status IN ('AWAITING_SUPPLIER_CONFIRMATION', 'AWAITING_PAYMENT', 'AWAITING_SHIPMENT',
    'PARTIALLY_SHIPPED'));

-- A contract says more now: when each instalment is due, how the goods travel, what is looked at before.
UPDATE trade_order SET contract = jsonb_build_object(
    'goods', jsonb_build_object('lines', contract::jsonb -> 'lines', 'total', contract::jsonb -> 'total'),
    'quality_requirements', contract::jsonb -> 'quality_requirements',
    'dates', jsonb_build_object('ship', jsonb_build_object('on', contract::jsonb -> 'ship_by', 'zone', 'Asia/Shanghai')),
    'coverage_type', contract::jsonb -> 'coverage_type',
    'carriage', '{}'::jsonb,
    'checks', '{"bulk": false, "sample": "NOT_AGREED", "inspection": "NONE"}'::jsonb,
    'instalments', (SELECT jsonb_agg(jsonb_build_object('name', part -> 'name', 'amount', part -> 'amount',
        'due', CASE part ->> 'name' WHEN 'INITIAL' THEN 'ON_CONFIRMATION' ELSE 'BEFORE_SHIPMENT' END, 'days', 0))
      FROM jsonb_array_elements(instalments::jsonb) AS part),
    'periods', (contract::jsonb -> 'periods') || '{"extension": "PT360H", "answer": "PT168H"}'::jsonb)::text;

-- What came of the money is kept in sums; what is paid of which instalment is derived.
UPDATE trade_order SET instalments = (SELECT jsonb_agg(jsonb_build_object('planned', part,
      'waived', jsonb_set(part -> 'amount', '{amount}', '"0"'))) FROM jsonb_array_elements(contract::jsonb -> 'instalments') AS part)::text;
ALTER TABLE trade_order
  ADD promises       text   NOT NULL DEFAULT '[]',
  ADD returned_minor bigint NOT NULL DEFAULT 0 CHECK (returned_minor >= 0);
ALTER TABLE trade_order ALTER promises DROP DEFAULT, ALTER returned_minor DROP DEFAULT,
  ADD CHECK (returned_minor <= refunded_minor);

-- Goods leave in shipments, each with its own fate. Either side extends the acceptance period once, by a column of its own.
ALTER TABLE trade_order
  ADD shipments            text NOT NULL DEFAULT '[]',
  ADD buyer_extended_at    timestamptz,
  ADD supplier_extended_at timestamptz,
  ADD ship_missed_at       timestamptz;
UPDATE trade_order SET shipments = jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('id', 'shp_' || id, 'packed', '[]'::jsonb,
    'tracking', jsonb_build_object('carrier', carrier, 'number', tracking_number, 'document_ids', '[]'::jsonb),
    'shipped_at', shipped_at, 'acceptance_due_at', acceptance_due_at, 'accepted_at', delivery_confirmed_at)))::text
  WHERE shipped_at IS NOT NULL;
ALTER TABLE trade_order ALTER shipments DROP DEFAULT, DROP carrier, DROP tracking_number, DROP acceptance_due_at;

-- A dispute may be about some shipments only, or about a part of the money.
ALTER TABLE trade_order
  ADD held_shipments    text NOT NULL DEFAULT '[]',
  ADD held_amount_minor bigint CHECK (held_amount_minor > 0);
ALTER TABLE trade_order ALTER held_shipments DROP DEFAULT, ADD CHECK (held_amount_minor IS NULL OR dispute_id IS NOT NULL);
