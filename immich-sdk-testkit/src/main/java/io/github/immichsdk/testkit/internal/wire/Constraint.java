package io.github.immichsdk.testkit.internal.wire;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One check of versions 1 and 2, and what is said when it fails. A field reports every check that fails, in its order.
 */
public enum Constraint {
    /** A text. */
    STRING("must be a string"),
    /** Not missing, null or an empty text. */
    NOT_EMPTY("should not be empty"),
    /** An e-mail address. */
    EMAIL("must be an email"),
    /** A UUID of version 4. */
    UUID("must be a UUID"),
    /** A boolean. */
    BOOLEAN("must be a boolean value"),
    /** A number without a fraction. */
    INTEGER("must be an integer number"),
    /** A number. */
    NUMBER("must be a number conforming to the specified constraints"),
    /** Not below the field's least value. */
    MIN("must not be less than "),
    /** Not above the field's greatest value. */
    MAX("must not be greater than "),
    /** One of the field's words. */
    ENUM("must be one of the following values: "),
    /** A date-time. */
    DATE("must be a Date instance"),
    /** A text that says a date. */
    DATE_TEXT("must be a valid ISO 8601 date string"),
    /** A color in hex digits, or an empty text. */
    COLOR("must be a hexadecimal color"),
    /** A day, or an empty text. */
    DAY("must be a string in the format yyyy-MM-dd"),
    /** A day that is not in the future, or an empty text. */
    PAST("Birth date cannot be in the future"),
    /** A list. */
    ARRAY("must be an array"),
    /** A list with an entry. */
    ARRAY_NOT_EMPTY("should not be empty"),
    /** A list with enough entries. */
    ARRAY_MIN("must contain at least "),
    /** A list without too many entries. */
    ARRAY_MAX("must contain no more than "),
    /** A list without equal entries. */
    UNIQUE("elements must be unique"),
    /** A number above zero. */
    POSITIVE("must be a positive number"),
    /** A text of so many characters. */
    LENGTH("must be longer than or equal to "),
    /** Six digits. */
    PIN("must be a 6-digit numeric string"),
    /** A license key. */
    LICENSE("must match /IM(SV|CL)(-[\\dA-Za-z]{4}){8}/ regular expression"),
    /** The value true. */
    TRUE("must be equal to true"),
    /** A latitude. */
    LATITUDE("must be a latitude string or number"),
    /** A longitude. */
    LONGITUDE("must be a longitude string or number"),
    /** A number between the field's limits. */
    BETWEEN("must be a number between "),
    /** The name of a time zone. */
    TIME_ZONE("must be a valid IANA time-zone"),
    /** An object. */
    OBJECT("must be an object"),
    /** An object with fields of its own, or a list of such; a missing value passes. */
    NESTED("must be either object or array");

    private static final Set<Constraint> OF_THE_LIST =
            EnumSet.of(NOT_EMPTY, ARRAY, ARRAY_NOT_EMPTY, ARRAY_MIN, ARRAY_MAX, UNIQUE);

    private final String complaint;

    Constraint(String complaint) {
        this.complaint = complaint;
    }

    boolean holds(@Nullable Object value, Field field) {
        return switch (this) {
            case NOT_EMPTY -> value != null && !"".equals(value);
            case ARRAY_NOT_EMPTY -> value instanceof List<?> list && !list.isEmpty();
            case ARRAY -> value instanceof List;
            case ARRAY_MIN -> value instanceof List<?> list && list.size() >= field.minItems();
            case ARRAY_MAX -> value instanceof List<?> list && list.size() <= field.maxItems();
            case UNIQUE -> value instanceof List<?> list && new HashSet<>(list).size() == list.size();
            default ->
                field.each()
                        ? value instanceof List<?> list && list.stream().allMatch(item -> holdsOne(item, field))
                        : holdsOne(value, field);
        };
    }

    private boolean holdsOne(@Nullable Object value, Field field) {
        return switch (this) {
            case STRING -> value instanceof String;
            case EMAIL ->
                value instanceof String text && Patterns.EMAIL.matcher(text).matches();
            case UUID ->
                value instanceof String text && Patterns.UUID_V4.matcher(text).matches();
            case BOOLEAN -> value instanceof Boolean;
            case INTEGER -> value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            case NUMBER -> value instanceof Number number && !Double.isNaN(number.doubleValue());
            case MIN -> value instanceof Number number && number.doubleValue() >= field.min();
            case MAX -> value instanceof Number number && number.doubleValue() <= field.max();
            case ENUM -> value instanceof String text && field.options().contains(text);
            case DATE -> value instanceof Instant;
            case DATE_TEXT -> value instanceof String text && Times.loose(text) != null;
            case COLOR ->
                value instanceof String text
                        && (text.isEmpty() || Patterns.COLOR.matcher(text).matches());
            case DAY ->
                value instanceof String text
                        && (text.isEmpty() || Patterns.DAY.matcher(text).matches());
            case PAST -> value instanceof String text && (text.isEmpty() || Times.isPastDay(text));
            case POSITIVE -> value instanceof Number number && number.doubleValue() > 0;
            case LENGTH -> value instanceof String text && text.length() >= field.minLength();
            case PIN ->
                value instanceof String text && Patterns.PIN.matcher(text).matches();
            case LICENSE ->
                value instanceof String text && Patterns.LICENSE.matcher(text).find();
            case TRUE -> Boolean.TRUE.equals(value);
            case LATITUDE, LONGITUDE, BETWEEN ->
                value instanceof Number number
                        && number.doubleValue() >= field.min()
                        && number.doubleValue() <= field.max();
            case TIME_ZONE -> value instanceof String text && Times.isZone(text);
            case OBJECT -> value instanceof Map;
            case NESTED -> value instanceof Map || value instanceof List;
            case NOT_EMPTY, ARRAY, ARRAY_NOT_EMPTY, ARRAY_MIN, ARRAY_MAX, UNIQUE -> true;
        };
    }

    String text(String path, Field field) {
        String said = switch (this) {
            case MIN -> complaint + Json.number(field.min());
            case MAX -> complaint + Json.number(field.max());
            case ENUM -> complaint + String.join(", ", field.options());
            case ARRAY_MIN -> complaint + field.minItems() + " elements";
            case ARRAY_MAX -> complaint + field.maxItems() + " elements";
            case LENGTH -> complaint + field.minLength() + " characters";
            case BETWEEN -> complaint + Json.number(field.min()) + " and " + Json.number(field.max());
            default -> complaint;
        };
        if (this == PAST) {
            return complaint;
        }
        String group = path.substring(0, path.length() - field.name().length());
        if (this == NESTED) {
            return group + "nested property " + field.name() + " " + complaint;
        }
        if (this == UNIQUE) {
            return group + "All " + field.name() + "'s " + complaint;
        }
        boolean ofEach = field.each() && !OF_THE_LIST.contains(this);
        return group + (ofEach ? "each value in " : "") + field.name() + " " + said;
    }
}
