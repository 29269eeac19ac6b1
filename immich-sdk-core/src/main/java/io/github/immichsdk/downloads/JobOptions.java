package io.github.immichsdk.downloads;

import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a run works, whatever it downloads. */
record JobOptions(
        @Nullable Path folder,
        NamePattern naming,
        int inFlight,
        CancelHandle cancel,
        @Nullable Consumer<? super DownloadProgress> listener) {

    private static final int MOST = 64;

    static JobOptions named(String pattern) {
        return new JobOptions(null, NamePattern.of(pattern), 4, new CancelHandle(), null);
    }

    JobOptions to(Path changed) {
        return new JobOptions(changed.toAbsolutePath().normalize(), naming, inFlight, cancel, listener);
    }

    JobOptions naming(String pattern) {
        return new JobOptions(folder, NamePattern.of(pattern), inFlight, cancel, listener);
    }

    JobOptions inFlight(int files) {
        if (files < 1 || files > MOST) {
            throw new IllegalArgumentException("inFlight: expected 1 to " + MOST + ", got " + files);
        }
        return new JobOptions(folder, naming, files, cancel, listener);
    }

    JobOptions cancelledBy(CancelHandle handle) {
        return new JobOptions(folder, naming, inFlight, handle, listener);
    }

    JobOptions onProgress(Consumer<? super DownloadProgress> told) {
        return new JobOptions(folder, naming, inFlight, cancel, told);
    }

    Path place() {
        if (folder == null) {
            throw new IllegalArgumentException("to: expected a folder, none was given");
        }
        return Objects.requireNonNull(folder);
    }
}
