package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.config.CallInterceptor;
import io.github.immichsdk.config.CallInterceptor.Result;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an interceptor sees of real connections that break, redirect or are given up. */
@ParameterizedClass
@EnumSource(FakeVersion.class)
class ObservedAttemptsTest {

    private static final int SIZE = 300_000;
    private static final Duration PAUSE = Duration.ofMillis(1);

    private record Ended(Operation operation, Result result) {}

    @Parameter
    FakeVersion version;

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[SIZE];
    private final List<Ended> ended = new CopyOnWriteArrayList<>();
    private FakeImmich fake;
    private ImmichClient immich;
    private FakeAsset photo;

    @BeforeEach
    void start() {
        new Random(7).nextBytes(bytes);
        fake = FakeImmich.builder().version(version).injectFaults().start();
        photo = fake.seed()
                .asset("pier.jpg", Instant.parse("2026-01-01T12:00:00Z"))
                .bytes(bytes)
                .add();
        immich = ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .retry(RetryOptions.defaults().firstDelay(PAUSE))
                .interceptor(this::observe)
                .build();
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    private CallInterceptor.Observation observe(CallInterceptor.Attempt attempt) {
        return result -> ended.add(new Ended(attempt.operation(), result));
    }

    private List<Result> of(Operation operation) {
        return ended.stream()
                .filter(each -> each.operation() == operation)
                .map(Ended::result)
                .toList();
    }

    @Test
    void aConnectionLostInTheMiddleOfADownloadIsAFailureWithTheBytesUpToThere() {
        fake.faults().on("downloadAsset").resetBodyAfter(100_000);

        assertThat(immich.downloads().original(photo.id()).bytes(SIZE)).isEqualTo(bytes);

        List<Result> attempts = of(Operations.DOWNLOAD_ASSET);
        assertThat(attempts).extracting(Result::status).containsExactly(200, 206);
        assertThat(attempts).extracting(Result::complete).containsExactly(false, true);
        assertThat(attempts.get(0).failure()).isInstanceOf(ImmichTransportException.class);
        assertThat(attempts.get(0).bytesReceived()).isPositive().isLessThanOrEqualTo(100_000);
        assertThat(attempts.get(1).failure()).isNull();
        assertThat(attempts)
                .extracting(Result::bytesReceived)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(SIZE));
    }

    @Test
    void aStreamEndsWhenItIsClosedAndNotBefore() throws IOException {
        InputStream in = immich.raw().get("/assets/" + photo.id() + "/original").asStream();
        assertThat(in.readAllBytes()).isEqualTo(bytes);
        assertThat(ended).isEmpty();

        in.close();

        assertThat(ended).singleElement().satisfies(each -> {
            assertThat(each.operation()).hasToString("GET /assets/{id}/original");
            assertThat(each.result().bytesReceived()).isEqualTo(SIZE);
            assertThat(each.result().complete()).isTrue();
        });
    }

    @Test
    void aStreamClosedEarlyIsIncompleteWithoutAFailure() throws IOException {
        try (InputStream in = immich.downloads().original(photo.id()).stream()) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
        }

