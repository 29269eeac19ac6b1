package io.github.immichsdk.examples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Draws pictures: real JPEG files with the date and the camera in them. Three bursts, some single ones, and a copy that was
 * saved again, so that its bytes differ. Each drawing differs, too, so a server that has the pictures accepts them again.
 */
final class SamplePictures {

    /** When the first one was taken. */
    static final OffsetDateTime START = OffsetDateTime.parse("2026-07-04T09:30:00+02:00");

    /** When all had been taken. */
    static final OffsetDateTime END = START.plusDays(5);

    /** The camera that they were taken with. */
    static final String CAMERA = "Drawn One";

    /** The light of each burst, then of each single picture. */
    private static final SampleScene.Light[] LIGHTS = {
        SampleScene.Light.NOON,
        SampleScene.Light.EVENING,
        SampleScene.Light.FOREST,
        SampleScene.Light.DAWN,
        SampleScene.Light.DESERT,
        SampleScene.Light.WINTER,
        SampleScene.Light.NIGHT
    };

    private final Path folder;
    private final List<Path> drawn = new ArrayList<>();

    private SamplePictures(Path folder) {
        this.folder = folder;
    }

    /** {@return the files, drawn into a folder} */
    static List<Path> drawInto(Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        SamplePictures pictures = new SamplePictures(Files.createDirectories(folder));
        for (int burst = 0; burst < 3; burst++) {
            for (int shot = 0; shot < 3 + burst; shot++) {
                OffsetDateTime taken = START.plusHours(burst).plusNanos(shot * 400_000_000L);
                SampleScene scene = new SampleScene(burst + 1, LIGHTS[burst], 0.2 * shot);
                pictures.draw(String.format(Locale.ROOT, "BURST_%d_%02d.jpg", burst + 1, shot + 1), taken, scene);
            }
        }
        for (int single = 0; single < 4; single++) {
            pictures.draw(
                    String.format(Locale.ROOT, "IMG_%04d.jpg", 2001 + single),
                    START.plusDays(single + 1),
                    single(single));
        }
        pictures.draw(
                Files.createDirectories(folder.resolve("copies")).resolve("IMG_2001.jpg"),
                START.plusDays(1),
                single(0));
        return List.copyOf(pictures.drawn);
    }

    private static SampleScene single(int number) {
        return new SampleScene(10 + number, LIGHTS[3 + number], 0.5);
    }

    private void draw(String name, OffsetDateTime taken, SampleScene scene) throws IOException {
        draw(folder.resolve(name), taken, scene);
    }

    private void draw(Path file, OffsetDateTime taken, SampleScene scene) throws IOException {
        write(file, taken, scene.picture(640, 480));
        drawn.add(file);
    }

    /** Writes a picture as a camera does, with date and camera in it. */
    static void write(Path file, OffsetDateTime taken, BufferedImage image) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        Files.write(file, ExifHeader.into(jpeg.toByteArray(), taken, "Example", CAMERA));
        Files.setLastModifiedTime(file, FileTime.from(taken.toInstant()));
    }
}
