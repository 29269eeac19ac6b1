package io.github.immichsdk.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.uploads.SkipReason;
import io.github.immichsdk.uploads.SkippedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("case-U6")
class TakeoutFoldersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "metadata.json, Lofoten 2024",
        "Metadaten.json, Lofoten 2024",
        "métadonnées.json, Été à Séville",
        "metadatos.json, Verano",
        "metadati.json, Estate",
        "метаданные.json, Лето",
        "メタデータ.json, 夏",
        "metadata(1).json, Lofoten 2024"
    })
    void anAlbumHasTheTitleThatItsFileSaysInAnyLanguage(String name, String title) throws IOException {
        picture("Lofoten 202/IMG_1.jpg");
        json("Lofoten 202/" + name, "{\"title\":\"" + title + "\",\"description\":\"\",\"access\":\"protected\"}");

        assertThat(albums("Lofoten 202/IMG_1.jpg")).containsExactly(title);
    }

    @Test
    void anAlbumOfAnUnknownLanguageIsKnownByWhatItsFileSays() throws IOException {
        picture("Kesä/IMG_1.jpg");
        json("Kesä/jotain.json", "{\"title\":\"Kesä 2024\",\"access\":\"protected\",\"date\":{\"timestamp\":\"1\"}}");

        assertThat(albums("Kesä/IMG_1.jpg")).containsExactly("Kesä 2024");
    }

    @Test
    void anAlbumOfAnOldTakeoutHasItsTitleOneLevelBelow() throws IOException {
        picture("Trip/IMG_1.jpg");
        json("Trip/metadata.json", "{\"albumData\":{\"title\":\"The trip\",\"access\":\"protected\"}}");

        assertThat(albums("Trip/IMG_1.jpg")).containsExactly("The trip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\"\"}", "{}", "{\"title\":7}", "[]", "not JSON", ""})
    void anAlbumWithoutAReadableTitleIsNamedAfterItsDirectory(String content) throws IOException {
        picture("Sans titre(9)/IMG_1.jpg");
        json("Sans titre(9)/métadonnées.json", content);

        assertThat(albums("Sans titre(9)/IMG_1.jpg")).containsExactly("Sans titre(9)");
    }

    @Test
    void aDirectoryOfWhichNothingIsKnownIsAnAlbum() throws IOException {
        picture("Takeout/Google Photos/Grandma/IMG_1.jpg");

        assertThat(albums("Takeout/Google Photos/Grandma/IMG_1.jpg")).containsExactly("Grandma");
    }

    @Test
    void theDirectoryThatWasChosenIsNoAlbum() throws IOException {
        picture("IMG_1.jpg");

        assertThat(albums("IMG_1.jpg")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photos from 2024",
                "Fotos von 2024",
                "Photos de 2024",
                "Fotos de 2024",
                "Foto dal 2024",
                "Foto's uit 2024",
                "Zdjęcia z 2024",
                "Foton från 2024",
                "Bilder fra 2024",
                "2024 年の写真",
                "2024年的照片",
                "2024년의 사진",
                "Фотографии за 2024 год",
                "2024-07-23",
                "2024-07-23 #2",
                "Google Photos"
            })
    void aDirectoryThatGoogleSortsByDateIsNoAlbum(String name) throws IOException {
        picture(name + "/IMG_1.jpg");

        assertThat(albums(name + "/IMG_1.jpg")).isEmpty();
    }

    @Test
    void aYearDirectoryOfAnUnknownLanguageIsKnownByItsPictures() throws IOException {
        picture("Llun o 2024/IMG_1.jpg");
        json("Llun o 2024/IMG_1.jpg.json", "{\"photoTakenTime\":{\"timestamp\":\"1720000000\"}}");

        assertThat(albums("Llun o 2024/IMG_1.jpg")).isEmpty();
    }

    @Test
    void aDirectoryWithAYearAndPicturesOfOthersIsAnAlbum() throws IOException {
        picture("Best of 2024/IMG_1.jpg");
        json("Best of 2024/IMG_1.jpg.json", "{\"photoTakenTime\":{\"timestamp\":\"1420000000\"}}");

        assertThat(albums("Best of 2024/IMG_1.jpg")).containsExactly("Best of 2024");
    }

    @Test
    void anAlbumOfAYearIsAnAlbumSinceItHasAFileOfItsOwn() throws IOException {
        picture("Spring 2024/IMG_1.jpg");
        json("Spring 2024/IMG_1.jpg.json", "{\"photoTakenTime\":{\"timestamp\":\"1720000000\"}}");
        json("Spring 2024/metadata.json", "{\"title\":\"Spring 2024\"}");

        assertThat(albums("Spring 2024/IMG_1.jpg")).containsExactly("Spring 2024");
    }

    @Test
    void aYearDirectoryOfAnOldTakeoutIsNoAlbumEvenWithAFileOfItsOwn() throws IOException {
        picture("Photos from 2019/IMG_1.jpg");
        json("Photos from 2019/metadata.json", "{\"title\":\"Photos from 2019\",\"access\":\"protected\"}");

        assertThat(albums("Photos from 2019/IMG_1.jpg")).isEmpty();
    }

    @Test
    void anAlbumMayHaveItsFileInAnotherPart() throws IOException {
        picture("part1/Takeout/Google Photos/Trip(1)/IMG_1.jpg");
        json("part2/Takeout/Google Photos/Trip(1)/metadata.json", "{\"title\":\"Trip\"}");

        GoogleTakeout takeout = GoogleTakeout.read(List.of(folder.resolve("part1"), folder.resolve("part2")));

        assertThat(takeout.albums()).containsExactly("Trip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Archive", "Archiv", "Archivio", "アーカイブ"})
    void whatIsInTheArchiveGoesIntoTheArchive(String name) throws IOException {
        picture(name + "/IMG_1.jpg");

        TakeoutFile file = file(name + "/IMG_1.jpg");

        assertThat(file.visibility()).isEqualTo(Visibility.ARCHIVE);
        assertThat(file.albums()).isEmpty();
    }

    @Test
    void aSidecarMaySayThatItsPictureIsArchived() throws IOException {
        picture("Trip/IMG_1.jpg");
        json("Trip/IMG_1.jpg.json", "{\"archived\":true,\"photoTakenTime\":{\"timestamp\":\"1\"}}");

        TakeoutFile file = file("Trip/IMG_1.jpg");

        assertThat(file.visibility()).isEqualTo(Visibility.ARCHIVE);
        assertThat(file.albums()).containsExactly("Trip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trash", "Bin", "Papierkorb", "Corbeille", "ゴミ箱"})
    void whatIsInTheTrashIsSkippedWithTheReason(String name) throws IOException {
        picture(name + "/IMG_1.jpg");

        GoogleTakeout takeout = GoogleTakeout.read(folder);

        assertThat(takeout.files()).isEmpty();
        assertThat(takeout.skipped())
                .containsExactly(new SkippedFile(
                        folder.resolve(name + "/IMG_1.jpg"),
                        SkipReason.TRASHED_BY_GOOGLE,
                        "in the trash of Google Photos"));
    }

    @Test
    void aSidecarMaySayThatItsPictureIsInTheTrash() throws IOException {
        picture("Photos from 2024/IMG_1.jpg");
        json("Photos from 2024/IMG_1.jpg.json", "{\"trashed\":true,\"photoTakenTime\":{\"timestamp\":\"1\"}}");

        assertThat(GoogleTakeout.read(folder).skipped())
                .extracting(SkippedFile::path)
                .containsExactly(folder.resolve("Photos from 2024/IMG_1.jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Locked Folder", "Gesperrter Ordner", "Dossier verrouillé"})
    void whatIsLockedStaysLockedAndInNoAlbum(String name) throws IOException {
        picture(name + "/IMG_1.jpg");

        TakeoutFile file = file(name + "/IMG_1.jpg");

        assertThat(file.visibility()).isEqualTo(Visibility.LOCKED);
        assertThat(file.albums()).isEmpty();
    }

    @Test
    void theCopyInAnAlbumWithoutASidecarHasThatOfTheYear() throws IOException {
        picture("Photos from 2024/IMG_1.jpg");
        json("Photos from 2024/IMG_1.jpg.json", "{\"description\":\"Boat\",\"photoTakenTime\":{\"timestamp\":\"1\"}}");
        Files.createDirectories(folder.resolve("Trip"));
        Files.copy(folder.resolve("Photos from 2024/IMG_1.jpg"), folder.resolve("Trip/IMG_1.jpg"));

        TakeoutFile copy = file("Trip/IMG_1.jpg");

        assertThat(copy.metadata().description()).isEqualTo("Boat");
        assertThat(copy.albums()).containsExactly("Trip");
    }

    @Test
    void anotherPictureOfTheSameNameHasNoSidecarOfTheYear() throws IOException {
        picture("Photos from 2024/IMG_1.jpg");
        json("Photos from 2024/IMG_1.jpg.json", "{\"description\":\"Boat\",\"photoTakenTime\":{\"timestamp\":\"1\"}}");
        picture("Tripp/IMG_1.jpg");
        assertThat(Files.mismatch(folder.resolve("Photos from 2024/IMG_1.jpg"), folder.resolve("Tripp/IMG_1.jpg")))
                .isNotEqualTo(-1);

        assertThat(file("Tripp/IMG_1.jpg").sidecar()).isNull();
    }

    @Test
    void whatIsNoPictureIsNotInTheWay() throws IOException {
        picture("Takeout/Google Photos/Photos from 2024/IMG_1.jpg");
        json("Takeout/archive_browser.html", "<html>");
        json("Takeout/Google Photos/print-subscriptions.json", "{}");
        json("Takeout/Google Photos/shared_album_comments.json", "{\"comments\":[]}");
        json("Takeout/Google Photos/user-generated-memory-titles.json", "{}");
        json("Takeout/Google Photos/Photos from 2024/.DS_Store", "x");
        json("Takeout/Google Photos/Photos from 2024/._IMG_1.jpg", "x");
        json("Takeout/Google Photos/Photos from 2024/@eaDir/IMG_1.jpg", "x");

        GoogleTakeout takeout = GoogleTakeout.read(folder);

        assertThat(takeout).hasToString("1 file, 1 without a sidecar");
    }

    private List<String> albums(String name) {
        return file(name).albums();
    }

    private TakeoutFile file(String name) {
        return GoogleTakeout.read(folder).file(folder.resolve(name)).orElseThrow();
    }

    private void picture(String name) throws IOException {
        json(name, "picture " + name);
    }

    private void json(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
