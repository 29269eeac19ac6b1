package io.github.immichsdk.takeout;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The name that a file had before Takeout cut it, numbered it or took characters out of it. */
final class OriginalName {

    /** What file systems hold. */
    private static final int LONGEST = 200;

    private OriginalName() {}

    /**
     * {@return the title of a file if it is a better name than its own; null if not} A title belongs to the original: an edited
     * version and the video of a live photo keep the name that they have.
     */
    static @Nullable String of(TakeoutFile file) {
        String title = file.metadata().title();
        Path sidecar = file.sidecar();
        if (title == null || sidecar == null) {
            return null;
        }
        String whole = Folded.unescaped(title);
        String name = file.path().getFileName().toString();
        MediaName here = MediaName.of(name);
        MediaName there = MediaName.of(whole);
        String stem = Folded.lossy(here.stem());
        String numbered = here.number() == 0 ? stem : stem + "(" + here.number() + ")";
        String titled = Folded.lossy(
                whole.substring(0, whole.length() - there.extension().length()));
        boolean same = titled.equals(numbered) || titled.equals(stem);
        boolean cut = stem.length() >= Sidecars.MAY_BE_CUT && titled.startsWith(stem);
        boolean usable = whole.length() <= LONGEST
                && whole.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))
                && !here.extension().isEmpty()
                && here.extension().equals(there.extension());
        return usable && (same || cut) && !whole.equals(name) ? whole : null;
    }
}
