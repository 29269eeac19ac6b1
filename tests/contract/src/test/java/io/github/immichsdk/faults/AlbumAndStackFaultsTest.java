package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.FaultRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Over real connections that break: what the server has afterwards is what the result, or the exception, says. */
class AlbumAndStackFaultsTest {

    private static final Map<String, Consumer<FaultRule>> LOST = Map.of(
            "reset", FaultRule::resetAfterHandling,
            "closed", FaultRule::closeAfterHandling,
            "a proxy's 502", rule -> rule.respondAfterHandling(502));

    private static final Map<String, Consumer<FaultRule>> NOT_HANDLED = Map.of(
            "reset", FaultRule::resetBeforeHandling,
            "closed", FaultRule::closeBeforeHandling,
            "a proxy's 502", rule -> rule.respond(502));

    private FakeImmich fake;
    private ImmichClient immich;
    private List<String> ids;

    static Stream<Arguments> lost() {
        return each(LOST);
    }

    static Stream<Arguments> notHandled() {
        return each(NOT_HANDLED);
    }

    static Stream<FakeVersion> versions() {
        return Stream.of(FakeVersion.values());
    }

    private static Stream<Arguments> each(Map<String, Consumer<FaultRule>> faults) {
        return versions()
                .flatMap(version -> faults.keySet().stream().sorted().map(name -> Arguments.of(version, name)));
    }

    private void start(FakeVersion version) {
        fake = FakeImmich.builder().version(version).injectFaults().start();
        ids = fake.seed().photos(6, i -> Instant.parse("2026-01-01T10:00:00Z").plusSeconds(i));
        immich = ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(1)))
                .build();
        // known before anything breaks, so that each fault meets the request it is meant for
        immich.albums().list(AlbumScope.OWNED);
    }

    @AfterEach
    void stop() {
        assertThat(fake.faults().waiting()).isEmpty();
        immich.close();
        fake.close();
    }

    private void failing(String operation, Consumer<FaultRule> fault) {
        fault.accept(fake.faults().on(operation));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void aLostResponseLeavesOneAlbumAndFindOrCreateFindsIt(FakeVersion version, String fault) {
        start(version);
        failing("createAlbum", LOST.get(fault));

        assertThatThrownBy(() -> immich.albums().create("Lofoten"))
                .isInstanceOf(ImmichException.class)
                .hasMessageContaining("findOrCreate");

        Album found = immich.albums().findOrCreate("Lofoten");
        assertThat(immich.albums().list(AlbumScope.OWNED)).extracting(Album::id).containsExactly(found.id());
    }

    @ParameterizedTest
    @MethodSource("lost")
    void assetsWhoseResponseWasLostAreInOnce(FakeVersion version, String fault) {
        start(version);
        Album album = immich.albums().create("Lofoten");
        failing("addAssetsToAlbum", LOST.get(fault));

        assertThat(immich.albums().addAssets(album.id(), ids).complete()).isTrue();

        assertThat(immich.albums().assets(album.id()).map(Asset::id)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("lost")
    void aStackWhoseResponseWasLostIsTheResult(FakeVersion version, String fault) {
        start(version);
        failing("createStack", LOST.get(fault));

        Stack made = immich.stacks().create(ids.subList(0, 3));

        assertThat(made.notShown()).isEmpty();
        assertThat(immich.stacks().list()).extracting(Stack::id).containsExactly(made.id());
    }

    @ParameterizedTest
    @MethodSource("notHandled")
    void aStackThatWasNotMadeIsNotReportedAndNotSentBlindly(FakeVersion version, String fault) {
        start(version);
        failing("createStack", NOT_HANDLED.get(fault));

        assertThatThrownBy(() -> immich.stacks().create(ids.subList(0, 3)))
                .isInstanceOf(ImmichException.class)
                .hasMessageContaining("findByPrimary");

        assertThat(immich.stacks().list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aStackThatTheServerFailedToCreateIsCreatedByARetry(FakeVersion version) {
        start(version);
        fake.faults()
                .on("createStack")
                .respond(500)
                .body("application/json", "{\"message\":\"Failed to create stack\"}");

        Stack made = immich.stacks().create(ids.subList(0, 3));

        assertThat(immich.stacks().list()).extracting(Stack::id).containsExactly(made.id());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aTruncatedResponseReturnsTheStackThatWasCreated(FakeVersion version) {
        start(version);
        fake.faults().on("createStack").cutBodyAfter(40);

        Stack made = immich.stacks().create(ids.subList(0, 3));

        assertThat(made.assetIds()).containsExactlyInAnyOrderElementsOf(ids.subList(0, 3));
        assertThat(immich.stacks().list()).extracting(Stack::id).containsExactly(made.id());
    }

    @ParameterizedTest
    @MethodSource("lost")
    void stacksWhoseDeletionGotNoResponseAreReportedAsDeleted(FakeVersion version, String fault) {
        start(version);
        List<String> stacks = twoStacks();
        failing("deleteStacks", LOST.get(fault));

        ItemResults result = immich.stacks().deleteAll(stacks);

        assertThat(result.done()).isEqualTo(stacks);
        assertThat(immich.stacks().list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notHandled")
    void stacksWhoseDeletionDidNotArriveAreDeletedAfterALook(FakeVersion version, String fault) {
        start(version);
        List<String> stacks = twoStacks();
        failing("deleteStacks", NOT_HANDLED.get(fault));

        assertThat(immich.stacks().deleteAll(stacks).done()).isEqualTo(stacks);
        assertThat(immich.stacks().list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lost")
    void aMemberWhoseRemovalGotNoResponseIsRemoved(FakeVersion version, String fault) {
        start(version);
        Stack stack = immich.stacks().create(ids.subList(0, 3));
        failing("removeAssetFromStack", LOST.get(fault));

        immich.stacks().remove(stack.id(), ids.get(1));

        assertThat(immich.stacks().get(stack.id()).assetIds()).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void contentsThatBreakInTheMiddleAreReadAgainAndWhole(FakeVersion version) {
        start(version);
        Album album = immich.albums().create("Lofoten");
        immich.albums().addAssets(album.id(), ids);
        boolean v3 = version.isAtLeast(FakeVersion.V3_0_3);
        fake.faults().on(v3 ? "searchAssets" : "getAlbumInfo").cutBodyAfter(400);

        assertThat(immich.albums().assets(album.id()).map(Asset::id))
                .hasSize(ids.size())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private List<String> twoStacks() {
        return List.of(
                immich.stacks().create(ids.subList(0, 3)).id(),
                immich.stacks().create(ids.subList(3, 6)).id());
    }
}
