package tradeassurance.suite.bench;

import java.util.ArrayList;
import java.util.List;

import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.launcher.Suite;

/** A buyer and an enrolled supplier who trade with each other, each with the token that it asks with. */
record Partners(String supplierId, String buyerToken, String supplierToken) {

    /** In USD: the most that anybody is granted, and more than the trades of a run come to (R23a): all of them is advanced. */
    private static final String LIMIT = "1000000.00";

    /** So many pairs, enrolled and granted their limits over HTTP like anybody else. */
    static List<Partners> enrolled(Suite suite, int pairs) {
        Api api = new Api(suite.gateway());
        List<Partners> all = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            Trade trade = Trade.withLimit(api, LIMIT);
            String supplier = trade.supplier().id();
            all.add(new Partners(supplier, suite.token(trade.buyer().id(), "BUYER"), suite.token(supplier, "SUPPLIER")));
        }
        return List.copyOf(all);
    }
}
