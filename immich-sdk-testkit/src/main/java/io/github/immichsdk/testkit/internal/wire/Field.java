package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.FakeVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a body or a query: what it holds and within which limits. Both styles of error follow from it.
 */
public final class Field {
    /** What a field holds. */
    public enum Kind {
        /** A text. */
        STRING,
        /** A UUID of version 4. */
        UUID,
        /** An e-mail address. */
        EMAIL,
        /** A boolean. */
        BOOLEAN,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** One of a few words. */
        ENUM,
        /** A date-time. */
        DATE,
        /** A text that versions 1 and 2 check for being a date. */
        DATE_TEXT,
        /** A six-digit PIN. */
        PIN,
        /** A license key. */
        LICENSE,
        /** A color in hex digits. */
        COLOR,
        /** A day that is not in the future. */
        BIRTH_DATE,
        /** A day, in version 3 only. */
        DAY,
        /** An object with fields of its own. */
        OBJECT,
        /** An object of one of several kinds. */
        UNION,
        /** Any object. */
        MAP,
        /** An object with any keys. */
        RECORD
    }

    private final String name;
    private final Kind kind;
    private boolean required;
    private boolean each;
    private boolean nullable;
    private boolean nullableBefore3;
    private boolean typed;
    private boolean wrapped;
    private @Nullable String excluded;
    private int minItems;
    private int maxItems = Integer.MAX_VALUE;
    private int minLength;
    private double min = Double.NEGATIVE_INFINITY;
    private double max = Double.POSITIVE_INFINITY;
    private List<String> options = List.of();
    private @Nullable Schema nested;
    private List<Schema> alternatives = List.of();
    private String complaint = "";
    private @Nullable List<Constraint> before3;
    private FakeVersion since = FakeVersion.V1_144_1;
    private FakeVersion until = FakeVersion.V3_2_2;

