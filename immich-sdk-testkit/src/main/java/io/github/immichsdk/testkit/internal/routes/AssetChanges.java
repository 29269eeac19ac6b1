package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.media.Extraction;
import io.github.immichsdk.testkit.internal.media.Zones;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a change of one asset and of many have in common. */
final class AssetChanges {
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:\\d\\d)$");

    private AssetChanges() {}

    /** {@return the fields that a change may have} */
    static Schema schema(ServerState world) {
        Field rating = world.three()
                ? Field.integer("rating").range(-1, 5).nullable()
                : Field.integer("rating").range(-1, 5).before3(Constraint.MIN, Constraint.MAX, Constraint.INTEGER);
        if (!world.one() && !world.three()) {
            rating.nullableBefore3();
        }
        return Schema.of(
                        Field.bool("isFavorite"),
                        Field.oneOf("visibility", Visibility.WORDS),
                        Field.of(Field.Kind.DATE_TEXT, "dateTimeOriginal"),
                        Field.degrees("latitude", 90, Constraint.LATITUDE),
                        Field.degrees("longitude", 180, Constraint.LONGITUDE),
                        rating,
                        Field.string("description"))
                .rule((values, version) -> {
                    if (values.given("latitude") == values.given("longitude")) {
                        return null;
                    }
                    String missing = values.given("latitude") ? "longitude" : "latitude";
                    return world.three()
                            ? ApiException.custom(List.of(), "Latitude and longitude must be provided together")
                            : ApiException.invalidTexts(List.of(
                                    missing + " should not be empty",
                                    missing + " must be a " + missing + " string or number"));
                })
                .rule((values, version) -> world.three() && values.given("rating") && values.number("rating", 1) == 0
                        ? ApiException.custom(
                                List.of("rating"),
                                "Rating must be -1 (rejected), 1–5 (starred), or null (unrated); 0 is not valid")
                        : null);
    }

    /** Makes the changes. What follows from a new place or time is done in the background. */
    static void apply(ServerState world, Asset asset, Values values) {
        asset.favorite = values.bool("isFavorite", asset.favorite);
        String visibility = values.text("visibility");
        if (visibility != null) {
            asset.visibility = Visibility.of(visibility);
            if (asset.visibility == Visibility.LOCKED) {
                world.albums.values().forEach(album -> world.removeFromAlbum(album, asset));
            }
        }
        Exif exif = asset.exif == null ? Exif.EMPTY : asset.exif;
        String description = values.text("description");
        if (description != null) {
            exif = exif.withDescription(description);
            // the genuine server reads the file again, and writes the same values once more
            world.jobs.add(() -> asset.exifReadAt = world.now());
        }
        if (values.has("rating")) {
            int rating = (int) values.number("rating", 0);
            exif = exif.withRating(values.given("rating") && (rating != 0 || world.one()) ? rating : null);
        }
        boolean later = false;
        if (values.given("latitude")) {
            exif = exif.withPosition(values.decimal("latitude"), values.decimal("longitude"));
            later = true;
        }
        String date = values.text("dateTimeOriginal");
        if (date != null) {
            Instant taken = parse(world, date);
            exif = exif.withDate(taken, zone(date, exif.timeZone()));
            later = true;
        }
        asset.exif = exif;
        world.touch(asset);
        if (later) {
            afterEdit(world, asset);
        }
    }

    /** Lets the background see to a new place or time. Version 1 goes by way of a file beside the picture, slowly. */
    static void afterEdit(ServerState world, Asset asset) {
        Runnable work = () -> Extraction.afterEdit(world, asset);
        if (world.one()) {
            world.jobs.addSlow(work);
        } else {
            world.jobs.add(work);
        }
    }

    private static @Nullable String zone(String date, @Nullable String before) {
        Matcher offset = OFFSET.matcher(date);
        return offset.find() ? Zones.name(ZoneOffset.of(offset.group(1))) : before;
    }

    /** Version 3 hands the text to its database, which knows a few words beside dates. */
    private static Instant parse(ServerState world, String text) {
        Instant time = Times.loose(text);
        Instant today = world.now().truncatedTo(ChronoUnit.DAYS);
        if (time == null) {
            time = switch (text) {
                case "now" -> world.now();
                case "today" -> today;
                case "yesterday" -> today.minus(1, ChronoUnit.DAYS);
                case "tomorrow" -> today.plus(1, ChronoUnit.DAYS);
                case "epoch" -> Instant.EPOCH;
                default -> throw Responses.failed("updateAsset");
            };
        }
        return time;
    }
}
