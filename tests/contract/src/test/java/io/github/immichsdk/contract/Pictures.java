package io.github.immichsdk.contract;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.uploads.Uploads;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/** Small pictures to upload: real JPEG files without any metadata, no two alike. */
final class Pictures {

    /** When the first of them is taken; the others follow by their number, unless given. */
    static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private static final byte[] JPEG = jpeg();
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private Pictures() {}

    /** Makes a file, last modified at a time. */
    static Path file(Path folder, String name, Instant time) {
        // what follows the end of a JPEG is not looked at, and makes it another file
        ByteBuffer unlike =
                ByteBuffer.allocate(JPEG.length + Long.BYTES).put(JPEG).putLong(NUMBER.incrementAndGet());
        try {
            Path file = Files.write(folder.resolve(name), unlike.array());
            return Files.setLastModifiedTime(file, FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads a new picture, and gives its id. */
    static String upload(ImmichClient client, Path folder, Instant time) {
        return upload(client, folder, time, UploadOptions.defaults());
    }

    /** Uploads a new picture, and gives its id. */
    static String upload(ImmichClient client, Path folder, Instant time, UploadOptions options) {
        Uploads uploads = client.uploads();
        return uploads.upload(file(folder, "picture-" + NUMBER.incrementAndGet() + ".jpg", time), options)
                .id();
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
