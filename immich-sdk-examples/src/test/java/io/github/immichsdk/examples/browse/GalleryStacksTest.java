package io.github.immichsdk.examples.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.testkit.FakeAsset;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of a stack plan shows, and that exactly that is applied. */
class GalleryStacksTest extends GalleryTest {

    private List<FakeAsset> first;
    private List<FakeAsset> second;

    @BeforeEach
    void fill() {
        first = burst("A", NOON);
        second = burst("B", NOON.plusSeconds(3600));
    }

    private List<FakeAsset> burst(String name, Instant start) {
        return List.of(
                server.seed().photo(name + "_1.jpg", start),
                server.seed().photo(name + "_2.jpg", start.plusMillis(400)),
                server.seed().photo(name + "_3.jpg", start.plusMillis(800)));
    }

    private List<List<String>> stacks() {
        return immich.stacks().list().stream().map(Stack::assetIds).toList();
    }

    private static List<String> ids(List<FakeAsset> assets) {
        return assets.stream().map(FakeAsset::id).toList();
    }

    @Test
    void thePreviewShowsEachGroupWithItsPicturesAndMarksTheFutureCover() throws IOException {
        Visitor.Response page = visitor.get(planned());

        assertThat(page.body())
                .contains("2 new stacks", "Apply all 2 groups", "Burst, by quick succession; in no stack yet");
        assertThat(page.all("<li class=\"cover\"><figure><a href=\"/pictures/([^\"]+)\""))
                .containsExactly(first.get(0).id(), second.get(0).id());
        assertThat(page.all("src=\"/thumbnails/([^\"]+)\""))
                .containsExactlyElementsOf(Stream.of(first, second)
                        .flatMap(group -> ids(group).stream())
                        .toList());
        assertThat(page.body()).contains("A_1.jpg", ":00:00.400", "· earliest");
    }

    @Test
    void thePreviewChangesNothing() throws IOException {
        String token = visitor.token();
        server.clearRequests();

        visitor.submit("/stacks", token, "by", "bursts");

        assertThat(writes()).isSubsetOf("searchAssets");
        assertThat(stacks()).isEmpty();
    }

    @Test
    void oneGroupIsAppliedAsItWasShown() throws IOException {
        String plan = planned();

        Visitor.Response page = visitor.submit(plan + "/groups/1/apply", visitor.token());

        assertThat(stacks())
                .singleElement()
                .satisfies(ids -> assertThat(ids)
                        .startsWith(second.get(0).id())
                        .containsExactlyInAnyOrderElementsOf(ids(second)));
        assertThat(page.body()).contains("✓ Applied", "1 group applied", "Apply 1 group", "Undo 1 group");
    }

    @Test
    void allGroupsAreAppliedAsTheyWereShown() throws IOException {
        String plan = planned();

        Visitor.Response page = visitor.submit(plan + "/apply", visitor.token());

        assertThat(stacks())
                .hasSize(2)
                .anySatisfy(ids -> assertThat(ids).containsExactlyInAnyOrderElementsOf(ids(first)))
                .anySatisfy(ids -> assertThat(ids).containsExactlyInAnyOrderElementsOf(ids(second)));
        assertThat(page.body()).contains("2 groups applied").doesNotContain("Apply all");
    }

    @Test
    void picturesThatCameAfterThePreviewAreNotPartOfIt() throws IOException {
        String plan = planned();
        FakeAsset late = server.seed().photo("A_4.jpg", NOON.plusMillis(1200));

        visitor.submit(plan + "/apply", visitor.token());

        assertThat(stacks()).hasSize(2).allSatisfy(ids -> assertThat(ids).doesNotContain(late.id()));
    }

    @Test
    void aSecondClickChangesNothingMore() throws IOException {
        String plan = planned();
        visitor.post(plan + "/apply", visitor.token());
        server.clearRequests();

        Visitor.Response again = visitor.submit(plan + "/apply", visitor.token());
        Visitor.Response one = visitor.submit(plan + "/groups/0/apply", visitor.token());

        assertThat(again.status()).isEqualTo(200);
        assertThat(one.status()).isEqualTo(200);
        assertThat(writes()).isEmpty();
    }

    @Test
    void whatWasAppliedCanBeUndone() throws IOException {
        String plan = planned();
        visitor.post(plan + "/apply", visitor.token());

        Visitor.Response one = visitor.submit(plan + "/groups/0/undo", visitor.token());

        assertThat(one.body()).contains("1 group applied");
        assertThat(stacks())
                .singleElement()
                .satisfies(ids -> assertThat(ids).contains(second.get(0).id()));

        Visitor.Response all = visitor.submit(plan + "/undo", visitor.token());

        assertThat(all.body()).contains("Apply all 2 groups").doesNotContain("✓ Applied");
        assertThat(stacks()).isEmpty();
    }

    @Test
    void whatWasUndoneCanBeAppliedAgain() throws IOException {
        String plan = planned();
        visitor.post(plan + "/apply", visitor.token());
        visitor.post(plan + "/undo", visitor.token());

        visitor.post(plan + "/groups/0/apply", visitor.token());

        assertThat(stacks())
                .singleElement()
                .satisfies(ids -> assertThat(ids).containsExactlyInAnyOrderElementsOf(ids(first)));
    }

