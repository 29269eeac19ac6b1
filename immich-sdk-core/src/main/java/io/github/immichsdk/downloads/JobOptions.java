package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Progress;
import io.github.immichsdk.internal.options.Values;
import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a run works, whatever it downloads. */
final class JobOptions extends Values<JobOptions> {

    @Nullable
    Path folder;

    NamePattern namePattern;
    int maxInFlight = 4;
    CancelHandle cancel = new CancelHandle();

    @Nullable
    Consumer<? super Progress> listener;

    JobOptions(String pattern) {
        namePattern = NamePattern.of(pattern);
    }

    /** {@return the directory of the job} */
    Path requiredFolder() {
        if (folder == null) {
            throw new IllegalArgumentException("folder: expected a folder, none was given");
        }
        return folder;
    }
}
