package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.immichsdk.uploads.UploadJournal.Entry;
import io.github.immichsdk.uploads.UploadJournal.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadJournalTest {

    private static final Entry SENDING = new Entry(Step.SENDING, 7, 12, "zd1SZbk+g0RPZU41M5lo/5JQ9ro=", null, Set.of());
    private static final Entry CREATED = new Entry(
            Step.CREATED, 7, 12, "zd1SZbk+g0RPZU41M5lo/5JQ9ro=", "0a1b2c3d-0000-4000-8000-000000000001", Set.of());
    private static final Path FILE = Path.of("/camera/Sjø & \"🚢\" 100% +1.jpg");

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("journal");
    }

    @Test
    void theLastLineOfAFileCounts() {
        write(SENDING, CREATED);

        assertThat(read(7, 12)).isEqualTo(CREATED);
    }

    @Test
    void aFileThatChangedSinceIsAnother() {
        write(CREATED);

        assertThat(read(8, 12)).isNull();
        assertThat(read(7, 13)).isNull();
    }

    @Test
    void aLineCutShortAnywhereIsAsIfItHadNotBeenWritten() throws IOException {
        write(SENDING, CREATED);
        byte[] whole = Files.readAllBytes(path);
        int firstLines = new String(whole, StandardCharsets.UTF_8).lastIndexOf('\n', whole.length - 2);
        for (int cut = firstLines + 1; cut < whole.length; cut++) {
            Files.write(path, Arrays.copyOf(whole, cut));

            assertThat(read(7, 12)).as("cut at %d", cut).isEqualTo(SENDING);
        }
    }

    @Test
    void afterACutItIsWrittenOnCleanly() throws IOException {
        write(SENDING);
        Files.writeString(path, "CREATED 7 12 zd1S", StandardOpenOption.APPEND);
        write(CREATED);

        assertThat(read(7, 12)).isEqualTo(CREATED);
    }

    @Test
    void theAlbumsOfAFileAreRememberedWithIt() throws IOException {
        Entry inTwo = new Entry(
                Step.CREATED, 7, 12, CREATED.checksum(), CREATED.assetId(), Set.of("Été, à deux", "100% a+b"));

        write(inTwo);

        assertThat(read(7, 12)).isEqualTo(inTwo);
    }

    @Test
    void twoRunsCannotShareOne() {
        try (UploadJournal first = UploadJournal.open(path, Set.of())) {
            assertThat(first).isNotNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UploadJournal.open(path, Set.of()))
                    .withMessageContaining("is in use by another run");
        }
        UploadJournal.open(path, Set.of()).close();
    }

    @Test
    void aJournalOfAnEarlierVersionIsStillRead() throws IOException {
        Files.writeString(path, """
                immich-uploads 1 Lofoten+2026
                READ 7 12 zd1SZbk+g0RPZU41M5lo/5JQ9ro= - %2Fcamera%2FIMG_1.jpg
                CREATED 7 12 zd1SZbk+g0RPZU41M5lo/5JQ9ro= 0a1b2c3d-0000-4000-8000-000000000001 %2Fcamera%2FIMG_1.jpg
                SENDING 9 13 2jmj7l5rSw0yVb/vlWAYkK/YBwk= - %2Fcamera%2FIMG_2.jpg a,b+c
                CREATED 9 13 2jm""");

        try (UploadJournal journal = UploadJournal.open(path, Set.of("Lofoten 2026"))) {
            assertThat(journal.of(Path.of("/camera/IMG_1.jpg"), 7, 12)).isEqualTo(CREATED);
            assertThat(journal.of(Path.of("/camera/IMG_2.jpg"), 9, 13))
                    .isEqualTo(
                            new Entry(Step.SENDING, 9, 13, "2jmj7l5rSw0yVb/vlWAYkK/YBwk=", null, Set.of("a", "b c")));
        }
    }

    @Test
    void outdatedLinesAreDroppedByTheNextRun() throws IOException {
        Entry[] many = new Entry[500];
        Arrays.fill(many, SENDING);
        many[499] = CREATED;
        write(many);

        write();

        assertThat(Files.readAllLines(path)).hasSize(2);
        assertThat(read(7, 12)).isEqualTo(CREATED);
    }

    @Test
    void aDamagedLineIsRefusedAndTheFileIsKept() throws IOException {
        String content = "immich-uploads 1 Lofoten+2026\nCREATED 7 12\n";
        Files.writeString(path, content);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(7, 12))
                .withMessageContaining("is damaged")
                .withMessageContaining("give a new file");
        assertThat(path).hasContent(content);
    }

    @Test
    void aFileThatIsNoJournalIsNotChanged() throws IOException {
        Files.writeString(path, "my diary\n");

        assertThatIllegalArgumentException().isThrownBy(() -> UploadJournal.open(path, Set.of()));
        assertThat(path).hasContent("my diary\n");
    }

    @Test
    void aTextWithoutALineIsNotChangedEither() throws IOException {
        Files.writeString(path, "my diary");

        assertThatIllegalArgumentException().isThrownBy(() -> UploadJournal.open(path, Set.of()));
        assertThat(path).hasContent("my diary");
    }

    private void write(Entry... entries) {
        try (UploadJournal journal = UploadJournal.open(path, Set.of("Lofoten 2026"))) {
            for (Entry entry : entries) {
                journal.write(FILE, entry);
            }
        }
    }

    private @Nullable Entry read(long size, long modified) {
        try (UploadJournal journal = UploadJournal.open(path, Set.of("Lofoten 2026"))) {
            return journal.of(FILE, size, modified);
        }
    }
}
