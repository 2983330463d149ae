package tradeassurance.chassis.document.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import tradeassurance.chassis.document.DocumentConfig;
import tradeassurance.chassis.document.DocumentStore;

/** Keeps content as objects of a bucket. An object is there whole or not at all: that is S3's own promise. */
final class S3Store implements DocumentStore {

    private static final int CONNECTIONS = 32;
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final S3AsyncClient client;
    private final String bucket;
    private final String prefix;

    S3Store(Vertx vertx, DocumentConfig.S3 config, String bucket) {
        this.vertx = vertx;
        this.client = client(config);
        this.bucket = bucket;
        this.prefix = config.prefix();
    }

    private static S3AsyncClient client(DocumentConfig.S3 config) {
        S3AsyncClientBuilder builder = S3AsyncClient.builder().region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                // Not everybody who speaks S3 knows the newer checksums; TLS and SigV4 cover the way.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(CONNECTIONS)
                        .connectionTimeout(CONNECTS_WITHIN))
                .overrideConfiguration(call -> call.apiCallTimeout(config.answersWithin()));
        config.endpoint().ifPresent(endpoint -> builder.endpointOverride(endpoint).forcePathStyle(true));
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(DocumentConfig.S3 config) {
        return config.accessKey().isEmpty() ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(config.accessKey().get(),
                        config.secretKey().orElseThrow(() -> new IllegalStateException(
                                "chassis.documents.s3.access-key also needs chassis.documents.s3.secret-key"))));
    }

    @Override
    public Uni<Void> put(String id, Path content) {
        return here(() -> client.putObject(put -> put.bucket(bucket).key(prefix + id), AsyncRequestBody.fromFile(content)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Multi<byte[]>> open(String id) {
        Context here = vertx.getOrCreateContext();
        return here(() -> client.getObject(get -> get.bucket(bucket).key(prefix + id), AsyncResponseTransformer.toPublisher()))
                .onFailure(NoSuchKeyException.class).transform(none -> new IllegalStateException("no content of " + id, none))
                .map(content -> Multi.createFrom().publisher(FlowAdapters.toFlowPublisher(content))
                        .map(S3Store::bytes).emitOn(task -> here.runOnContext(ignored -> task.run())));
    }

    @Override
    public Uni<Void> remove(String id) {
        return here(() -> client.deleteObject(delete -> delete.bucket(bucket).key(prefix + id))).replaceWithVoid();
    }

    @Override
    public Uni<List<Kept>> list(@Nullable String after, int most) {
        return here(() -> client.listObjectsV2(list -> list.bucket(bucket).prefix(prefix).maxKeys(most)
                .startAfter(after == null ? null : prefix + after)))
                .map(found -> found.contents().stream().map(this::kept).filter(kept -> Stores.isOurs(kept.id())).toList());
    }

    private static byte[] bytes(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        return bytes;
    }

    private Kept kept(S3Object object) {
        return new Kept(object.key().substring(prefix.length()), object.lastModified());
    }

    @Override
    public void close() {
        client.close();
    }

    /** The client answers on threads of its own; what comes of it goes on where it was asked. */
    private <T> Uni<T> here(Supplier<CompletableFuture<T>> call) {
        return Uni.createFrom().completionStage(
                () -> Future.fromCompletionStage(call.get(), vertx.getOrCreateContext()).toCompletionStage())
                .onFailure(failure -> failure instanceof SdkException && !(failure instanceof NoSuchKeyException))
                .transform(Stores::unavailable);
    }
}
