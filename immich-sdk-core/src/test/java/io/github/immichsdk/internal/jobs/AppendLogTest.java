package io.github.immichsdk.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class AppendLogTest {

    private static final LogFormat JOURNAL = LogFormat.journal("test-log-1", "of Ada");
    private static final LogFormat LIST = LogFormat.ofDirectory("manifest");

    @TempDir
    Path folder;

    private Path path;
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void name() {
        path = folder.resolve("log");
    }

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    static Stream<LogFormat> formats() {
        return Stream.of(JOURNAL, LIST).flatMap(format -> Stream.of(1, 7, 1000).map(format::forcedEach));
    }

    private List<String> opened(LogFormat format) throws IOException {
        List<String> lines = new ArrayList<>();
        AppendLog.open(path, format, lines::add).close();
        return lines;
    }

    private void append(LogFormat format, String... lines) throws IOException {
        try (AppendLog log = AppendLog.open(path, format, line -> {})) {
            for (String line : lines) {
                log.append(line);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void linesAreThereForTheNextRunInTheirOrder(LogFormat format) throws IOException {
        append(format, "one", "zwei 日本 🚢");
        append(format, "three");

        assertThat(opened(format)).containsExactly("one", "zwei 日本 🚢", "three");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aLineIsInTheFileAsSoonAsItIsAdded(LogFormat format) throws IOException {
        try (AppendLog log = AppendLog.open(path, format, read::add)) {
            log.append("one");

            // a killed program loses nothing: what the durability is about is a crash of the machine
            assertThat(Files.readString(path)).endsWith("one\n");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aLineCutShortAnywhereIsDroppedAndTheNextOneIsClean(LogFormat format) throws IOException {
        append(format, "one", "zwei 日本 🚢");
        byte[] whole = Files.readAllBytes(path);
        int last = new String(whole, StandardCharsets.ISO_8859_1).indexOf("zwei");
        for (int length = last; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));

            append(format, "three");

            assertThat(opened(format)).as("cut at %d", length).containsExactly("one", "three");
        }
    }

    @Test
    void aHeaderCutShortBehindItsFirstWordIsWrittenAgain() throws IOException {
        append(JOURNAL);
        byte[] header = Files.readAllBytes(path);
        for (int length = "test-log-1 ".length(); length < header.length; length++) {
            Files.write(path, Arrays.copyOf(header, length));

            append(JOURNAL, "one");

            assertThat(path).hasContent("test-log-1 of Ada\none\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my diary",
                "my diary\n",
                "\n",
                "t",
                "test-log-1",
                "test-log-1x of Ada\n",
                "test-log-12 of Ada\none\n"
            })
    void anotherFileIsRefusedAndKept(String content) throws IOException {
        Files.writeString(path, content);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened(JOURNAL))
                .withMessageContaining(path.toString())
                .withMessageContaining("is not a journal");
        assertThat(path).hasContent(content);
    }

    @Test
    void theLogOfAnotherTaskIsRefusedAndKept() throws IOException {
        append(LogFormat.journal("test-log-1", "of Adam"), "one");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened(JOURNAL))
                .withMessageContaining("the journal of another task");
        assertThat(path).hasContent("test-log-1 of Adam\none\n");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aSecondRunIsRefusedUntilTheFirstHasEnded(LogFormat format) throws IOException {
        try (AppendLog first = AppendLog.open(path, format, read::add)) {
            first.append("one");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> opened(format))
                    .withMessageStartingWith(format.name() + ": " + path)
                    .withMessageContaining(
                            "is in use by another run; wait until that has ended, or " + format.alternative());
            first.append("two");
        }
        assertThat(opened(format)).containsExactly("one", "two");
    }

    @Test
    @Tag("posix")
    void aLinkADirectoryAndAMissingDirectoryAreRefused() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "");
        Files.createSymbolicLink(path, victim);
        assertThatIllegalArgumentException().isThrownBy(() -> opened(LIST)).withMessageContaining("symbolic link");
        assertThat(victim).isEmptyFile();

        Files.delete(path);
        Files.createDirectory(path);
        assertThatIllegalArgumentException().isThrownBy(() -> opened(LIST)).withMessageContaining("is a directory");

        path = folder.resolve("missing/log");
        assertThatThrownBy(() -> opened(LIST)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readingChangesAndCreatesNothing() throws IOException {
        AppendLog.read(path, JOURNAL, read::add);
        assertThat(path).doesNotExist();
        Files.writeString(path, "test-log-1 of Ada\none\ntw");

        AppendLog.read(path, JOURNAL, read::add);

        assertThat(read).containsExactly("one");
        assertThat(path).hasContent("test-log-1 of Ada\none\ntw");
        Files.writeString(path, "my diary");
        assertThatIllegalArgumentException().isThrownBy(() -> AppendLog.read(path, JOURNAL, read::add));
    }

    @Test
    void ofALineOfAnyLengthNoMoreThanItsBeginningIsKept() throws IOException {
        Files.writeString(path, "test-log-1 of Ada\n" + "x".repeat(3_000_000) + "\ntwo\r\n" + "y".repeat(200_000));

        assertThat(opened(JOURNAL)).containsExactly("x".repeat(LogLines.LONGEST), "two");
    }

    @Test
    void linesThatCrossThePiecesInWhichAFileIsReadAreWhole() throws IOException {
        String[] lines = IntStream.range(0, 3000)
                .mapToObj(i -> i + ":" + "é".repeat(i % 97))
                .toArray(String[]::new);
        append(JOURNAL.forcedEach(10_000), lines);

        assertThat(opened(JOURNAL)).containsExactly(lines);
    }

    @Test
    void aLineBreakInALineIsRefused() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> append(JOURNAL, "one\ntwo"));
        assertThat(opened(JOURNAL)).isEmpty();
    }

    @Test
    void anInterruptedThreadLosesNoLineAndStaysInterrupted() throws IOException {
        Thread.currentThread().interrupt();
        append(JOURNAL, "one", "two");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(opened(JOURNAL)).containsExactly("one", "two");
    }

    @Test
    void interruptsAtAnyMomentLoseNoLineAndGiveUpNoLock() throws Exception {
        Thread writer = Thread.currentThread();
        AtomicBoolean over = new AtomicBoolean();
        Thread interrupter = new Thread(() -> {
            while (!over.get()) {
                writer.interrupt();
                Thread.onSpinWait();
            }
        });
        String[] lines = IntStream.range(0, 300).mapToObj(i -> "line " + i).toArray(String[]::new);
        try (AppendLog log = AppendLog.open(path, JOURNAL, read::add)) {
            interrupter.start();
            try {
                for (String line : lines) {
                    log.append(line);
                }
            } finally {
                over.set(true);
                while (interrupter.isAlive()) {
                    Thread.onSpinWait();
                }
                Thread.interrupted();
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> opened(JOURNAL))
                    .withMessageContaining("in use");
        }

        assertThat(opened(JOURNAL)).containsExactly(lines);
    }

    @Test
    void outdatedLinesAreDroppedOnceTheyAreMoreThanHalf() throws IOException {
        try (AppendLog log = AppendLog.open(path, JOURNAL, read::add)) {
            for (int i = 0; i < 300; i++) {
                log.append("line " + i);
            }
            log.compact(150, Stream.of("too", "early"));
            assertThat(log.lines()).isEqualTo(300);

            log.compact(2, Stream.of("line 298", "line 299"));
            log.append("after");

            assertThat(log.lines()).isEqualTo(3);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> opened(JOURNAL))
                    .withMessageContaining("in use");
        }
        assertThat(path).hasContent("test-log-1 of Ada\nline 298\nline 299\nafter\n");
        assertThat(folder.resolve("log.new")).doesNotExist();
    }

    @Test
    void aFileBesideItOfTheUserIsKeptAndTheLogKeepsItsLines() throws IOException {
        Path mine = Files.writeString(folder.resolve("log.new"), "my diary");
        String[] lines = IntStream.range(0, 300).mapToObj(i -> "line " + i).toArray(String[]::new);
        append(JOURNAL, lines);

        try (AppendLog log = AppendLog.open(path, JOURNAL, line -> {})) {
            log.compact(1, Stream.of("line 299"));
            log.append("after");
        }

        assertThat(mine).hasContent("my diary");
        assertThat(opened(JOURNAL)).hasSize(301).startsWith(lines).endsWith("after");
    }

    @Test
    void theRemainsOfACrashedRewriteAreReplaced() throws IOException {
        Files.writeString(folder.resolve("log.new"), "test-log-1 of Ada\nline 2");
        append(JOURNAL, IntStream.range(0, 300).mapToObj(i -> "line " + i).toArray(String[]::new));

        try (AppendLog log = AppendLog.open(path, JOURNAL, line -> {})) {
            log.compact(1, Stream.of("line 299"));
        }

        assertThat(opened(JOURNAL)).containsExactly("line 299");
        assertThat(folder.resolve("log.new")).doesNotExist();
    }

    @Test
    void aClosedLogTakesNoLine() throws IOException {
        AppendLog log = AppendLog.open(path, JOURNAL, read::add);
        log.close();
        log.close();

        assertThatThrownBy(() -> log.append("one")).isInstanceOf(ClosedChannelException.class);
        assertThat(opened(JOURNAL)).isEmpty();
    }

    @Test
    void aFailureSaysWhichFileAndWhatToDo() {
        assertThat(JOURNAL.failure(path, new IOException("No space left on device")))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining("the journal " + path + " cannot be used (IOException: No space left on device)")
                .hasMessageEndingWith("give another file");
        assertThat(LIST.failure(path, new ClosedByInterruptException())).isInstanceOf(ImmichInterruptedException.class);
    }
}
