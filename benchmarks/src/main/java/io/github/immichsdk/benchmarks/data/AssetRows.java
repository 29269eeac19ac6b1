package io.github.immichsdk.benchmarks.data;

import java.io.IOException;
import java.util.Locale;

/**
 * Assets as a server of 3.0 writes them: in the results of a search, and, with other dates, nested in stacks. Each of a thousand
 * templates has its own camera, place and numbers; IDs, times and names are those of the asset's index.
 */
public final class AssetRows {

    private static final int VARIANTS = 1024;

    private final Template[] templates = new Template[VARIANTS];

    private AssetRows(String zone, boolean exif) {
        for (int i = 0; i < VARIANTS; i++) {
            templates[i] = template(i, zone, exif);
        }
    }

    /**
     * {@return the rows of a search}
     *
     * @param exif whether they contain the EXIF values
     */
    public static AssetRows ofSearch(boolean exif) {
        return new AssetRows("Z", exif);
    }

    /** {@return the rows of a stack: their dates have an offset instead of a Z} */
    public static AssetRows ofStack() {
        return new AssetRows("+00:00", true);
    }

    /**
     * {@return the length of a row}
     *
     * @param index the number of the asset
     */
    public int length(long index) {
        return templates[(int) (index % VARIANTS)].length();
    }

    /**
     * Writes a row.
     *
     * @param index the number of the asset
     * @param millis its capture time
     * @param sink takes the bytes
     * @throws IOException if the sink fails
     */
    public void write(long index, long millis, Sink sink) throws IOException {
        templates[(int) (index % VARIANTS)].write(index, millis, sink);
    }

    private static Template template(int i, String zone, boolean exif) {
        Template.Builder row = new Template.Builder()
                .text("{\"id\":\"")
                .id(1)
                .text("\",\"createdAt\":\"")
                .time(90_000)
                .text(zone + "\",\"ownerId\":\"" + Variety.OWNER
                        + "\",\"libraryId\":null,\"type\":\"IMAGE\",\"originalPath\":\"/data/library/admin/2024/IMG_")
                .number()
                .text(".jpg\",\"originalFileName\":\"IMG_")
                .number()
                .text(".jpg\",\"originalMimeType\":\"image/jpeg\",\"thumbhash\":\"1QcSHQRnh493V4dIh4eXh1h4kJ"
                        + (1000 + i) + "\",\"fileCreatedAt\":\"")
                .time(0)
                .text(zone + "\",\"fileModifiedAt\":\"")
                .time(1000)
                .text(zone + "\",\"localDateTime\":\"")
                .time(7_200_000)
                .text(zone + "\",\"updatedAt\":\"")
                .time(95_000)
                .text(zone + "\",\"isFavorite\":" + (i % 9 == 0)
                        + ",\"isArchived\":false,\"isTrashed\":false,\"visibility\":\"timeline\",\"duration\":null,");
        if (exif) {
            exif(i, row);
        }
        return row.text("\"livePhotoVideoId\":null,\"people\":[],\"checksum\":\"")
                .text("AAAAAAAAAAAAAAAAAAAA")
                .number()
                .text("=\",\"isOffline\":false,\"hasMetadata\":true,\"duplicateId\":null,\"resized\":true,"
                        + "\"width\":4032,\"height\":3024,\"isEdited\":false}")
                .build();
    }

    private static void exif(int i, Template.Builder row) {
        String[] camera = Variety.camera(i);
        String[] place = Variety.place(i);
        row.text("\"exifInfo\":{\"make\":\"" + camera[0] + "\",\"model\":\"" + camera[1]
                        + "\",\"exifImageWidth\":4032,\"exifImageHeight\":3024,\"fileSizeInByte\":"
                        + (3_000_000 + i * 1717) + ",\"orientation\":\"6\",\"dateTimeOriginal\":\"")
                .time(0)
                .text("+00:00\",\"modifyDate\":\"")
                .time(1000)
                .text(String.format(
                        Locale.ROOT,
                        "+00:00\",\"timeZone\":\"UTC+2\",\"lensModel\":\"%s\",\"fNumber\":1.68,\"focalLength\":6.9,"
                                + "\"iso\":%d,\"exposureTime\":\"1/%d\",\"latitude\":%.5f,\"longitude\":%.5f,"
                                + "\"city\":\"%s\",\"state\":\"%s\",\"country\":\"%s\",\"description\":\"\","
                                + "\"projectionType\":null,\"rating\":null},",
                        camera[2],
                        50 + i % 20 * 50,
                        60 + i % 40 * 10,
                        40 + i / 41.0,
                        8 + i / 97.0,
                        place[0],
                        place[1],
                        place[2]));
    }
}
