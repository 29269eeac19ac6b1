package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.ScanLimits;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackIndex;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.FaultRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A library whose list of stacks the server cannot write is read asset by asset, and one asset that fails costs no other. */
class StackScanFaultsTest {

    private static final Map<String, Consumer<FaultRule>> OF_ONE_ASSET = Map.of(
            "400, gone or no access",
                    rule -> rule.respond(400)
                            .body(
                                    "application/json",
                                    "{\"message\":\"Not found or no asset.read access\",\"error\":\"Bad Request\",\"statusCode\":400}"),
            "404", rule -> rule.respond(404).body("application/json", "{\"message\":\"Not found\",\"statusCode\":404}"),
            "404 with a page", rule -> rule.respond(404).body("text/html", "<html><title>404 Not Found</title></html>"),
            "200 with a page", rule -> rule.respond(200).body("text/html", "<html><title>Log in</title></html>"),
            "500", rule -> rule.respond(500));

    private FakeImmich fake;
    private ImmichClient immich;
    private final List<String> ids = new ArrayList<>();

    static Stream<Arguments> failures() {
        return Stream.of(FakeVersion.values())
                .flatMap(version -> OF_ONE_ASSET.keySet().stream().sorted().map(name -> Arguments.of(version, name)));
    }

    private void start(FakeVersion version) {
        fake = FakeImmich.builder().version(version).injectFaults().start();
        for (int i = 0; i < 6; i++) {
            Instant taken = Instant.parse("2026-01-01T10:00:00Z").plusSeconds(600L * (i / 2));
            ids.add(fake.seed()
                    .asset("IMG_%d.%s".formatted(i / 2, i % 2 == 0 ? "jpg" : "dng"), taken)
                    .add()
                    .id());
        }
        fake.seed().stack(ids.subList(0, 2));
        fake.seed().stack(ids.subList(2, 4));
        immich = ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .retry(RetryOptions.none())
                .build();
        immich.users().me();
        fake.faults().on("searchStacks").respond(500);
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Tag("case-P1")
    void oneAssetThatCannotBeReadIsUnreadAndTheOthersAreFound(FakeVersion version, String failure) {
        start(version);
        OF_ONE_ASSET.get(failure).accept(fake.faults().on("getAssetInfo"));

        StackIndex index = ImmichStacking.of(immich).index();

        assertThat(index.source()).isEqualTo(StackIndex.Source.ASSETS);
        assertThat(index.complete()).isFalse();
        assertThat(index.unread()).hasSize(1).isSubsetOf(ids);
        assertThat(index.stacks().stream().map(StackIds::assetIds).map(Set::copyOf))
                .containsExactlyInAnyOrder(Set.copyOf(ids.subList(0, 2)), Set.copyOf(ids.subList(2, 4)));
    }

    @ParameterizedTest
    @EnumSource(FakeVersion.class)
    @Tag("case-P1")
    void aPlanSkipsTheGroupOfTheUnreadAssetAndKeepsTheOthers(FakeVersion version) {
        start(version);
        OF_ONE_ASSET.get("404 with a page").accept(fake.faults().on("getAssetInfo"));

        StackPlan plan =
                ImmichStacking.of(immich).plan(AssetSelection.all(), StackCriteria.defaults(), ExistingStacks.KEEP);

        assertThat(plan.changes()).hasSize(2);
        assertThat(plan.skipped())
                .singleElement()
                .satisfies(group -> assertThat(group.reason()).contains("could not be read"));
    }

    @Test
    void aScanStartsOnlyAfterItsCostIsConfirmed() {
        start(FakeVersion.V3_0_3);
        fake.faults().clear();
        fake.faults().on("searchStacks").always().respond(500);
        List<Long> costs = new ArrayList<>();

        assertThatThrownBy(() -> ImmichStacking.of(immich)
                        .index(ScanLimits.defaults().confirm(requests -> {
                            costs.add(requests);
                            return false;
                        })))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("12 requests (not confirmed)");
        assertThat(fake.requests()).noneMatch(request -> request.operationId().equals("getAssetInfo"));
        assertThat(ImmichStacking.of(immich)
                        .index(ScanLimits.defaults().confirm(costs::add))
                        .stacks())
                .hasSize(2);
        assertThat(costs).containsExactly(12L, 12L);
    }

    @ParameterizedTest
    @EnumSource(FakeVersion.class)
    @Tag("case-P1")
    void aKeyThatMayReadNoAssetStopsTheSearch(FakeVersion version) {
        start(version);
        fake.faults()
                .on("getAssetInfo")
                .always()
                .respond(403)
                .body(
                        "application/json",
                        "{\"message\":\"Missing required permission: asset.read\",\"statusCode\":403}");

        assertThatThrownBy(() -> ImmichStacking.of(immich).index()).isInstanceOf(ImmichForbiddenException.class);
    }
}
