package io.github.immichsdk.people;

import io.github.immichsdk.internal.call.Ids;
import java.util.Objects;

/**
 * A face to add by hand: where on a picture a person is, such as
 * {@code NewFace.of(assetId, personId).imageSize(4000, 3000).box(10, 20, 50, 60)}. Immutable.
 *
 * @param assetId the ID of the asset
 * @param personId the ID of the person
 * @param imageWidth the width in pixels of the picture that the box refers to; from 2.0 on, of the edited picture
 * @param imageHeight the height of that picture
 * @param x the left edge of the box
 * @param y the upper edge of the box
 * @param width the width of the box
 * @param height the height of the box
 */
public record NewFace(
        String assetId, String personId, int imageWidth, int imageHeight, int x, int y, int width, int height) {
    /** Checks that nothing is missing. */
    public NewFace {
        Objects.requireNonNull(assetId, "assetId");
        Objects.requireNonNull(personId, "personId");
    }

    /**
     * {@return a face without a box yet}
     *
     * @param assetId the ID of the asset
     * @param personId the ID of the person
     */
    public static NewFace of(String assetId, String personId) {
        return new NewFace(Ids.checked("assetId", assetId), Ids.checked("personId", personId), 0, 0, 0, 0, 0, 0);
    }

    /**
     * {@return the face with the size of the picture}
     *
     * @param width in pixels
     * @param height in pixels
     */
    public NewFace imageSize(int width, int height) {
        return new NewFace(assetId, personId, width, height, x, y, this.width, this.height);
    }

    /**
     * {@return the face with its box}
     *
     * @param left in pixels from the left edge of the picture
     * @param top in pixels from its upper edge
     * @param width in pixels
     * @param height in pixels
     */
    public NewFace box(int left, int top, int width, int height) {
        return new NewFace(assetId, personId, imageWidth, imageHeight, left, top, width, height);
    }

    /** {@return the face; the server stores a box of no size or outside the picture as it is} */
    NewFace checked() {
        if (width <= 0 || height <= 0 || x < 0 || y < 0 || x > imageWidth - width || y > imageHeight - height) {
            throw new IllegalArgumentException("face: expected a box within a picture, got a box of " + width + "x"
                    + height + " at " + x + "," + y + " in a picture of " + imageWidth + "x" + imageHeight);
        }
        return this;
    }
}
