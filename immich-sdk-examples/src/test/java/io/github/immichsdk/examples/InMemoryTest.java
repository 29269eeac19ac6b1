package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The examples with {@code --fake}: on a server in memory, which they fill themselves. */
class InMemoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoami",
                "albums July --file-name IMG --rename August",
                "stack-bursts",
                "admin-users",
                "duplicates",
                "trash --add BURST_1 --restore IMG_2003 --empty",
                "people",
                "share July --slug july --days 7",
                "timeline",
                "multi-user",
                "demo"
            })
    void eachExampleRunsOnTheFakeAndWithTheJsonOptionPrintsOnlyJson(String arguments) {
        Run run = Run.of((arguments + " --json --fake").split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().isObject()).isTrue();
        assertThat(run.json().size()).isPositive();
    }

    @Test
    void whoamiPrintsTheUserTheServerAndTheKey() {
        JsonNode json = Run.of("whoami", "--json", "--fake").json();

        assertThat(json.path("email").asString()).isEqualTo("admin@immich.test");
        assertThat(json.path("serverVersion").asString()).isEqualTo("3.0.3");
        assertThat(json.path("permissions").toString()).isEqualTo("[\"all\"]");
        assertThat(Run.of("whoami", "--fake").out())
                .contains("You are Admin <admin@immich.test>, an administrator.")
                .contains("Your API key 'all' may do everything.");
    }

    @Test
    void albumsCreatesFillsRenamesAndLists() {
        Run run = Run.of("albums", "July", "--file-name", "IMG", "--rename", "July 2026", "--fake");

        assertThat(run.out().lines())
                .containsExactly(
                        "Added to album 'July': 4 done.",
                        "Album 'July' is named 'July 2026' now.",
                        "You see 1 album.",
                        "  July 2026: 4 pictures");
    }

    @Test
    void stackBurstsStacksTheBurstsAndNotTheCopyOfAPicture() {
        JsonNode json = Run.of("stack-bursts", "--json", "--fake").json();

        assertThat(json.path("bursts").asInt()).isEqualTo(3);
        assertThat(json.path("plan").toString()).isEqualTo("{\"CREATE\":3}");
        assertThat(json.path("changes").size()).isEqualTo(3);
        json.path("changes")
                .forEach(
                        outcome -> assertThat(outcome.path("status").asString()).isEqualTo("DONE"));
    }

    @Test
    void stackBurstsGroupsByNameToo() {
        JsonNode json = Run.of("stack-bursts", "--name", "(BURST_[12])_\\d+", "--within-ms", "500", "--json", "--fake")
                .json();

        assertThat(json.path("bursts").asInt()).isEqualTo(2);
    }

    @Test
    @Tag("case-S9")
    void stackBurstsPrintsFileNamesTimesAndReasons() {
        Run run = Run.of("stack-bursts", "--by", "BURSTS,NAMES", "--fake");

        assertThat(run.out())
                .startsWith("Stack plan: 4 CREATE")
                .contains("3 pictures: burst, by quick succession; in no stack yet")
                .contains("* 2026-07-04 09:30:00.000  BURST_1_01.jpg  (primary: earliest)")
                .contains("  2026-07-04 09:30:00.400  BURST_1_02.jpg")
                .contains("Stacks: 4 done, 0 unchanged, 0 failed.");
    }

    @Test
    void duplicatesNamesWhatSpeaksForThem() {
        Run run = Run.of("duplicates", "--fake");

        assertThat(run.out())
                .startsWith("1 group of pictures that seem to be the same.")
                .contains("[IMG_2001.jpg, IMG_2001.jpg] [SAME_NAME_AND_TIME, SERVER]");
    }

    @Test
    void trashAddsRestoresAndLists() {
        Run run = Run.of("trash", "--add", "BURST_1", "--restore", "IMG_2003", "--fake");

        assertThat(run.out().lines().limit(3))
                .containsExactly("3 pictures put into the trash.", "1 picture restored.", "The trash has 3 pictures.");
    }

    @Test
    void trashEmptiesWhatIsThere() {
        Run run = Run.of("trash", "--empty", "--fake");

        assertThat(run.out().lines()).containsExactly("1 picture deleted for good.", "The trash has 0 pictures.");
    }

    @Test
    void multiUserCountsForEachUserInTurn() {
        Run run = Run.of("multi-user", "--fake");

        assertThat(run.out().lines())
                .containsExactly("Admin has 16 pictures and 0 videos.", "Second has 1 picture and 0 videos.");
    }

    @Test
    void aUserIsCreatedWithAQuotaAndListed() {
        Run run = Run.of("admin-users", "--create", "ann@example.org", "--quota-gb", "50", "--fake", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("users"))
                .filteredOn(user -> user.path("email").asString().equals("ann@example.org"))
                .singleElement()
                .satisfies(user -> assertThat(user.path("quota").asLong()).isEqualTo(50_000_000_000L));
    }
}