    @Test
    void aPictureThatWasTrashedSinceThePreviewStopsAllAndTheOtherGroupStays() throws IOException {
        String plan = planned();
        immich.assets().trash(List.of(first.get(1).id()));
        server.clearRequests();

        Visitor.Response page = visitor.submit(plan + "/apply", visitor.token());

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "The library has changed since this preview",
                        "So nothing was changed",
                        "A_2.jpg is in the trash")
                .contains("Make a new preview", "name=\"by\" value=\"bursts\"");
        assertThat(writes()).isEmpty();
        assertThat(visitor.post(plan + "/groups/1/apply", visitor.token()).status())
                .isEqualTo(303);
    }

    @Test
    void aPictureThatIsGoneStopsItsGroup() throws IOException {
        String plan = planned();
        immich.assets().delete(List.of(first.get(2).id()));
        server.clearRequests();

        Visitor.Response page = visitor.submit(plan + "/groups/0/apply", visitor.token());

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("A_3.jpg");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aPictureThatAnotherProgramStackedStopsItsGroup() throws IOException {
        String plan = planned();
        immich.stacks().create(first.get(0).id(), second.get(0).id());
        server.clearRequests();

        Visitor.Response page = visitor.submit(plan + "/groups/0/apply", visitor.token());

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("A_1.jpg is in another stack");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aStackThatChangedSinceThePreviewIsNotReplaced() throws IOException {
        String stack =
                immich.stacks().create(first.get(1).id(), first.get(0).id()).id();
        String plan = planned("by", "bursts", "replace", "yes");
        assertThat(visitor.get(plan).body()).contains("Replaces stacks");
        immich.stacks().changePrimary(stack, first.get(0).id());
        server.clearRequests();

        Visitor.Response page = visitor.submit(plan + "/groups/0/apply", visitor.token());

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("other pictures or another cover");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aReplacedStackComesBackWithUndo() throws IOException {
        immich.stacks().create(first.get(1).id(), first.get(0).id());
        String plan = planned("by", "bursts", "replace", "yes");

        visitor.post(plan + "/groups/0/apply", visitor.token());
        assertThat(stacks()).singleElement().satisfies(ids -> assertThat(ids).hasSize(3));
        visitor.post(plan + "/groups/0/undo", visitor.token());

        assertThat(stacks())
                .singleElement()
                .satisfies(ids -> assertThat(ids)
                        .containsExactly(first.get(1).id(), first.get(0).id()));
    }

    @Test
    void aPlanOfAnEarlierRunIsRefusedWithAPageThatLeadsToANewOne() throws IOException {
        String plan = planned();
        String token;
        try (Gallery restarted = Gallery.start(immich, 0)) {
            Visitor after = new Visitor(restarted.address());
            token = after.token();
            server.clearRequests();

            Visitor.Response page = after.post(plan + "/apply", token);

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body()).contains("This preview is gone", "Nothing was changed", "href=\"/stacks\"");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void onlyTheLastPlansAreKept() throws IOException {
        String oldest = planned();
        for (int i = 0; i < 8; i++) {
            planned();
        }

        assertThat(visitor.get(oldest).body()).contains("This preview is gone");
    }

    @Test
    void aGroupThatDoesNotExistIsNotFound() throws IOException {
        String plan = planned();
        server.clearRequests();

        for (String group : List.of("2", "-1", "x", "99999999999")) {
            assertThat(visitor.post(plan + "/groups/" + group + "/apply", visitor.token())
                            .status())
                    .as(group)
                    .isEqualTo(404);
        }
        assertThat(writes()).isEmpty();
    }

    @Test
    void aFailureOfTheServerIsShownAndTheGroupCanBeAppliedAgain() throws IOException {
        String plan = planned();
        server.faults().on("createStack").respond(400).body("application/json", "{\"message\":\"not today\"}");

        Visitor.Response failed = visitor.submit(plan + "/groups/0/apply", visitor.token());

        assertThat(failed.body()).contains("Not applied: ", "not today");
        assertThat(stacks()).isEmpty();

        visitor.post(plan + "/groups/0/apply", visitor.token());
        assertThat(stacks()).hasSize(1);
    }

    @Test
    void conditionsThatSayNothingAreRefused() throws IOException {
        assertThat(visitor.post("/stacks", visitor.token()).body()).contains("choose at least one of the conditions");
        assertThat(visitor.post("/stacks", visitor.token(), "by", "bursts", "within", "-5")
                        .body())
                .contains("within: expected a whole number from 1 to 600000");
    }

    @Test
    void skippedGroupsAreListedWithTheirReason() throws IOException {
        server.seed().photos(120, i -> NOON.plusSeconds(86_400).plusMillis(i * 100L));

        assertThat(visitor.get(planned()).body())
                .contains("<h2>Skipped</h2>", "120 pictures", "more than 100 pictures");
    }

    @Test
    void withoutYesTheButtonsAreDisabledAndNothingIsSent() throws IOException {
        try (ImmichClient dry = dryRun();
                Gallery preview = Gallery.start(dry, 0)) {
            Visitor looking = new Visitor(preview.address());
            String plan =
                    looking.post("/stacks", looking.token(), "by", "bursts").header("Location");
            Visitor.Response page = looking.get(plan);
            server.clearRequests();

            Visitor.Response refused = looking.post(plan + "/apply", looking.token());

            assertThat(page.all("(<button class=\"main\"[^>]*>)Apply"))
                    .hasSize(3)
                    .allSatisfy(button -> assertThat(button).contains(" disabled "));
            assertThat(page.body()).contains("Preview only", "start it with --yes");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("Nothing was changed", "--yes");
            assertThat(looking.post(plan + "/groups/0/apply", looking.token()).status())
                    .isEqualTo(403);
            assertThat(looking.post(plan + "/undo", looking.token()).status()).isEqualTo(403);
        }
        assertThat(server.requests()).isEmpty();
        assertThat(stacks()).isEmpty();
    }
}
