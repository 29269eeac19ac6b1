package io.github.immichsdk.platform;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;

/** The file systems of the systems that are not tested on machines of their own. */
enum Platform {
    /** Backslashes and drives, names without regard to case, access lists and no POSIX permissions. */
    WINDOWS(
            "C:\\Users\\ann",
            Configuration.windows().toBuilder()
                    .setAttributeViews("basic", "owner", "dos", "acl", "user")
                    .build()),
    /** Names without regard to case and to how accents are composed, POSIX permissions. */
    MACOS(
            "/Users/ann",
            Configuration.osX().toBuilder()
                    .setAttributeViews("basic", "owner", "posix", "unix", "user")
                    .build()),
    /** A drive without owners and permissions, as FAT and many network shares are. */
    BARE_WINDOWS(
            "D:\\",
            Configuration.windows().toBuilder()
                    .setRoots("D:\\")
                    .setWorkingDirectory("D:\\")
                    .setAttributeViews("basic")
                    .build());

    private final String home;
    private final Configuration configuration;

    Platform(String home, Configuration configuration) {
        this.home = home;
        this.configuration = configuration;
    }

    /** {@return a new, empty file system} */
    FileSystem open() {
        return Jimfs.newFileSystem(configuration);
    }

    /** {@return a directory of the user} */
    String home() {
        return home;
    }
}
