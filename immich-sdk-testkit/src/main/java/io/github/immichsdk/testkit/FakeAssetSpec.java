package io.github.immichsdk.testkit;

import io.github.immichsdk.testkit.internal.state.Exif;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes an asset to add to the fake server; call {@link #add()} last. Not thread-safe.
 */
public final class FakeAssetSpec {
    private final String fileName;
    private final Function<FakeAssetSpec, FakeAsset> adder;
    final Instant takenAt;
    Exif exif = Exif.EMPTY.withSize(8, 8);
    String visibility = "timeline";
    boolean favorite;
    boolean trashed;
    int offsetSeconds;
    byte @Nullable [] bytes;
    long zeros = -1;
    boolean fileLost;

    @Nullable
    String liveVideoId;

    @Nullable
    String deviceAssetId;

    FakeAssetSpec(String fileName, Instant takenAt, Function<FakeAssetSpec, FakeAsset> adder) {
        this.fileName = fileName;
        this.takenAt = takenAt;
        this.adder = adder;
    }

    /**
     * Sets the offset from UTC at the place where it was taken. None by default.
     *
     * @param offset for instance {@code ZoneOffset.ofHours(2)}
     * @return this
     */
    public FakeAssetSpec offset(ZoneOffset offset) {
        Objects.requireNonNull(offset, "offset");
        offsetSeconds = offset.getTotalSeconds();
        return this;
    }

    /**
     * Sets the camera.
     *
     * @param make its maker
     * @param model its model
     * @return this
     */
    public FakeAssetSpec camera(String make, String model) {
        Objects.requireNonNull(make, "make");
        Objects.requireNonNull(model, "model");
        exif = exif.withCamera(make, model, exif.lensModel());
        return this;
    }

    /**
     * Sets where it was taken. Also sets city and country, if the place is in one of the cities that the server knows.
     *
     * @param latitude in degrees
     * @param longitude in degrees
     * @return this
     */
    public FakeAssetSpec at(double latitude, double longitude) {
        exif = exif.withPosition(latitude, longitude);
        return this;
    }

    /**
     * Sets the size of the picture.
     *
     * @param width in pixels
     * @param height in pixels
     * @return this
     */
    public FakeAssetSpec size(int width, int height) {
        exif = exif.withSize(width, height);
        return this;
    }

    /**
     * Sets the description.
     *
     * @param text the description
     * @return this
     */
    public FakeAssetSpec description(String text) {
        Objects.requireNonNull(text, "text");
        exif = exif.withDescription(text);
        return this;
    }

    /**
     * Sets the rating in stars.
     *
     * @param stars 1 to 5
     * @return this
     */
    public FakeAssetSpec rating(int stars) {
        exif = exif.withRating(stars);
        return this;
    }

    /**
     * Makes it a favorite.
     *
     * @return this
     */
    public FakeAssetSpec favorite() {
        favorite = true;
        return this;
    }

    /**
     * Sets the visibility.
     *
     * @param word {@code timeline}, {@code archive}, {@code hidden} or {@code locked}
     * @return this
     */
    public FakeAssetSpec visibility(String word) {
        Objects.requireNonNull(word, "word");
        visibility = word;
        return this;
    }

    /**
     * Moves it to the trash.
     *
     * @return this
     */
    public FakeAssetSpec trashed() {
        trashed = true;
        return this;
    }

    /**
     * Sets its content. By default, an asset gets a few unique bytes. The content is not parsed.
     *
     * @param content the bytes; kept, not copied
     * @return this
     */
    public FakeAssetSpec bytes(byte[] content) {
        bytes = content;
        return this;
    }

    /**
     * Sets its content to zeros, of any size, which takes no memory.
     *
     * @param size the number of bytes
     * @return this
     */
    public FakeAssetSpec zeros(long size) {
        zeros = size;
        return this;
    }

    /**
     * Simulates a file that is missing from the server's disk: downloads of it fail, and archives silently omit it.
     *
     * @return this
     */
    public FakeAssetSpec fileLost() {
        fileLost = true;
        return this;
    }

    /**
     * Makes it the still of a live photo.
     *
     * @param video the video part, which becomes hidden
     * @return this
     */
    public FakeAssetSpec liveVideo(FakeAsset video) {
        Objects.requireNonNull(video, "video");
        liveVideoId = video.id();
        return this;
    }

    /**
     * Sets the ID that the device gave it; servers before version 3 return it.
     *
     * @param id the device's own ID
     * @return this
     */
    public FakeAssetSpec deviceAssetId(String id) {
        Objects.requireNonNull(id, "id");
        deviceAssetId = id;
        return this;
    }

    /**
     * Adds it to the server.
     *
     * @return the asset
     */
    public FakeAsset add() {
        return adder.apply(this);
    }

    String fileName() {
        return fileName;
    }
}
