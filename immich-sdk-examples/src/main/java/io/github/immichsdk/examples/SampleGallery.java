package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.examples.SampleScene.Light;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fills a server in memory with more drawn pictures: of several months, in albums, with places, duplicates and edited versions. */
final class SampleGallery {

    private final DemoServer place;
    private final ImmichClient immich;
    private final Path folder;

    private SampleGallery(DemoServer place, ImmichClient immich, Path folder) {
        this.place = place;
        this.immich = immich;
        this.folder = folder;
    }

    /** {@return a new server in memory that has something to look at} */
    static DemoServer server() throws IOException {
        DemoServer place = DemoServer.filled();
        try (ImmichClient immich = place.user().build();
                SampleFolder folder = SampleFolder.empty()) {
            new SampleGallery(place, immich, folder.folder()).fill();
            return place;
        } catch (IOException | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private void fill() throws IOException {
        List<String> winter = series("2025-12-21T10:15:00+01:00", 4, Light.WINTER, Light.NIGHT);
        List<String> south = series("2026-03-14T11:40:00+01:00", 6, Light.DESERT, Light.EVENING);
        List<String> spring = series("2026-05-02T08:20:00+02:00", 6, Light.FOREST, Light.DAWN, Light.NOON);
        List<String> summer = series("2026-06-20T20:05:00+02:00", 12, Light.EVENING, Light.NOON, Light.DAWN);
        immich.assets().updateAll(winter, AssetChange.none().location(60.393, 5.324));
        immich.assets().updateAll(south, AssetChange.none().location(38.717, -9.133));
        immich.assets().updateAll(summer, AssetChange.none().location(59.913, 10.746));
        immich.assets()
                .updateAll(
                        List.of(summer.get(0), summer.get(4), spring.get(2)),
                        AssetChange.none().favorite());
        immich.assets()
                .update(summer.get(0), AssetChange.none().rating(5).description("The last light over the fjord."));
        immich.albums()
                .create(NewAlbum.of("Summer in Norway")
                        .description("Long evenings, June 2026.")
                        .assets(summer));
        immich.albums().create(NewAlbum.of("Winter light").assets(winter));
        immich.albums().create(NewAlbum.of("Friends & <family>").assets(spring));
        immich.albums().create(NewAlbum.of("Lisbon").assets(south));
        edited();
        duplicates(summer);
    }

    /** Some pictures of several days, in all formats. */
    private List<String> series(String start, int count, Light... lights) throws IOException {
        int[][] formats = {{960, 640}, {960, 720}, {640, 853}, {1120, 630}};
        List<String> ids = new ArrayList<>();
        OffsetDateTime first = OffsetDateTime.parse(start);
        for (int i = 0; i < count; i++) {
            OffsetDateTime taken = first.plusDays(i / 4).plusMinutes(17L * i);
            int[] format = formats[(i + count) % formats.length];
            SampleScene scene = new SampleScene(first.getDayOfYear() + i, lights[i % lights.length], 0.3 + 0.05 * i);
            ids.add(upload(
                    String.format(
                            Locale.ROOT, "DSC_%02d%02d%02d.jpg", taken.getMonthValue(), taken.getDayOfMonth(), i + 1),
                    taken,
                    scene,
                    format));
        }
        return ids;
    }

    private void edited() throws IOException {
        OffsetDateTime taken = OffsetDateTime.parse("2026-07-11T19:45:10+02:00");
        int[] format = {960, 640};
        upload("IMG_3107.jpg", taken, new SampleScene(31, Light.NOON, 0.4), format);
        upload("IMG_3107-edited.jpg", taken, new SampleScene(31, Light.EVENING, 0.4), format);
    }

    private void duplicates(List<String> album) throws IOException {
        OffsetDateTime taken = OffsetDateTime.parse("2026-07-12T16:30:00+02:00");
        SampleScene scene = new SampleScene(82, Light.DAWN, 0.35);
        String large = upload("Lofoten.jpg", taken, scene, new int[] {1200, 800});
        String small = upload("Lofoten (1).jpg", taken.plusSeconds(2), scene, new int[] {480, 320});
        immich.assets().update(small, AssetChange.none().favorite());
        immich.albums().listByAsset(album.get(0)).forEach(one -> immich.albums().addAssets(one.id(), List.of(large)));
        place.seesTheSameIn(List.of(large, small));
    }

    private String upload(String name, OffsetDateTime taken, SampleScene scene, int[] format) throws IOException {
        Path file = folder.resolve(name);
        SamplePictures.write(file, taken, scene.picture(format[0], format[1]));
        return immich.uploads().upload(file).id();
    }
}
