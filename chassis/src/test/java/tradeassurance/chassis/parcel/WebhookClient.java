package tradeassurance.chassis.parcel;

import static tradeassurance.chassis.parcel.ParcelClient.WORTH;
import static tradeassurance.chassis.parcel.ParcelClient.as;

import java.util.List;
import java.util.UUID;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.WebhookReceiver.Received;

/** A buyer that wants to be told, with an endpoint of its own. */
record WebhookClient(String party, String id, String secret) {

    static final String ENDPOINTS = "/v1/webhook-endpoints";

    static String stranger() {
        return "b-" + UUID.randomUUID();
    }

    static ValidatableResponse add(String party, String role, String url, String... types) {
        String wanted = types.length == 0 ? "" : ",\"event_types\":[\"" + String.join("\",\"", types) + "\"]";
        return as(party, role).body("{\"url\":\"" + url + "\"" + wanted + "}").post(ENDPOINTS).then();
    }

    static WebhookClient added(String url, String... types) {
        String party = stranger();
        JsonPath added = add(party, "BUYER", url, types).statusCode(201).extract().jsonPath();
        return new WebhookClient(party, added.getString("id"), added.getString("secret"));
    }

    String path() {
        return ENDPOINTS + "/" + id;
    }

    /** Something happens to a parcel of this buyer's: its id. */
    String holds() {
        FakePeers.answer("POST /v1/told/*", 200, "");
        return as(party, "BUYER").body(WORTH).post("/v1/parcels").then().statusCode(201).extract().path("id");
    }

    JsonPath shown() {
        return as(party, "BUYER").get(path()).then().statusCode(200).extract().jsonPath();
    }

    ValidatableResponse patched(String body) {
        String seen = as(party, "BUYER").get(path()).then().statusCode(200).extract().header("ETag");
        return as(party, "BUYER").header("If-Match", seen).body(body).patch(path()).then();
    }

    JsonPath log() {
        return as(party, "BUYER").get(path() + "/deliveries").then().statusCode(200).extract().jsonPath();
    }

    /** What the feed shows, in its order. */
    List<String> feed() {
        return as(party, "BUYER").get("/v1/events?limit=1000").then().statusCode(200).extract().jsonPath()
                .getList("items.id", String.class);
    }

    static boolean verifies(String secret, Received post) {
        try {
            new Webhook(secret).verify(post.body(), post.headers());
            return true;
        } catch (WebhookVerificationException refused) {
            return false;
        }
    }
}
