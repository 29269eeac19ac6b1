package io.github.immichsdk.people;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Colors;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.RecordCopy;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a person; everything else stays as it is. Immutable.
 *
 * @param name the new name, or null
 * @param birthDate the change of the birth date
 * @param isHidden whether they become hidden, or null
 * @param isFavorite whether they become a favorite, or null
 * @param color the change of the color
 * @param featureFaceAssetId the asset whose face becomes their picture, or null
 */
public record PersonChange(
        @Nullable String name,
        FieldChange<LocalDate> birthDate,
        @Nullable Boolean isHidden,
        @Nullable Boolean isFavorite,
        FieldChange<String> color,
        @Nullable String featureFaceAssetId) {

    private static final PersonChange NONE =
            new PersonChange(null, FieldChange.unchanged(), null, null, FieldChange.unchanged(), null);

    /** Checks that nothing is missing. */
    public PersonChange {
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(color, "color");
    }

    /** {@return a change of nothing} */
    public static PersonChange none() {
        return NONE;
    }

    /**
     * {@return the change, also setting the name}
     *
     * @param text the name; empty for none
     */
    public PersonChange name(String text) {
        return with("name", TextChecks.storable("name", text));
    }

    /**
     * {@return the change, also setting the birth date}
     *
     * @param date when they were born; the server rejects a date in the future
     */
    public PersonChange birthDate(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return with("birthDate", FieldChange.to(date));
    }

    /** {@return the change, also removing the birth date} */
    public PersonChange removeBirthDate() {
        return with("birthDate", FieldChange.cleared());
    }

    /** {@return the change, also hiding them from the list of people} */
    public PersonChange hidden() {
        return with("isHidden", true);
    }

    /** {@return the change, also showing them in the list of people} */
    public PersonChange notHidden() {
        return with("isHidden", false);
    }

    /** {@return the change, also marking them as a favorite} */
    public PersonChange favorite() {
        return with("isFavorite", true);
    }

    /** {@return the change, also removing the favorite mark} */
    public PersonChange notFavorite() {
        return with("isFavorite", false);
    }

    /**
     * {@return the change, also setting the color}
     *
     * @param hex 3, 4, 6 or 8 hex digits with or without {@code #}
     */
    public PersonChange color(String hex) {
        Objects.requireNonNull(hex, "hex");
        return with("color", FieldChange.to(Colors.checked(hex)));
    }

    /** {@return the change, also removing the color} */
    public PersonChange removeColor() {
        return with("color", FieldChange.cleared());
    }

    /**
     * {@return the change, also choosing their picture; fails with status 400 if the asset does not show them}
     *
     * @param assetId the ID of an asset with their face
     */
    public PersonChange featureFace(String assetId) {
        return with("featureFaceAssetId", Ids.checked("assetId", assetId));
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    private PersonChange with(String component, Object value) {
        return RecordCopy.with(this, component, value);
    }
}
