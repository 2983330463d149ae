package tradeassurance.suite.fuzz;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import tradeassurance.suite.api.Asking;
import tradeassurance.suite.api.Asking.Request;
import tradeassurance.suite.api.Asking.Response;
import tradeassurance.suite.api.Operation;

/**
 * Requests that are sent together, one for each of these operations, and their answers in the same order once they are there.
 */
record Bundle(List<Operation> asked, List<Request> requests, CompletableFuture<List<Response>> answers) {

    static Bundle of(List<Operation> asked, Requests requests, Asking asking) {
        List<Request> all = asked.stream().map(requests::next).toList();
        return new Bundle(asked, all, asking.sendAll(all));
    }
}
