package tradeassurance.order;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.caller.Caller;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.Carriage;
import tradeassurance.order.model.Checks;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.CoverageType;
import tradeassurance.order.model.Dates;
import tradeassurance.order.model.Goods;
import tradeassurance.order.model.Inspection;
import tradeassurance.order.model.Origin;
import tradeassurance.order.model.PlannedInstalment;
import tradeassurance.order.model.QualityRequirement;
import tradeassurance.order.model.SampleTerm;
import tradeassurance.order.model.ShipTerm;
import tradeassurance.order.model.ShippingMethod;
import tradeassurance.order.model.Sides;
import tradeassurance.order.model.TradeTerm;

/**
 * A draft as it is asked for, and the terms of any contract as they are shown.
 *
 * @param buyerId only for a supplier's draft
 * @param origin as follows from who drafts where null
 * @param lines none only where a contract document says what is sold
 * @param total only for a contract document without lines
 * @param shipBy the day, or {@code shipWithin}
 * @param bulk as follows from the quantities where null
 * @param instalments one INITIAL of the whole price where null
 * @param acceptanceDays as configured where null
 */
record DraftOrder(@NotBlank @Size(max = 64) String supplierId, @Size(min = 1, max = 64) @Nullable String buyerId,
        @Nullable Origin origin, @Size(max = 200) @Nullable List<@NotNull @Valid NewLine> lines,
        @Size(min = 1, max = 64) @Nullable String contractDocumentId, @Nullable Money total, @Nullable Money discount,
        @Size(max = 100) @Nullable List<@NotNull @Valid NewQualityRequirement> qualityRequirements,
        @Nullable LocalDate shipBy, @Valid @Nullable ShipWithin shipWithin, @Nullable LocalDate deliverBy,
        @Nullable CoverageType coverageType, @Nullable TradeTerm tradeTerm, @Nullable ShippingMethod shippingMethod,
        @Nullable Inspection inspection, @Nullable SampleTerm sample, @Nullable Boolean bulk,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String buyerCountry,
        @Size(min = 1, max = 2) @Nullable List<@NotNull @Valid NewInstalment> instalments,
        @Min(1) @Max(365) @Nullable Integer acceptanceDays) {

    static DraftOrder of(Sides sides, Contract contract) {
        ShipTerm ship = contract.dates().ship();
        Goods goods = contract.goods();
        return new DraftOrder(sides.supplier(), sides.buyer(), sides.origin(), goods.lines().stream().map(NewLine::of).toList(),
                goods.documentId(), goods.lines().isEmpty() ? goods.gross() : null, goods.discount(),
                contract.qualityRequirements().stream().map(NewQualityRequirement::of).toList(), ship.on(),
                ShipWithin.of(ship), contract.dates().deliverBy(), contract.coverageType(), contract.carriage().tradeTerm(),
                contract.carriage().shippingMethod(), contract.checks().inspection(), contract.checks().sample(),
                contract.checks().bulk(), contract.buyerCountry(),
                contract.instalments().stream().map(NewInstalment::of).toList(),
                (int) contract.periods().acceptance().toDays());
    }

    Contract contract(Drafting under) {
        Goods goods = Goods.of(lines == null ? List.of() : lines.stream().map(NewLine::line).toList(), contractDocumentId,
                total, discount);
        return new Contract(goods, quality(),
                new Dates(new ShipTerm(shipBy, shipWithin == null ? null : shipWithin.days(),
                        shipWithin == null ? null : shipWithin.after(), under.zone()), deliverBy),
                coverageType == null ? CoverageType.POST_DELIVERY : coverageType, new Carriage(tradeTerm, shippingMethod),
                new Checks(under.bulk(bulk, goods.lines()), sample == null ? SampleTerm.NOT_AGREED : sample,
                        inspection == null ? Inspection.NONE : inspection),
                buyerCountry, under.instalments(planned(), goods.total()),
                under.accepting(acceptanceDays, shippingMethod));
    }

    private List<QualityRequirement> quality() {
        return qualityRequirements == null ? List.of()
                : qualityRequirements.stream().map(NewQualityRequirement::requirement).toList();
    }

    private @Nullable List<PlannedInstalment> planned() {
        return instalments == null ? null : instalments.stream().map(NewInstalment::planned).toList();
    }

    /** Whoever names itself as the supplier drafts as the supplier; everybody else as the buyer. */
    Sides sides(Caller caller) {
        boolean asSupplier = caller.is(Role.SUPPLIER) && caller.party().equals(supplierId);
        Origin way = origin != null ? origin : asSupplier ? Origin.SUPPLIER_DRAFT : Origin.BUYER_DIRECT;
        if (way.drafter() != (asSupplier ? Role.SUPPLIER : Role.BUYER)) {
            throw new Refusal(Refused.FORBIDDEN, way + " is drafted by the " + way.drafter()).at("/origin");
        }
        return asSupplier ? bySupplier(caller, way) : byBuyer(caller, way);
    }

    private Sides bySupplier(Caller caller, Origin way) {
        if (buyerId == null) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "a supplier's draft names its buyer").at("/buyer_id");
        }
        return new Sides(buyerId, caller.party(), way);
    }

    private Sides byBuyer(Caller caller, Origin way) {
        String buyer = caller.as(Role.BUYER).party();
        if (buyerId != null && !buyerId.equals(buyer)) {
            throw new Refusal(Refused.FORBIDDEN, "nobody drafts for another buyer").at("/buyer_id");
        }
        return new Sides(buyer, supplierId, way);
    }
}