    private Field(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** {@return a field of that kind} */
    public static Field of(Kind kind, String name) {
        return new Field(name, kind);
    }

    /** {@return a text} */
    public static Field string(String name) {
        return of(Kind.STRING, name);
    }

    /** {@return an id} */
    public static Field uuid(String name) {
        return of(Kind.UUID, name);
    }

    /** {@return a list of ids} */
    public static Field uuids(String name) {
        return uuid(name).list();
    }

    /** {@return a boolean} */
    public static Field bool(String name) {
        return of(Kind.BOOLEAN, name);
    }

    /** {@return a whole number} */
    public static Field integer(String name) {
        return of(Kind.INTEGER, name);
    }

    /** {@return a whole number above zero} */
    public static Field positive(String name) {
        return integer(name).range(1, Double.POSITIVE_INFINITY).before3(Constraint.POSITIVE, Constraint.INTEGER);
    }

    /** {@return a position in degrees} */
    public static Field degrees(String name, double greatest, Constraint before3) {
        return of(Kind.NUMBER, name).range(-greatest, greatest).before3(before3);
    }

    /** {@return an object with fields of its own} */
    public static Field object(String name, Schema nested) {
        Field field = of(Kind.OBJECT, name).before3(Constraint.NESTED);
        field.nested = nested;
        return field;
    }

    /**
     * {@return an object that has the fields of one of these schemas; before version 3, any object}
     *
     * @param complaint what version 3 says of an object that fits none
     */
    public static Field union(String name, String complaint, Schema... alternatives) {
        Field field = of(Kind.UNION, name).before3(Constraint.OBJECT);
        field.alternatives = List.of(alternatives);
        field.complaint = complaint;
        return field;
    }

    /** {@return a date-time} */
    public static Field date(String name) {
        return of(Kind.DATE, name);
    }

    /** {@return one of these words} */
    public static Field oneOf(String name, List<String> options) {
        Field field = of(Kind.ENUM, name);
        field.options = options;
        return field;
    }

    /** {@return a list of objects} */
    public static Field objects(String name, Schema nested) {
        Field field = of(Kind.OBJECT, name).list();
        field.nested = nested;
        return field;
    }

    /** Makes it required. */
    public Field required() {
        required = true;
        return this;
    }

    /** Makes it a list. */
    public Field list() {
        each = true;
        return this;
    }

    /** Lets it be null. */
    public Field nullable() {
        nullable = true;
        nullableBefore3 = true;
        return this;
    }

    /** Lets it be null in versions 1 and 2 only. */
    public Field nullableBefore3() {
        nullableBefore3 = true;
        return this;
    }

    /** Demands so many entries. */
    public Field min(int items) {
        minItems = items;
        return this;
    }

    /** Allows no more than so many entries. */
    public Field max(int items) {
        maxItems = items;
        return this;
    }

    /** Demands so many characters. */
    public Field minLength(int characters) {
        minLength = characters;
        return this;
    }

    /** Takes it from a query as it is, so that a text is never a number or a boolean. */
    public Field typed() {
        typed = true;
        return this;
    }

    /** Makes versions 1 and 2 take one value of a query for a list of one. */
    public Field wrapped() {
        wrapped = true;
        return this;
    }

    /** Sets the range of a number. */
    public Field range(double least, double greatest) {
        min = least;
        max = greatest;
        return this;
    }

    /** Says which checks versions 1 and 2 make, in the order of their complaints, where the usual ones are not right. */
    public Field before3(Constraint... checks) {
        before3 = List.of(checks);
        return this;
    }

    /** Makes versions 1 and 2 complain when another field is sent with it. */
    public Field excludes(String other) {
        excluded = other;
        return this;
    }

    /** Makes versions before that one ignore the field. */
    public Field since(FakeVersion version) {
        since = version;
        return this;
    }

    /** Makes versions after that one ignore the field. */
    public Field until(FakeVersion version) {
        until = version;
        return this;
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    boolean isRequired() {
        return required;
    }

    boolean each() {
        return each;
    }

    boolean mayBeNull(boolean three) {
        return three ? nullable : nullableBefore3;
    }

    @Nullable
    String excluded() {
        return excluded;
    }

    boolean wrapsBefore3() {
        return wrapped;
    }

    boolean isTyped() {
        return typed;
    }

    int minItems() {
        return minItems;
    }

    int maxItems() {
        return maxItems;
    }

    int minLength() {
        return minLength;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    List<String> options() {
        return options;
    }

    @Nullable
    Schema nested() {
        return nested;
    }

    List<Schema> alternatives() {
        return alternatives;
    }

    String complaint() {
        return complaint;
    }

    boolean knownTo(FakeVersion version) {
        return version.compareTo(since) >= 0 && version.compareTo(until) <= 0;
    }

    List<Constraint> checksBefore3() {
        if (before3 != null) {
            return before3;
        }
        if (each && minItems > 0) {
            return switch (kind) {
                case ENUM -> List.of(Constraint.ARRAY_MIN, Constraint.NOT_EMPTY, Constraint.ENUM);
                case UUID -> List.of(Constraint.ARRAY_MIN, Constraint.UUID, Constraint.NOT_EMPTY, Constraint.ARRAY);
                default -> List.of(Constraint.ARRAY_MIN);
            };
        }
        if (each && maxItems < Integer.MAX_VALUE) {
            return List.of(Constraint.ARRAY_MAX, Constraint.UNIQUE, Constraint.STRING);
        }
        if (each && kind == Kind.UUID) {
            return List.of(Constraint.UUID, Constraint.NOT_EMPTY, Constraint.ARRAY);
        }
        return switch (kind) {
            case STRING -> required ? List.of(Constraint.NOT_EMPTY, Constraint.STRING) : List.of(Constraint.STRING);
            case PIN ->
                required
                        ? List.of(Constraint.NOT_EMPTY, Constraint.STRING, Constraint.PIN)
                        : List.of(Constraint.STRING, Constraint.PIN);
            case LICENSE ->
                required
                        ? List.of(Constraint.LICENSE, Constraint.NOT_EMPTY, Constraint.STRING)
                        : List.of(Constraint.LICENSE, Constraint.STRING);
            case UUID ->
                required
                        ? List.of(Constraint.UUID, Constraint.NOT_EMPTY, Constraint.STRING)
                        : List.of(Constraint.UUID, Constraint.STRING);
            case EMAIL -> List.of(Constraint.EMAIL);
            case BOOLEAN -> List.of(Constraint.BOOLEAN);
            case INTEGER -> bounded(Constraint.INTEGER);
            case NUMBER -> bounded(Constraint.NUMBER);
            case ENUM -> required ? List.of(Constraint.NOT_EMPTY, Constraint.ENUM) : List.of(Constraint.ENUM);
            case COLOR -> List.of(Constraint.COLOR);
            case BIRTH_DATE -> List.of(Constraint.DAY, Constraint.PAST);
            case DAY -> List.of(Constraint.DAY);
            case DATE -> List.of(Constraint.DATE, Constraint.NOT_EMPTY);
            case DATE_TEXT -> List.of(Constraint.DATE_TEXT);
            case OBJECT, UNION, MAP, RECORD -> List.of(each ? Constraint.ARRAY : Constraint.OBJECT);
        };
    }

    private List<Constraint> bounded(Constraint type) {
        if (max < Double.POSITIVE_INFINITY) {
            return List.of(Constraint.MAX, Constraint.MIN, type);
        }
        return min > Double.NEGATIVE_INFINITY ? List.of(Constraint.MIN, type) : List.of(type);
    }
}
