package io.github.immichsdk.uploads;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files and directories that systems and programs keep for themselves: thumbnails, deleted files, catalogs. Their pictures are
 * copies of others, or thrown away.
 *
 * <p>Not in the table: directories with originals that are nowhere else, such as {@code .picasaoriginals} (hidden, and skipped as
 * that) or {@code originals} in a Photos library.
 */
final class SystemFiles {

    /** Who keeps them, and the names: {@code *} stands for any text, upper and lower case are the same, a/b is b in a. */
    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        add(
                "a Synology NAS",
                "@eaDir",
                "#recycle",
                "#snapshot",
                "@tmp",
                "@sharebin",
                "SYNOFILE_THUMB_*",
                "SYNOPHOTO_*");
        add("a QNAP NAS", "@__thumb", ".@__thumb", "@Recycle", "@Recently-Snapshot", ".@upload_cache", ".@qsync");
        add("a Western Digital NAS", ".wdmc", ".twonkymedia*");
        add("a snapshot of the file system", ".zfs", ".snapshot", ".snapshots", "~snapshot");
        add(
                "the trash",
                ".Trash",
                ".Trashes",
                ".Trash-*",
                ".trashed-*",
                "$RECYCLE.BIN",
                "RECYCLER",
                "RECYCLED",
                ".dtrash");
        add("Windows", "System Volume Information", "Thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini");
        add(
                "macOS",
                ".DS_Store",
                "._*",
                ".AppleDouble",
                ".AppleDB",
                ".AppleDesktop",
                "__MACOSX",
                ".Spotlight-V100",
                ".fseventsd",
                ".TemporaryItems",
                ".DocumentRevisions-V100",
                "Network Trash Folder",
                "Temporary Items");
        add("Linux", "lost+found", ".thumbnails", ".directory");
        add("Android", ".thumbdata*", ".pending-*", ".nomedia", "Android/data/*/cache");
        add("Syncthing", ".stversions", ".stfolder", ".stignore", "*.sync-conflict.tmp", "~syncthing~*");
        add("a program that syncs files", ".dropbox.cache", ".sync", ".tmp.drivedownload", ".tmp.driveupload");
        add("PhotoStructure", ".photostructure");
        add("PhotoPrism", ".photoprism");
        add("Picasa", ".picasa.ini", "picasa.ini");
        add(
                "Lightroom",
                "Lightroom Catalog",
                "*.lrdata",
                "*.lrcat-data",
                "*.lrcat",
                "*.lrcat-wal",
                "*.lrcat-shm",
                "*.lrcat.lock",
                "*.lrprev");
        add("Capture One", "CaptureOne/Cache", "*.cocatalog/Cache");
        add(
                "Photos on a Mac",
                "*.photoslibrary/resources",
                "*.photoslibrary/database",
                "*.photoslibrary/private",
                "*.photoslibrary/scopes",
                "*.photoslibrary/internal",
                "*.photolibrary/Thumbnails",
                "*.photolibrary/Previews",
                "*.photolibrary/resources",
                "*.photolibrary/Database",
                "*.photolibrary/iPod Photo Cache");
    }

    private record Known(String owner, int depth, Pattern pattern) {}

    private static final List<Known> KNOWN = NAMES.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(name -> known(entry.getKey(), name)))
            .toList();

    private SystemFiles() {}

    private static void add(String owner, String... names) {
        NAMES.put(owner, List.of(names));
    }

    private static Known known(String owner, String name) {
        String pattern = Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]*"));
        return new Known(owner, name.split("/").length, Pattern.compile(pattern, Pattern.DOTALL));
    }

    /** {@return whose file or directory it is, by its name and those of the directories above it; null if it is not known} */
    static @Nullable String owner(Path path) {
        String[] tails = new String[5];
        for (Known known : KNOWN) {
            int depth = known.depth();
            if (tails[depth] == null) {
                tails[depth] = tail(path, depth);
            }
            if (known.pattern().matcher(tails[depth]).matches()) {
                return known.owner();
            }
        }
        return null;
    }

    private static String tail(Path path, int depth) {
        int count = path.getNameCount();
        StringBuilder tail = new StringBuilder();
        for (int i = Math.max(0, count - depth); i < count; i++) {
            tail.append(tail.isEmpty() ? "" : "/").append(path.getName(i));
        }
        return tail.toString().toLowerCase(Locale.ROOT);
    }
}
