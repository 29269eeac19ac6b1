package io.github.immichsdk.assets;

import io.github.immichsdk.internal.checks.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to do with a picture; see {@link Assets#edit}. Each kind of step applies once: the last call wins. Immutable.
 *
 * <pre>{@code
 * immich.assets().edit(id, ImageEdit.none().crop(10, 10, 400, 300).rotate(90));
 * }</pre>
 */
public final class ImageEdit {

    private static final ImageEdit NONE = new ImageEdit(List.of());

    private final List<Step> steps;

    private record Step(EditAction action, Map<String, Object> parameters) {}

    private ImageEdit(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** {@return an empty edit, to start with} */
    public static ImageEdit none() {
        return NONE;
    }

    /**
     * The edit of another picture, for a copy or a new version of it: {@code ImageEdit.of(immich.assets().edits(id))}.
     *
     * @param steps the steps, in their order
     * @return the edit; empty if there are no steps
     * @throws IllegalArgumentException if this SDK does not know the action of a step
     */
    public static ImageEdit of(List<AssetEdit> steps) {
        Copies.requireNoNulls("steps", steps);
        ImageEdit edit = NONE;
        for (AssetEdit step : steps) {
            edit = edit.with(step);
        }
        return edit;
    }

    private ImageEdit with(AssetEdit step) {
        AssetEdit.Parameters is = step.parameters();
        if (step.action().equals(EditAction.CROP)
                && is.x() != null
                && is.y() != null
                && is.width() != null
                && is.height() != null) {
            return crop(is.x(), is.y(), is.width(), is.height());
        }
        if (step.action().equals(EditAction.ROTATE) && is.angle() != null) {
            return rotate((int) Math.round(is.angle()));
        }
        if (step.action().equals(EditAction.MIRROR) && is.axis() != null) {
            return is.axis().equals("horizontal") ? mirrorHorizontally() : mirrorVertically();
        }
        throw new IllegalArgumentException("steps: expected crop, rotate and mirror, got " + step.action());
    }

    /**
     * Keeps only a part of the picture. Applies to the original picture, before the other steps.
     *
     * @param x the left edge of the part, in pixels, 0 or more
     * @param y the upper edge of the part, in pixels, 0 or more
     * @param width the width of the part, 1 or more
     * @param height the height of the part, 1 or more
     * @return the edit, including this
     */
    public ImageEdit crop(int x, int y, int width, int height) {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "crop: expected x and y of 0 or more, and width and height of 1 or more, got " + x + ", " + y + ", "
                            + width + ", " + height);
        }
        return with(0, new Step(EditAction.CROP, Map.of("x", x, "y", y, "width", width, "height", height)));
    }

    /**
     * Turns the picture clockwise, after the steps so far.
     *
     * @param degrees 90, 180 or 270
     * @return the edit, including this
     */
    public ImageEdit rotate(int degrees) {
        if (degrees != 90 && degrees != 180 && degrees != 270) {
            throw new IllegalArgumentException("degrees: expected 90, 180 or 270, got " + degrees);
        }
        return with(steps.size(), new Step(EditAction.ROTATE, Map.of("angle", degrees)));
    }

    /** {@return the edit that also swaps left and right, after the steps so far} */
    public ImageEdit mirrorHorizontally() {
        return with(steps.size(), new Step(EditAction.MIRROR, Map.of("axis", "horizontal")));
    }

    /** {@return the edit that also swaps top and bottom, after the steps so far} */
    public ImageEdit mirrorVertically() {
        return with(steps.size(), new Step(EditAction.MIRROR, Map.of("axis", "vertical")));
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** {@return what is sent: the steps, as maps under the server's names} */
    List<Map<String, Object>> sent() {
        return steps.stream()
                .map(step -> Map.<String, Object>of("action", step.action().value(), "parameters", step.parameters()))
                .toList();
    }

    private ImageEdit with(int at, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.removeIf(one -> one.action().equals(step.action())); // the server rejects an action that occurs twice
        changed.add(Math.min(at, changed.size()), step);
        return new ImageEdit(changed);
    }

    /** {@return the steps in their order, under the server's names} */
    @Override
    public String toString() {
        return "ImageEdit" + steps;
    }
}
