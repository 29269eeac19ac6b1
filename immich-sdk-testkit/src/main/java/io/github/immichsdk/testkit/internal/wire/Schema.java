package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.FakeVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body or a query. What is not listed is dropped without a word, as the genuine server does.
 */
public final class Schema {
    /** A check over several fields. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Checks values that passed alone.
         *
         * @return the error to respond with, or null
         */
        @Nullable
        ApiException broken(Values values, FakeVersion version);
    }

    private final List<Field> fields;
    private final List<Rule> rules = new ArrayList<>();

    private Schema(List<Field> fields) {
        this.fields = fields;
    }

    /** {@return a schema of these fields} */
    public static Schema of(Field... fields) {
        return new Schema(List.of(fields));
    }

    /** {@return this and more fields} */
    public Schema and(Field... more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        Schema schema = new Schema(List.copyOf(all));
        schema.rules.addAll(rules);
        return schema;
    }

    /** {@return this and, after its fields, those of another schema} */
    public Schema and(Schema more) {
        Schema schema = and(more.fields.toArray(Field[]::new));
        schema.rules.addAll(more.rules);
        return schema;
    }

    /** Adds a check over several fields. */
    public Schema rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    List<Field> fields(FakeVersion version) {
        return fields.stream().filter(field -> field.knownTo(version)).toList();
    }

    List<Rule> rules() {
        return rules;
    }

    /**
     * Checks a JSON body.
     *
     * @param body the value read, or {@link Validation#ABSENT}
     */
    public Values body(@Nullable Object body, FakeVersion version) {
        return version.isAtLeast(FakeVersion.V3_0_3)
                ? Validation3.check(this, body, version, false)
                : ValidationBefore3.check(this, body, version);
    }

    /** Checks a query string or a form. */
    public Values texts(Map<String, List<String>> texts, FakeVersion version) {
        boolean three = version.isAtLeast(FakeVersion.V3_0_3);
        Map<String, @Nullable Object> plain = Json.object();
        for (Field field : fields(version)) {
            List<String> values = texts.get(field.name());
            if (values != null) {
                boolean listed = field.each() && (values.size() > 1 || field.wrapsBefore3() && !three);
                plain.put(field.name(), listed ? values : values.get(values.size() - 1));
            }
        }
        return three ? Validation3.check(this, plain, version, true) : ValidationBefore3.check(this, plain, version);
    }
}
