package io.github.immichsdk.examples;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws pictures: real JPEG files with the date and the camera in them. Three bursts, some single ones, and a copy that was
 * saved anew, so that its bytes differ. What is drawn once more differs, too: a server that has the pictures takes them all
 * the same.
 */
final class SamplePictures {

    /** When the first one was taken. */
    static final OffsetDateTime START = OffsetDateTime.parse("2026-07-04T09:30:00+02:00");

    /** When all had been taken. */
    static final OffsetDateTime END = START.plusDays(5);

    /** The camera that they were taken with. */
    static final String CAMERA = "Drawn One";

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
                pictures.draw("BURST_%d_%02d.jpg".formatted(burst + 1, shot + 1), taken, 0.15f * burst);
            }
        }
        for (int single = 0; single < 4; single++) {
            pictures.draw("IMG_%04d.jpg".formatted(2001 + single), START.plusDays(single + 1), 0.5f + 0.1f * single);
        }
        pictures.draw(
                Files.createDirectories(folder.resolve("copies")).resolve("IMG_2001.jpg"), START.plusDays(1), 0.52f);
        return List.copyOf(pictures.drawn);
    }

    private void draw(String name, OffsetDateTime taken, float hue) throws IOException {
        draw(folder.resolve(name), taken, hue);
    }

    private void draw(Path file, OffsetDateTime taken, float hue) throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.5f, 0.95f), 0, 480, Color.getHSBColor(hue, 0.8f, 0.4f)));
        brush.fillRect(0, 0, 640, 480);
        brush.setColor(Color.getHSBColor(0.13f, 0.4f, 1f));
        int sun = (int) (taken.toInstant().toEpochMilli() / 100 % 500);
        brush.fillOval(40 + sun, 60, 80, 80);
        brush.setColor(Color.WHITE);
        brush.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        drawText(brush, file.getFileName().toString());
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        Files.write(file, ExifHeader.into(jpeg.toByteArray(), taken, "Example", CAMERA));
        Files.setLastModifiedTime(file, FileTime.from(taken.toInstant()));
        drawn.add(file);
    }

    private static void drawText(Graphics2D brush, String text) {
        try {
            brush.drawString(text, 30, 440);
        } catch (Error | RuntimeException e) {
            // a machine without any font, as some containers are, draws pictures without a caption
            brush.fillRect(30, 430, 10 * text.length(), 6);
        }
    }
}