        assertThat(of(Operations.DOWNLOAD_ASSET)).singleElement().satisfies(result -> {
            assertThat(result.complete()).isFalse();
            assertThat(result.failure()).isNull();
            assertThat(result.bytesReceived()).isEqualTo(1000);
        });
    }

    @Test
    void aCancelledStreamIsReportedAsCancelled() throws IOException {
        CancelHandle cancel = new CancelHandle();
        try (InputStream in = immich.downloads().original(photo.id()).cancel(cancel).stream()) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            cancel.cancel();
        }

        assertThat(of(Operations.DOWNLOAD_ASSET)).singleElement().satisfies(result -> {
            assertThat(result.failure()).isInstanceOf(ImmichCancelledException.class);
            assertThat(result.status()).isEqualTo(200);
            assertThat(result.retryIn()).isNull();
        });
    }

    @Test
    void aResponseCutInTheMiddleIsRetriedAndBothAttemptsAreReported() {
        fake.faults().on("getAllAlbums").cutBodyAfter(1);

        assertThat(immich.albums().list(AlbumScope.OWNED)).isEmpty();

        List<Result> attempts = of(Operations.GET_ALL_ALBUMS);
        assertThat(attempts).extracting(Result::bytesReceived).containsExactly(1L, 2L);
        assertThat(attempts).extracting(Result::complete).containsExactly(false, true);
        assertThat(attempts.get(0).retryIn()).isPositive();
        assertThat(attempts.get(1).retryIn()).isNull();
    }

    @Test
    void aRetryAfterALostResponseIsReportedWithBothAttempts() {
        String id = immich.albums().create("July").id();
        fake.faults().on("updateAlbumInfo").resetAfterHandling();

        immich.raw()
                .call("PATCH", "/albums/" + id)
                .body(Map.of("albumName", "August"))
                .effect(Effect.REPEATABLE)
                .asMap();

        List<Result> attempts = ended.stream()
                .filter(each -> each.operation().id().equals("PATCH /albums/{id}"))
                .map(Ended::result)
                .toList();
        assertThat(attempts).extracting(Result::status).containsExactly(null, 200);
        assertThat(attempts.get(0).failure()).isInstanceOf(ImmichTransportException.class);
        assertThat(attempts.get(0).retryIn()).isPositive();
        assertThat(attempts).extracting(Result::bytesSent).containsExactly(22L, 22L);
    }

    @Test
    void aLostResponseThatMustNotBeRetriedHasNoNextAttempt() {
        fake.faults().on("createAlbum").resetAfterHandling();

        assertThatThrownBy(() -> immich.albums().create("July")).isInstanceOf(ImmichTransportException.class);

        assertThat(of(Operations.CREATE_ALBUM)).singleElement().satisfies(result -> {
            assertThat(result.failure()).isInstanceOf(ImmichTransportException.class);
            assertThat(result.retryIn()).isNull();
        });
    }

    @Test
    void aRedirectIsOneAttemptWithTheStatusOfItsTarget() {
        fake.faults().on("createAlbum").respond(307).header("Location", "/api/albums");

        immich.albums().create("July");

        assertThat(of(Operations.CREATE_ALBUM)).singleElement().satisfies(result -> {
            assertThat(result.status()).isEqualTo(201);
            // {"albumName":"July"}, once to each address
            assertThat(result.bytesSent()).isEqualTo(2 * 20);
        });
    }

    @Test
    void aRedirectToAnotherServerIsAFailure() {
        fake.faults().on("getAllAlbums").respond(302).header("Location", "http://other.test/api/albums");

        assertThatThrownBy(() -> immich.albums().list(AlbumScope.OWNED))
                .isInstanceOf(ImmichUnexpectedResponseException.class);

        assertThat(of(Operations.GET_ALL_ALBUMS)).singleElement().satisfies(result -> {
            assertThat(result.status()).isEqualTo(302);
            assertThat(result.failure()).isInstanceOf(ImmichUnexpectedResponseException.class);
        });
    }

    @Test
    void anUploadThatBreaksReportsTheBytesThatItSent() throws IOException {
        Path file = Files.write(folder.resolve("new.jpg"), new byte[200_000]);
        fake.faults().on("uploadAsset").resetUploadAfter(50_000);

        immich.uploads().upload(file);

        List<Result> attempts = of(Operations.UPLOAD_ASSET);
        assertThat(attempts.get(0).failure()).isInstanceOf(ImmichTransportException.class);
        assertThat(attempts.get(0).bytesSent()).isGreaterThanOrEqualTo(50_000);
        assertThat(attempts.get(attempts.size() - 1).bytesSent()).isGreaterThan(200_000);
        assertThat(attempts.get(attempts.size() - 1).status()).isEqualTo(201);
    }
}
