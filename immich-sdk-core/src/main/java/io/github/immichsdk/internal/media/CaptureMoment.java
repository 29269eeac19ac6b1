package io.github.immichsdk.internal.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a picture or video says about the moment that it shows, as far as it can be read from the first few pieces of the file.
 *
 * @param contentId what the still and the video of a live photo have in common; null if there is none
 * @param taken when it was taken; the wall clock read as UTC if the file names no zone; null if the file does not say
 * @param zoned whether the time is an instant, not a wall clock
 * @param duration how long a video is; null for a picture, or if the file does not say
 */
public record CaptureMoment(
        @Nullable String contentId,
        @Nullable Instant taken,
        boolean zoned,
        @Nullable Duration duration) {

    /** Nothing is known. */
    public static final CaptureMoment NONE = new CaptureMoment(null, null, false, null);

    /**
     * Reads a JPEG, HEIC, MOV or MP4 file. Reads some hundred kilobytes at most, wherever they are in the file.
     *
     * @param file the file
     * @return what it says; {@link #NONE} if it is of another kind, broken, or cannot be read
     */
    public static CaptureMoment of(Path file) {
        try (FilePieces pieces = new FilePieces(Files.newByteChannel(file))) {
            if (pieces.number(0, 2) == 0xFFD8) {
                return Exif.moment(Jpeg.exif(pieces));
            }
            if (pieces.size() < 16) {
                return NONE;
            }
            Boxes boxes = new Boxes(pieces);
            Boxes.Box movie = boxes.find(boxes.all(), "moov");
            return movie != null ? QuickTime.moment(boxes, movie) : Exif.moment(Heic.exif(boxes));
        } catch (IOException | RuntimeException e) {
            // a broken file may be wrong in any way, and its upload is not to fail for that
            return NONE;
        }
    }
}
