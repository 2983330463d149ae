package tradeassurance.order;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.kernel.Refused;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.Order;

/** Contracts that differ from another in what a merge-patch names. */
@ApplicationScoped
class TermPatches {

    /** Whom an order is between is not a term. */
    private static final List<String> SIDES = List.of("supplier_id", "buyer_id", "origin");

    private final ObjectMapper json;
    private final Validator validator;
    private final OrderConfig config;

    TermPatches(ObjectMapper json, Validator validator, OrderConfig config) {
        this.json = json;
        this.validator = validator;
        this.config = config;
    }

    /** The order's contract with these changes; refused with {@code malformed-request} where that is no contract. */
    Contract applied(Order order, JsonNode patch) {
        return applied(order, patch, Drafting.over(order, config));
    }

    /** The same for another order on the same terms, which nothing has been paid of yet. */
    Contract repeated(Order order, JsonNode patch) {
        return applied(order, patch, Drafting.again(order, config));
    }

    private Contract applied(Order order, JsonNode patch, Drafting under) {
        if (!patch.isObject()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "a patch is an object of the terms that change");
        }
        SIDES.stream().filter(patch::has).findFirst().ifPresent(side -> {
            throw new Refusal(Refused.MALFORMED_REQUEST, "whom an order is between does not change").at("/" + side);
        });
        ObjectNode terms = json.valueToTree(DraftOrder.of(order.sides(), order.contract()));
        if (!patch.has("instalments")) {
            terms.remove("instalments");
        }
        DraftOrder changed = json.convertValue(MergePatch.merged(terms, patch), DraftOrder.class);
        List<Fault> faults = validator.validate(changed).stream().map(TermPatches::fault).toList();
        if (!faults.isEmpty()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "parts of the terms are not as they must be; see errors").with(faults);
        }
        return changed.contract(under);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String pointer = violation.getPropertyPath().toString().replaceAll("\\[(\\d+)]", ".$1")
                .replaceAll("\\.<[^>]*>", "").replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return new Fault("/" + pointer.replace('.', '/'), Refused.MALFORMED_REQUEST.code(), violation.getMessage());
    }
}
