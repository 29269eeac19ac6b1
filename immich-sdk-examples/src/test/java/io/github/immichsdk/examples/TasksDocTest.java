package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/tasks.md lists the tasks of the first week, and each leads to a snippet that the build compiles and runs. */
class TasksDocTest {

    private static final int TASKS = 40;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| \\[.+]\\((.+\\.md)#(.+)\\) \\|$");

    private static DocCode code;

    /**
     * A row.
     *
     * @param task what someone wants to do
     * @param page the page with the snippet
     * @param anchor its section
     */
    record Row(String task, String page, String anchor) {
        @Override
        public String toString() {
            return task;
        }
    }

    @BeforeAll
    static void readTheCode() throws IOException {
        code = DocCode.read();
    }

    static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(DocCode.ROOT.resolve("docs/tasks.md")))
                .results()
                .map(match -> new Row(match.group(1), match.group(2), match.group(3)))
                .toList();
    }

    @Test
    void allTasksAreListedEachOnce() throws IOException {
        assertThat(rows()).extracting(Row::task).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(TASKS);
    }

    @Test
    void eachRowOfTheTablesIsATask() throws IOException {
        long lines = Files.readAllLines(DocCode.ROOT.resolve("docs/tasks.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| I want to"))
                .count();

        assertThat(rows()).hasSize((int) lines);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aTaskHasASnippetThatIsRunAndTyped(Row row) throws IOException {
        List<String> blocks = DocCode.blocks(
                DocCode.section(Files.readString(DocCode.ROOT.resolve("docs").resolve(row.page())), row.anchor()));

        assertThat(blocks).as("blocks of %s#%s", row.page(), row.anchor()).isNotEmpty();
        assertThat(blocks)
                .anySatisfy(block -> assertThat(code.runs(block))
                        .as("a test runs: %s", block)
                        .isTrue());
        assertThat(blocks).noneSatisfy(block -> assertThat(block).contains(".raw()"));
    }

    /** What people type into a search of the page, and the section that they look for. */
    @ParameterizedTest
    @CsvSource({
        "who am i, account.md#who-am-i-and-what-may-my-api-key-do",
        "permissions, account.md#who-am-i-and-what-may-my-api-key-do",
        "list all albums, albums.md#list-all-albums",
        "date range, albums.md#create-an-album-with-the-photos-of-a-date-range",
        "upload one photo, uploads.md#one-file",
        "single file, uploads.md#one-file",
        "upload a folder, uploads.md#many-files",
        "directory, uploads.md#many-files",
        "download an album, downloads.md#many-files",
        "find duplicates, assets.md#find-and-resolve-duplicates",
        "videos of one camera, assets.md#find-all-videos-of-one-camera",
        "favourite, assets.md#mark-all-photos-with-4-stars-or-more-as-favorites",
        "rated 4, assets.md#mark-all-photos-with-4-stars-or-more-as-favorites",
        "screenshots, assets.md#archive-all-screenshots",
        "undelete, assets.md#move-to-the-trash-and-restore",
        "to the trash and restore, assets.md#move-to-the-trash-and-restore",
        "empty the trash, assets.md#empty-the-trash",
        "bursts, stacking.md#plan-apply-undo",
        "photos of a person, people.md#photos-of-a-person",
        "photos with a tag, tags.md#tag-and-search",
        "tag in bulk, tags.md#tag-everything-that-a-search-finds",
        "merge people, people.md#change-and-merge",
        "share an album by a link, sharing.md#share-by-a-link",
        "password and an expiry, sharing.md#share-by-a-link",
        "without an account, sharing.md#open-a-link",
        "capture time, assets.md#shift-the-capture-time-by-an-hour",
        "rotate, account.md#rotate-an-api-key",
        "keep the session, authentication.md#log-in-with-a-password-and-keep-the-session",
        "oauth, oauth.md#with-the-users-browser",
        "event stream, sync.md#the-event-stream-and-the-mirror",
        "mirror, sync.md#mirror",
        "copy, sync.md#mirror",
        "into a database, sync.md#mirror",
        "sqlite, sync.md#mirror",
        "missing permission, errors.md#errors-and-retries",
        "tell apart, errors.md#errors-and-retries",
        "timeout, errors.md#errors-and-retries",
        "fakeimmich, testing.md#faults",
        "dropped connection, testing.md#faults",
        "proxy, configuration.md#a-proxy-a-private-ca-time-limits-and-the-log",
        "private ca, configuration.md#a-proxy-a-private-ca-time-limits-and-the-log",
        "self-signed, configuration.md#a-proxy-a-private-ca-time-limits-and-the-log",
        "spring boot, spring-boot.md#spring-boot",
        "virtual threads, virtual-threads.md#virtual-threads",
        "micrometer, observability.md#metrics",
        "opentelemetry, observability.md#tracing",
        "takeout, google-takeout.md#import-it",
        "live photos, uploads.md#live-photos",
        "photo frame, assets.md#show-random-favorites-a-photo-frame",
        "backup, downloads.md#backups",
        "back up, downloads.md#backups",
        "near a place, timeline.md#near-a-place",
        "map, timeline.md#near-a-place",
        "timeline, timeline.md#months",
        "on this day, sharing.md#memories",
        "partner, sharing.md#partners",
        "comments and likes, sharing.md#comments-and-likes",
        "quota, administration.md#users",
        "external library, administration.md#external-libraries-and-jobs",
        "jobs, administration.md#external-libraries-and-jobs",
        "new one, assets.md#replace-a-picture-with-a-new-version"
    })
    void oneSearchFindsATask(String words, String section) throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.task().toLowerCase(Locale.ROOT).contains(words))
                .extracting(row -> row.page() + "#" + row.anchor())
                .contains(section);
    }

    @Test
    void codeThatNothingCallsDoesNotCountAsRun() {
        assertThat(code.compiles(".port(8085) // if the provider knows the address with its port only"))
                .isTrue();
        assertThat(code.runs(".port(8085) // if the provider knows the address with its port only"))
                .isFalse();
    }
}
