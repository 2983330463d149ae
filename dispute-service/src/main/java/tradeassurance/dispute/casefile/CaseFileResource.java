package tradeassurance.dispute.casefile;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

import tradeassurance.chassis.caller.Callers;
import tradeassurance.dispute.CaseMaterial;
import tradeassurance.dispute.CaseMaterials;

@Path("/v1/disputes/{id}/case-file")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
class CaseFileResource {

    private final Callers callers;
    private final CaseMaterials materials;

    CaseFileResource(Callers callers, CaseMaterials materials) {
        this.callers = callers;
        this.materials = materials;
    }

    @GET
    @Produces("application/zip")
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "Everything about a dispute as one archive that can be checked offline")
    public RestMulti<byte[]> export(String id) {
        return RestMulti.fromUniResponse(materials.of(id, callers.present()), Archive::of, CaseFileResource::headers);
    }

    private static Map<String, List<String>> headers(CaseMaterial material) {
        return Map.of(HttpHeaders.CONTENT_TYPE, List.of("application/zip"), HttpHeaders.CONTENT_DISPOSITION,
                List.of("attachment; filename=\"case-file-" + material.id() + "-" + material.events().size() + ".zip\""),
                HttpHeaders.CACHE_CONTROL, List.of("private, no-store"), "X-Content-Type-Options", List.of("nosniff"));
    }
}
