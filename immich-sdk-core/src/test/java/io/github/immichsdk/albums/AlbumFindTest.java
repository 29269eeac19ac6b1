package io.github.immichsdk.albums;

import static io.github.immichsdk.albums.AlbumJson.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichAmbiguousException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlbumFindTest {

    private static final String NAME = "Lofoten 2026";

    private static Albums albums(StubTransport stub) {
        return TestClient.over(stub).albums();
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#from3")
    void from3OnTheServerSearchesByName(String version) {
        StubTransport stub = new StubTransport(version).json(list(AlbumJson.of(version, 1)));

        assertThat(albums(stub).find(NAME)).map(Album::id).hasValue(AlbumJson.album(1));
        assertThat(stub.lines()).containsExactly("GET /api/albums?name=Lofoten+2026&isOwned=true");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3TheOwnAlbumsAreLookedThrough(String version) {
        StubTransport stub = new StubTransport(version)
                .json(list(AlbumJson.of(version, 1).named("Other"), AlbumJson.of(version, 2)));

        assertThat(albums(stub).find(NAME)).map(Album::id).hasValue(AlbumJson.album(2));
        assertThat(stub.lines()).containsExactly("GET /api/albums");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#allVersions")
    void aNameIsFoundWholeAndWithItsCapitalsOnly(String version) {
        StubTransport stub = new StubTransport(version)
                .json(list(
                        AlbumJson.of(version, 1).named("lofoten 2026"),
                        AlbumJson.of(version, 2).named("Lofoten 2026 and more")));

        assertThat(albums(stub).find(NAME)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#allVersions")
    void twoOfOneNameAreAnErrorThatNamesBoth(String version) {
        StubTransport stub = new StubTransport(version).json(list(AlbumJson.of(version, 1), AlbumJson.of(version, 2)));

        assertThatThrownBy(() -> albums(stub).find(NAME))
                .isInstanceOfSatisfying(
                        ImmichAmbiguousException.class,
                        e -> assertThat(e.ids()).containsExactly(AlbumJson.album(1), AlbumJson.album(2)))
                .hasMessageContaining("2 of your albums are named 'Lofoten 2026'");
    }

    @Test
    void findOrCreateCreatesNoneIfThereIsOne() {
        StubTransport stub = new StubTransport().json(list(AlbumJson.v3(1)));

        assertThat(albums(stub).findOrCreate(NAME).id()).isEqualTo(AlbumJson.album(1));
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void findOrCreateCreatesOneIfThereIsNone() {
        StubTransport stub =
                new StubTransport().json("[]").json(201, AlbumJson.v3(1).toString());

        assertThat(albums(stub).findOrCreate(NAME).id()).isEqualTo(AlbumJson.album(1));
        assertThat(stub.last()).hasToString("POST /api/albums {\"albumName\":\"Lofoten 2026\"}");
    }

    @Test
    void findOrCreateCreatesNoneIfThereAreTwo() {
        StubTransport stub = new StubTransport().json(list(AlbumJson.v3(1), AlbumJson.v3(2)));

        assertThatThrownBy(() -> albums(stub).findOrCreate(NAME)).isInstanceOf(ImmichAmbiguousException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void manyThreadsOfOneClientAndItsViewsCreateOneAlbum() throws Exception {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger under = new AtomicInteger();
        AtomicInteger limit = new AtomicInteger();
        StubTransport stub = new StubTransport()
                .always("GET /api/albums", request -> {
                    // what is known when the request comes; others get the time to overtake it
                    String found = made.get() == 0 ? "[]" : list(AlbumJson.v3(1));
                    limit.accumulateAndGet(under.incrementAndGet(), Math::max);
                    for (int i = 0; i < 100; i++) {
                        Thread.yield();
                    }
                    under.decrementAndGet();
                    return StubTransport.response(200, "application/json", found);
                })
                .always("POST /api/albums", request -> {
                    made.incrementAndGet();
                    return StubTransport.response(
                            201, "application/json", AlbumJson.v3(1).toString());
                });
        ImmichClient client = TestClient.over(stub);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Album>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            ImmichClient one = i % 2 == 0 ? client : client.withOptions(options -> options.maxInFlight(50));
            all.add(threads.submit(() -> one.albums().findOrCreate(NAME)));
        }
        for (Future<Album> one : all) {
            assertThat(one.get(20, TimeUnit.SECONDS).id()).isEqualTo(AlbumJson.album(1));
        }
        threads.shutdown();

        assertThat(made).hasValue(1);
        assertThat(limit).hasValue(1);
    }
}
