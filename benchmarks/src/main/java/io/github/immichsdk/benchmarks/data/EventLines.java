package io.github.immichsdk.benchmarks.data;

import java.io.IOException;

/** Lines of the event stream as a server of 3.0 sends them: each is one HTTP chunk. */
public final class EventLines {

    /** The length of the line of an asset in bytes, with its line end. */
    public static final int ASSET_BYTES = 611;

    private static final int VARIANTS = 1024;

    private final Template[] assets = new Template[VARIANTS];
    private final Template[] exifs = new Template[VARIANTS];

    /** Prepares the lines. */
    public EventLines() {
        for (int i = 0; i < VARIANTS; i++) {
            assets[i] = chunk(assetLine(i));
            exifs[i] = chunk(exifLine(i));
        }
    }

    /**
     * Writes the line of an asset, as one chunk.
     *
     * @param index the number of the asset
     * @param millis its capture time
     * @param sink takes the bytes
     * @throws IOException if the sink fails
     */
    public void asset(long index, long millis, Sink sink) throws IOException {
        assets[(int) (index % VARIANTS)].write(index, millis, sink);
    }

    /**
     * Writes the line of an asset's EXIF values, as one chunk.
     *
     * @param index the number of the asset
     * @param millis its capture time
     * @param sink takes the bytes
     * @throws IOException if the sink fails
     */
    public void exif(long index, long millis, Sink sink) throws IOException {
        exifs[(int) (index % VARIANTS)].write(index, millis, sink);
    }

    private interface Line {
        Template.Builder addTo(Template.Builder builder);
    }

    private static Template chunk(Line line) {
        int length = line.addTo(new Template.Builder()).length();
        return line.addTo(new Template.Builder().text(Integer.toHexString(length) + "\r\n"))
                .text("\r\n")
                .build();
    }

    private static Line assetLine(int i) {
        int length = assetLine(i, "").addTo(new Template.Builder()).length();
        return assetLine(i, "_".repeat(Math.max(0, ASSET_BYTES - length)));
    }

    private static Line assetLine(int i, String padding) {
        return line -> line.text("{\"type\":\"AssetV2\",\"data\":{\"id\":\"")
                .id(1)
                .text("\",\"ownerId\":\"" + Variety.OWNER + "\",\"originalFileName\":\"IMG_")
                .number()
                .text(padding + ".jpg\",\"fileCreatedAt\":\"")
                .time(0)
                .text("Z\",\"fileModifiedAt\":\"")
                .time(1000)
                .text("Z\",\"localDateTime\":\"")
                .time(7_200_000)
                .text("Z\",\"type\":\"IMAGE\",\"deletedAt\":null,\"isFavorite\":" + (i % 9 == 0)
                        + ",\"visibility\":\"timeline\",\"duration\":null,\"livePhotoVideoId\":null,\"stackId\":null,"
                        + "\"libraryId\":null,\"width\":4032,\"height\":3024,\"isEdited\":false,"
                        + "\"checksum\":\"AAAAAAAAAAAAAAAAAAAA")
                .number()
                .text("=\",\"thumbhash\":\"1QcSHQR" + (1000 + i) + "\"},\"ack\":\"AssetV2|")
                .id(2)
                .text("\"}\n");
    }

    private static Line exifLine(int i) {
        String[] camera = Variety.camera(i);
        String[] place = Variety.place(i);
        return line -> line.text("{\"type\":\"AssetExifV1\",\"data\":{\"assetId\":\"")
                .id(1)
                .text("\",\"description\":\"\",\"exifImageWidth\":4032,\"exifImageHeight\":3024,\"fileSizeInByte\":"
                        + (3_000_000 + i * 1717) + ",\"orientation\":\"6\",\"dateTimeOriginal\":\"")
                .time(0)
                .text("Z\",\"modifyDate\":\"")
                .time(1000)
                .text("Z\",\"timeZone\":\"UTC+2\",\"latitude\":" + (40 + i / 64.0) + ",\"longitude\":"
                        + (8 + i / 128.0) + ",\"projectionType\":null,\"city\":\"" + place[0] + "\",\"state\":\""
                        + place[1] + "\",\"country\":\"" + place[2] + "\",\"make\":\"" + camera[0] + "\",\"model\":\""
                        + camera[1] + "\",\"lensModel\":\"" + camera[2] + "\",\"fNumber\":1.68,\"focalLength\":6.9,"
                        + "\"iso\":" + (50 + i % 20 * 50) + ",\"exposureTime\":\"1/" + (60 + i % 40 * 10)
                        + "\",\"profileDescription\":null,\"rating\":null,\"fps\":null},\"ack\":\"AssetExifV1|")
                .id(2)
                .text("\"}\n");
    }
}
