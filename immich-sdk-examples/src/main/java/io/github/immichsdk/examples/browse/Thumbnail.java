package io.github.immichsdk.examples.browse;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.timeline.TimelineAsset;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a grid.
 *
 * @param id the asset's ID
 * @param alt what it is, in words
 * @param ratio width divided by height
 * @param badge what stands in its corner; empty for nothing
 * @param favorite whether it is a favorite
 */
record Thumbnail(String id, String alt, double ratio, String badge, boolean favorite) {

    private static final int HEIGHT = 240;

    static Thumbnail of(TimelineAsset asset) {
        String place = asset.city() == null ? "" : ", " + asset.city();
        return new Thumbnail(
                asset.id(),
                (asset.image() ? "Picture of " : "Video of ")
                        + Texts.time(asset.takenAt().toLocalDateTime())
                        + place,
                asset.ratio(),
                badge(asset.stack(), asset.duration()),
                asset.favorite());
    }

    static Thumbnail of(Asset asset) {
        Integer width = asset.width();
        Integer height = asset.height();
        return new Thumbnail(
                asset.id(),
                asset.originalFileName(),
                width == null || height == null || height == 0 ? 1 : (double) width / height,
                asset.type().equals(AssetType.VIDEO) ? badge(null, asset.duration()) : "",
                asset.favorite());
    }

    private static String badge(@Nullable List<String> stack, @Nullable Duration duration) {
        if (stack != null && stack.size() > 1) {
            return "Stack of " + stack.get(1);
        }
        return duration == null || duration.isZero() ? "" : "▶ " + Texts.playing(duration);
    }

    /** {@return a grid of pictures; the browser loads those that are seen} */
    static Html grid(List<Thumbnail> pictures) {
        return Html.of("<ul class=\"grid\">{}</ul>", Html.each(pictures, Thumbnail::html));
    }

    private Html html() {
        return Html.of(
                "<li><a href=\"/pictures/{}\">{}{}{}</a></li>\n",
                id,
                image(id, alt, ratio),
                badge.isEmpty() ? Html.NONE : Html.of("<span class=\"badge\">{}</span>", badge),
                favorite ? Html.of("<span class=\"heart\" role=\"img\" aria-label=\"Favorite\">♥</span>") : Html.NONE);
    }

    /** {@return a thumbnail that is loaded when it comes into view, and has its place before} */
    static Html image(String id, String alt, double ratio) {
        double bounded = Math.max(0.4, Math.min(ratio, 3));
        return Html.of(
                "<img src=\"/thumbnails/{}\" alt=\"{}\" width=\"{}\" height=\"{}\" loading=\"lazy\">",
                id,
                alt,
                Math.round(bounded * HEIGHT),
                HEIGHT);
    }
}
