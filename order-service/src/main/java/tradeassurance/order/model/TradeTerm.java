package tradeassurance.order.model;

/** Where risk and cost of carriage pass to the buyer (Incoterms 2020). */
public enum TradeTerm {
    EXW,
    FCA,
    FAS,
    FOB,
    CFR,
    CIF,
    CPT,
    CIP,
    DAP,
    DPU,
    DDP
}
