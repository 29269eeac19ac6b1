package io.github.immichsdk.examples.browse;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Exif;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the server knows about a picture, in words; what it does not know has no row. */
final class Details {

    /**
     * One detail.
     *
     * @param name what it is
     * @param value its value
     */
    record Row(String name, String value) {}

    private final Asset asset;
    private final @Nullable Exif exif;

    Details(Asset asset) {
        this.asset = asset;
        this.exif = asset.exif();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        add(rows, "Taken", Texts.time(asset.localDateTime()) + zone());
        add(rows, "Size", joined(" · ", resolution(), size()));
        if (exif != null) {
            add(rows, "Camera", camera(exif));
            add(rows, "Lens", exif.lensModel());
            add(rows, "Exposure", exposure(exif));
            add(rows, "Place", joined(", ", exif.city(), exif.state(), exif.country()));
            add(rows, "Rating", rating());
            add(rows, "Description", exif.description());
        }
        add(rows, "People", asset.people().stream().map(Person::name).collect(Collectors.joining(", ")));
        add(rows, "Tags", asset.tags().stream().map(Tag::value).collect(Collectors.joining(", ")));
        add(rows, "File on the server", asset.originalPath());
        return rows;
    }

    /** {@return such as 4000 × 3000; empty if it is unknown} */
    String resolution() {
        Integer width = asset.width() != null || exif == null ? asset.width() : exif.exifImageWidth();
        Integer height = asset.height() != null || exif == null ? asset.height() : exif.exifImageHeight();
        return width == null || height == null ? "" : width + " × " + height;
    }

    /** {@return such as 2.4 MB; empty if it is unknown} */
    String size() {
        Long bytes = exif == null ? null : exif.fileSizeInByte();
        return bytes == null ? "" : Texts.size(bytes);
    }

    /** {@return such as ★★★; empty for none} */
    String rating() {
        Integer stars = exif == null ? null : exif.rating();
        if (stars == null || stars == 0) {
            return "";
        }
        return stars < 0 ? "rejected" : "★".repeat(Math.min(stars, 5));
    }

    private String zone() {
        String zone = exif == null ? null : exif.timeZone();
        return zone == null ? "" : " (" + zone + ")";
    }

    private static String camera(Exif exif) {
        String make = Objects.requireNonNullElse(exif.make(), "");
        String model = Objects.requireNonNullElse(exif.model(), "");
        return model.startsWith(make) ? model : joined(" ", make, model);
    }

    private static String exposure(Exif exif) {
        return joined(
                " · ",
                exif.exposureTime() == null ? null : exif.exposureTime() + " s",
                exif.fNumber() == null ? null : "f/" + exif.fNumber(),
                exif.focalLength() == null ? null : exif.focalLength() + " mm",
                exif.iso() == null ? null : "ISO " + exif.iso());
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    private static void add(List<Row> rows, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(name, value));
        }
    }
}
