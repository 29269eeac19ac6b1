package io.github.immichsdk.uploads;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private record Known(String owner, String[] names) {
        boolean isOf(String[] tail) {
            int before = tail.length - names.length;
            boolean same = before >= 0;
            for (int i = 0; i < names.length && same; i++) {
                same = matches(names[i], tail[before + i]);
            }
            return same;
        }
    }

    private static final int DEEPEST = 5;

    private static final List<Known> KNOWN = NAMES.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(name -> known(entry.getKey(), name)))
            .toList();

    private SystemFiles() {}

    private static void add(String owner, String... names) {
        NAMES.put(owner, List.of(names));
    }

    private static Known known(String owner, String name) {
        return new Known(owner, name.toLowerCase(Locale.ROOT).split("/"));
    }

    /** {@return whether a name is of a form, in which a star stands for any text} */
    private static boolean matches(String form, String name) {
        int star = -1;
        int tried = 0;
        int f = 0;
        for (int n = 0; n < name.length(); ) {
            if (f < form.length() && form.charAt(f) == '*') {
                star = f++;
                tried = n;
            } else if (f < form.length() && form.charAt(f) == name.charAt(n)) {
                f++;
                n++;
            } else if (star >= 0) {
                // the last star takes one more character
                f = star + 1;
                n = ++tried;
            } else {
                return false;
            }
        }
        while (f < form.length() && form.charAt(f) == '*') {
            f++;
        }
        return f == form.length();
    }

    /** {@return whose file or directory it is, by its name and those of the directories above it; null if it is not known} */
    static @Nullable String owner(Path path) {
        int count = path.getNameCount();
        int known = Math.min(count, DEEPEST);
        String[] tail = new String[known];
        for (int i = 0; i < known; i++) {
            tail[i] = path.getName(count - known + i).toString().toLowerCase(Locale.ROOT);
        }
        for (Known one : KNOWN) {
            if (one.isOf(tail)) {
                return one.owner();
            }
        }
        return null;
    }
}
