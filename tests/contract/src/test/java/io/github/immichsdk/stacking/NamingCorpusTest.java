package io.github.immichsdk.stacking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.testkit.FakeAssetSpec;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names that cameras, phones and editors give, and the stacks that are made of them by default. */
class NamingCorpusTest {

    static Collection<NamingCorpus.Case> cases() throws IOException {
        return NamingCorpus.read();
    }

    @Test
    void theCorpusHasPositiveAndNegativeGroups() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases().stream().filter(one -> one.stacks().isEmpty()).count())
                .isGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Tag("case-S1")
    @Tag("case-S2")
    @Tag("case-S4")
    @Tag("case-S5")
    @Tag("case-S6")
    void theFilesOfAGroupAreStackedAsExpected(NamingCorpus.Case one) {
        List<AssetSummary> assets = new ArrayList<>();
        one.files().forEach(file -> assets.add(summary(file, assets.size())));

        StackGroups groups = StackGroups.find(assets.stream(), StackCriteria.defaults());

        assertThat(groups.groups().stream()
                        .map(group -> readable(group.assets().stream()
                                .map(AssetSummary::fileName)
                                .toList()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        one.stacks().stream().map(NamingCorpusTest::readable).toList());
        groups.groups().forEach(group -> {
            assertThat(group.reason()).isNotBlank();
            assertThat(group.primaryReason()).isNotBlank();
        });
    }

    @Test
    @Tag("case-S1")
    @Tag("case-S4")
    @Tag("case-S5")
    @Tag("case-S6")
    @Tag("case-S9")
    void aLibraryOfAllGroupsGetsExactlyTheExpectedStacks(@TempDir Path folder) throws IOException {
        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .build()) {
            Map<String, String> names = new HashMap<>();
            List<String> expected = new ArrayList<>();
            int day = 0;
            for (NamingCorpus.Case one : NamingCorpus.read()) {
                // two days between the groups, so that equal names of two groups stay apart
                int days = 2 * day++;
                one.files().forEach(file -> names.put(seed(fake, file, days), days + " " + file.name()));
                one.stacks()
                        .forEach(stack -> expected.add(readable(
                                stack.stream().map(name -> days + " " + name).toList())));
            }

            ImmichStacking stacking = ImmichStacking.of(immich);
            StackPlan plan = stacking.plan(AssetSelection.all(), StackCriteria.defaults(), ExistingStacks.KEEP);
            StackPlan saved = StackPlan.fromJson(plan.toJson());
            StackReport run = stacking.apply(saved, folder.resolve("journal"));

            assertThat(run.complete()).isTrue();
            assertThat(saved).isEqualTo(plan);
            List<String> created = new ArrayList<>();
            for (StackIds stack : stacking.index().stacks()) {
                List<String> members = new ArrayList<>(stack.assetIds());
                members.remove(stack.primaryAssetId());
                members.add(0, stack.primaryAssetId());
                created.add(readable(members.stream().map(names::get).toList()));
            }
            assertThat(created).containsExactlyInAnyOrderElementsOf(expected);
            plan.changes()
                    .forEach(change -> assertThat(plan.toString())
                            .contains(change.primary().fileName())
                            .contains(change.reasons().group()));
        }
    }

    private static String seed(FakeImmich fake, NamingCorpus.File file, int days) {
        FakeAssetSpec spec =
                fake.seed().asset(file.name(), file.time().plusDays(days).toInstant(ZoneOffset.UTC));
        if (file.make() != null && file.model() != null) {
            spec = spec.camera(file.make(), file.model());
        }
        return spec.add().id();
    }

    private static AssetSummary summary(NamingCorpus.File file, int number) {
        return new AssetSummary(
                "id-" + number,
                "me",
                file.name(),
                "",
                file.name().endsWith(".MP4") ? AssetType.VIDEO : AssetType.IMAGE,
                file.time().toInstant(ZoneOffset.UTC),
                file.time(),
                "checksum " + number,
                file.make(),
                file.model(),
                false,
                0,
                0,
                null);
    }

    /** The primary, then the others in one order. */
    private static String readable(List<String> stack) {
        return stack.get(0) + " + " + new TreeSet<>(stack.subList(1, stack.size()));
    }
}
