package tradeassurance.chassis.document;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What documents are taken and where their content is kept. */
@ConfigMapping(prefix = "chassis.documents")
public interface DocumentConfig {

    /** Where content may be. */
    enum Place {
        FILE,
        S3
    }

    /** Where content is kept. A service that has none keeps no documents. */
    Optional<Place> store();

    /** The largest file. {@code quarkus.http.limits.max-body-size} has to be larger: it bounds the whole request. */
    @WithDefault("20M")
    MemorySize largest();

    /** The media types that are taken, as sniffed. Nothing among them that a browser would run. */
    @WithDefault("application/pdf,image/png,image/jpeg,image/gif,image/tiff,image/webp,image/vnd.dwg,text/plain,text/csv,"
            + "video/mp4,video/quicktime,message/rfc822,"
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    Set<String> types();

    /** How long content may lie in the store without a row that refers to it. Longer than any request takes. */
    @WithDefault("PT24H")
    @DurationMin(hours = 1)
    @DurationMax(days = 365)
    Duration orphansAfter();

    /** The folder of the file store. */
    Optional<Path> folder();

    S3 s3();

    Clamd clamd();

    /** A bucket, at Amazon or at anybody who speaks the same. */
    interface S3 {

        Optional<String> bucket();

        /** Of somebody who is not Amazon. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** What the names of our objects begin with; each service has its own. */
        @WithDefault("documents/")
        String prefix();

        /** Where key and secret are not given, they come from the environment that the process runs in. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** For one attempt to write or to begin reading. */
        @WithDefault("PT20S")
        @DurationMin(seconds = 1)
        @DurationMax(minutes = 10)
        Duration answersWithin();
    }

    /** A ClamAV daemon. Where there is none, documents count as clean. */
    interface Clamd {

        Optional<String> host();

        @WithDefault("3310")
        @Min(1)
        @Max(65535)
        int port();

        @WithDefault("PT60S")
        @DurationMin(seconds = 1)
        @DurationMax(minutes = 10)
        Duration answersWithin();
    }
}
