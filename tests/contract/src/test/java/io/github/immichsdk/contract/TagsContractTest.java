package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.tags.NewTag;
import io.github.immichsdk.tags.Tag;
import io.github.immichsdk.tags.TagChange;
import io.github.immichsdk.tags.Tags;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagsContractTest extends ContractTest {

    @TempDir
    Path folder;

    private Tags tags;

    @BeforeEach
    void open() {
        tags = immich.tags();
    }

    private String upload(int second) {
        return Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(second));
    }

    @Test
    void aTagIsCreatedOnceBelowAnotherAndGoesWithIt() {
        Tag trips = tags.create(NewTag.of("Trips"));
        Tag year = tags.create(NewTag.of("2026").parent(trips.id()).color("1e88e5"));

        assertThat(year.value()).isEqualTo("Trips/2026");
        assertThat(year.color()).isEqualTo("#1e88e5");
        assertThat(year.additionalProperties()).isEmpty();
        assertThat(tags.get(year.id())).isEqualTo(year);
        assertThatThrownBy(() -> tags.create(NewTag.of("Trips"))).isInstanceOf(ImmichStatusException.class);
        assertThat(tags.list()).containsExactly(trips, year);

        tags.delete(trips.id());
        assertThat(tags.list()).isEmpty();
    }

    @Test
    void aPathIsCreatedOnceWithItsParents() {
        Tag first = tags.findOrCreate("/Trips/2026/");
        List<Tag> again = tags.findOrCreate(List.of("animals", "Trips/2026", "Trips//2026"));

        assertThat(again).extracting(Tag::value).containsExactly("animals", "Trips/2026");
        assertThat(again.get(1).id()).isEqualTo(first.id());
        assertThat(tags.list()).extracting(Tag::value).containsExactly("Trips", "Trips/2026", "animals");
    }

    @Test
    void aTagIsFoundByItsPathAndNoneIsCreated() {
        Tag norway = tags.findOrCreate("Trips/2026");

        assertThat(tags.find("/Trips//2026/")).contains(norway);
        assertThat(tags.find("2026")).isEmpty();
        assertThat(tags.find("trips/2026")).isEmpty();
        assertThat(tags.list()).extracting(Tag::value).containsExactly("Trips", "Trips/2026");
    }

    @Test
    void aColorIsSetAndRemovedAndAnEmptyChangeChangesNothing() {
        String id = tags.create(NewTag.of("Trips")).id();

        assertThat(tags.update(id, TagChange.none().color("#fff")).color()).isEqualTo("#fff");
        assertThat(tags.update(id, TagChange.none()).color()).isEqualTo("#fff");
        assertThat(tags.update(id, TagChange.none().removeColor()).color()).isNull();
        assertThat(tags.get(id).color()).isNull();
    }

    @Test
    void assetsAreTaggedAndUntaggedWithAResultForEach() {
        String asset = upload(0);
        String id = tags.findOrCreate("Trips/2026").id();

        ItemResults first = tags.assign(id, List.of(asset, asset, NOT_THERE));
        assertThat(first.done()).containsExactly(asset);
        assertThat(first.unchanged()).containsExactly(asset);
        assertThat(first.failed()).containsExactly(new ItemResult(NOT_THERE, ItemOutcome.NO_PERMISSION));
        assertThat(immich.assets().get(asset).tags()).extracting(Tag::id).containsExactly(id);

        assertThat(tags.unassign(id, List.of(asset, NOT_THERE))).hasToString("1 done, 1 unchanged");
        assertThat(immich.assets().get(asset).tags()).isEmpty();
    }

    @Test
    void newPairsAreCountedAndUnknownIdsSkipped() {
        List<String> assets = List.of(upload(0), upload(1));
        List<String> ids =
                tags.findOrCreate(List.of("A", "B")).stream().map(Tag::id).toList();

        assertThat(tags.assignAll(List.of(ids.get(0), NOT_THERE), List.of(assets.get(0), NOT_THERE)))
                .isEqualTo(1);
        assertThat(tags.assignAll(ids, assets)).isEqualTo(3);
    }

    @Test
    void aMissingTagIsNotFoundByAnyCall() {
        List<Consumer<Tags>> calls = List.of(
                use -> use.get(NOT_THERE),
                use -> use.create(NewTag.of("A").parent(NOT_THERE)),
                use -> use.update(NOT_THERE, TagChange.none().color("#fff")),
                use -> use.delete(NOT_THERE),
                use -> use.assign(NOT_THERE, List.of(NOT_THERE)),
                use -> use.unassign(NOT_THERE, List.of(NOT_THERE)));

        assertThat(calls)
                .allSatisfy(call ->
                        assertThatThrownBy(() -> call.accept(tags)).isInstanceOf(ImmichNotFoundException.class));
    }
}
