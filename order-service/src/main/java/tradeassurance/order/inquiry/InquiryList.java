package tradeassurance.order.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Role;
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.inquiry.model.InquiryKind;
import tradeassurance.order.inquiry.model.InquiryStatus;

/** Everybody's own inquiries, newest first. */
@ApplicationScoped
class InquiryList {

    private final InquiryRows rows;
    private final Transactions transactions;

    InquiryList(InquiryRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    Uni<Page<InquiryView>> of(Caller caller, @Nullable InquiryKind kind, @Nullable InquiryStatus status,
            @Nullable String cursor, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        if (!caller.seesAll()) {
            conditions.add(own(caller));
            values.put("party", caller.party());
        }
        if (kind != null) {
            conditions.add("kind = :kind");
            values.put("kind", kind);
        }
        if (status != null) {
            conditions.add("status = :status");
            values.put("status", status);
        }
        if (cursor != null) {
            conditions.add("id < :cursor");
            values.put("cursor", cursor);
        }
        return transactions.look(() -> rows.find(String.join(" and ", conditions) + " order by id desc", values)
                .range(0, limit).list())
                .map(found -> Page.of(found, limit, row -> row.id, row -> view(row, caller)));
    }

    private InquiryView view(InquiryEntity row, Caller caller) {
        Inquiry inquiry = row.value();
        return InquiryView.of(new Held<>(inquiry, row.trail().version(),
                caller.on(rows.parties(inquiry), rows.resource(), inquiry.id())));
    }

    private static String own(Caller caller) {
        if (caller.is(Role.BUYER)) {
            return caller.is(Role.SUPPLIER) ? "(buyer = :party or supplier = :party)" : "buyer = :party";
        }
        return "supplier = :party";
    }
}
