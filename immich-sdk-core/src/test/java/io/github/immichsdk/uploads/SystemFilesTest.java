package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemFilesTest {

    @ParameterizedTest
    @Tag("case-U7")
    @ValueSource(
            strings = {
                "@eaDir",
                "@__thumb",
                "#recycle",
                "@Recycle",
                "$RECYCLE.BIN",
                "$Recycle.Bin",
                "SYNOFILE_THUMB_M_1.jpg",
                ".photostructure",
                "Lightroom Catalog",
                "Family Previews.lrdata",
                "Family.lrcat-data",
                ".stversions",
                ".stfolder",
                ".Trash-1000",
                ".Trashes",
                ".Spotlight-V100",
                ".fseventsd",
                ".thumbnails",
                ".AppleDouble",
                "._IMG_1.jpg",
                "Thumbs.db",
                "THUMBS.DB",
                ".DS_Store",
                ".trashed-1700000000-IMG_1.jpg",
                "lost+found",
                "System Volume Information",
                "Family.photoslibrary/resources",
                "__MACOSX"
            })
    void whatSystemsAndProgramsKeepForThemselvesIsKnown(String name) {
        assertThat(SystemFiles.owner(Path.of("/camera").resolve(name))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMG_1.jpg", "recycle", "Trash.jpg", "thumb.jpg", "resources", "Family.photoslibrary",
                "Family.photoslibrary/originals", "Lightroom", "_IMG_1.jpg", ".picasaoriginals", "Recycle", "cache"
            })
    void namesThatOnlyLookSimilarAreNotTaken(String name) {
        assertThat(SystemFiles.owner(Path.of("/camera").resolve(name))).isNull();
    }
}
