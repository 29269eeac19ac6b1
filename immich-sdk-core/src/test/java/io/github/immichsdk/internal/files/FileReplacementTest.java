package io.github.immichsdk.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system without POSIX permissions stands for that of Windows, where other programs keep files from being moved. */
class FileReplacementTest {

    @TempDir
    Path folder;

    private final List<Long> waits = new ArrayList<>();
    private FileSystem windows;
    private Path fresh;
    private Path target;

    @BeforeEach
    void open() throws IOException {
        windows = FileSystems.newFileSystem(folder.resolve("files.zip"), Map.of("create", "true"));
        fresh = Files.writeString(windows.getPath("/session.json.new"), "new");
        target = Files.writeString(windows.getPath("/session.json"), "old");
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    /** Fails some times, then moves. */
    private FileReplacement.Move failing(int times, FileSystemException with) {
        int[] remaining = {times};
        return (from, to) -> {
            if (remaining[0]-- > 0) {
                throw with;
            }
            // what a ZIP archive does instead of an atomic move
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        };
    }

    @Test
    void aFileThatAnotherProgramHasOpenForAMomentIsReplaced() throws IOException {
        FileReplacement.replace(fresh, target, failing(3, new AccessDeniedException("session.json")), waits::add);

        assertThat(target).hasContent("new");
        assertThat(fresh).doesNotExist();
        assertThat(waits).containsExactly(10L, 20L, 50L);
    }

    @Test
    void aViolationOfSharingWhoseTextDependsOnTheLanguageIsWaitedForToo() throws IOException {
        FileSystemException shared = new FileSystemException("session.json", null, "Der Prozess kann nicht zugreifen");

        FileReplacement.replace(fresh, target, failing(1, shared), waits::add);

        assertThat(target).hasContent("new");
    }

    @Test
    void aFileThatStaysOpenFailsWithinASecondAndBothFilesStay() {
        AccessDeniedException denied = new AccessDeniedException("session.json");

        assertThatThrownBy(() -> FileReplacement.replace(fresh, target, failing(100, denied), waits::add))
                .isSameAs(denied);

        assertThat(waits.stream().mapToLong(Long::longValue).sum()).isBetween(500L, 1_000L);
        assertThat(target).hasContent("old");
        assertThat(fresh).hasContent("new");
    }

    @Test
    void whatDoesNotPassIsNotWaitedFor() throws IOException {
        NoSuchFileException gone = new NoSuchFileException("session.json.new");
        assertThatThrownBy(() -> FileReplacement.replace(fresh, target, failing(1, gone), waits::add))
                .isSameAs(gone);
        AccessDeniedException denied = new AccessDeniedException("session.json");
        Path directory = Files.createDirectory(windows.getPath("/folder"));
        assertThatThrownBy(() -> FileReplacement.replace(fresh, directory, failing(1, denied), waits::add))
                .isSameAs(denied);
        Path posix = folder.resolve("session.json");
        assertThatThrownBy(() -> FileReplacement.replace(fresh, posix, failing(1, denied), waits::add))
                .isSameAs(denied);

        assertThat(waits).isEmpty();
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        AccessDeniedException denied = new AccessDeniedException("session.json");

        assertThatThrownBy(() -> FileReplacement.replace(fresh, target, failing(100, denied), millis -> {
                    throw new InterruptedException();
                }))
                .isSameAs(denied);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(target).hasContent("old");
    }
}
