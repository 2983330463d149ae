package tradeassurance.dispute.catalogue;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import tradeassurance.dispute.model.DisputeReason;
import tradeassurance.dispute.model.EvidenceType;
import tradeassurance.dispute.model.Ground;

/** What claims may be about, what evidence may be, and why claims may be rejected. Public, as the rules are. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogues")
class CatalogueResource {

    /** A code and what it stands for. */
    record Entry(String code, String meaning) {
    }

    /** All there are. */
    record Catalogue(List<Entry> items) {

        static <E extends Enum<E>> Catalogue of(Class<E> codes, Meaning<E> meaning) {
            return new Catalogue(Arrays.stream(codes.getEnumConstants())
                    .map(code -> new Entry(code.name(), meaning.of(code))).toList());
        }
    }

    /** A code in words. */
    @FunctionalInterface
    interface Meaning<E> {
        String of(E code);
    }

    @GET
    @Path("/dispute-reasons")
    @PermitAll
    @Operation(summary = "What a claim may be about")
    public Catalogue reasons() {
        return Catalogue.of(DisputeReason.class, DisputeReason::meaning);
    }

    @GET
    @Path("/evidence-types")
    @PermitAll
    @Operation(summary = "What a piece of evidence may be")
    public Catalogue evidenceTypes() {
        return Catalogue.of(EvidenceType.class, EvidenceType::meaning);
    }

    @GET
    @Path("/rejection-grounds")
    @PermitAll
    @Operation(summary = "Why a claim may be rejected")
    public Catalogue grounds() {
        return Catalogue.of(Ground.class, Ground::meaning);
    }
}
