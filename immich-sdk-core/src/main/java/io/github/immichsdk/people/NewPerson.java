package io.github.immichsdk.people;

import io.github.immichsdk.internal.checks.Colors;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person to create, such as {@code NewPerson.of("Ann").birthDate(LocalDate.of(1990, 1, 2))}. Immutable.
 *
 * @param name the name; empty for none
 * @param birthDate when they were born, or null; not in the future
 * @param isHidden whether they are hidden from the list of people
 * @param isFavorite whether they are a favorite
 * @param color their color, 3, 4, 6 or 8 hex digits with or without {@code #}, or null
 */
public record NewPerson(
        String name,
        @Nullable LocalDate birthDate,
        boolean isHidden,
        boolean isFavorite,
        @Nullable String color) {

    /** Checks the values. */
    public NewPerson {
        Objects.requireNonNull(name, "name");
        color = color == null ? null : Colors.checked(color);
    }

    /**
     * {@return a person of a name}
     *
     * @param name the name
     */
    public static NewPerson of(String name) {
        return new NewPerson(name, null, false, false, null);
    }

    /**
     * {@return the person with a birth date}
     *
     * @param date when they were born
     */
    public NewPerson birthDate(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return new NewPerson(name, date, isHidden, isFavorite, color);
    }

    /** {@return the person, hidden from the list of people} */
    public NewPerson hidden() {
        return new NewPerson(name, birthDate, true, isFavorite, color);
    }

    /** {@return the person as a favorite} */
    public NewPerson favorite() {
        return new NewPerson(name, birthDate, isHidden, true, color);
    }

    /**
     * {@return the person with a color}
     *
     * @param hex 3, 4, 6 or 8 hex digits with or without {@code #}
     */
    public NewPerson color(String hex) {
        Objects.requireNonNull(hex, "hex");
        return new NewPerson(name, birthDate, isHidden, isFavorite, hex);
    }
}
