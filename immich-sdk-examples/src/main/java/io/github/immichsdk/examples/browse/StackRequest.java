package io.github.immichsdk.examples.browse;

import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.StackCriteria;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which stacks the user wants to see: the form above a plan.
 *
 * @param kinds what belongs together; at least one
 * @param withinMillis the longest time from one picture of a burst to the next
 * @param replace whether stacks that hold other pictures are replaced
 */
record StackRequest(Set<Kind> kinds, int withinMillis, boolean replace) {

    /** What belongs together. */
    enum Kind {
        BURSTS("Bursts"),
        RAW("RAW and JPEG"),
        EDITED("Edited versions"),
        NAMES("Files of one name");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final StackRequest DEFAULT = new StackRequest(EnumSet.of(Kind.BURSTS, Kind.RAW, Kind.EDITED), 1000, false);

    private static final int LONGEST = 600_000;

    /** Reads the form. */
    static StackRequest of(Fields form) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (form.all("by").contains(kind.value())) {
                kinds.add(kind);
            }
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("choose at least one of the conditions, such as bursts");
        }
        return new StackRequest(
                kinds,
                form.number("within", DEFAULT.withinMillis, LONGEST),
                form.first("replace").equals("yes"));
    }

    StackCriteria criteria() {
        Duration within = Duration.ofMillis(withinMillis);
        return kinds.stream()
                .map(kind -> switch (kind) {
                    case BURSTS -> StackCriteria.bursts().maxGap(within);
                    case RAW -> StackCriteria.rawAndJpeg();
                    case EDITED -> StackCriteria.editedVersions();
                    case NAMES -> StackCriteria.sameName();
                })
                .reduce(StackCriteria::or)
                .orElseThrow();
    }

    ExistingStacks existing() {
        return replace ? ExistingStacks.REPLACE : ExistingStacks.KEEP;
    }

    /** {@return the same request as hidden fields} */
    Html hidden() {
        return Html.each(kinds, kind -> Forms.hidden("by", kind.value()))
                .and(
                        Forms.hidden("within", String.valueOf(withinMillis)),
                        replace ? Forms.hidden("replace", "yes") : Html.NONE);
    }

    /** {@return the fields to change it} */
    Html fields() {
        return Html.of(
                """
                <fieldset><legend>What belongs together</legend>{}</fieldset>
                <label>Pictures of a burst are at most
                <input type="number" name="within" value="{}" min="1" max="{}" required> ms apart</label>
                <label><input type="checkbox" name="replace" value="yes"{}> Replace stacks that hold other pictures, too</label>
                <button class="main">Preview</button>
                """,
                Html.each(
                        Set.of(Kind.values()).stream().sorted().toList(),
                        kind -> Html.of(
                                "<label><input type=\"checkbox\" name=\"by\" value=\"{}\"{}> {}</label>",
                                kind.value(),
                                checked(kinds.contains(kind)),
                                kind.label)),
                withinMillis,
                LONGEST,
                checked(replace));
    }

    private static Html checked(boolean on) {
        return on ? Html.of(" checked") : Html.NONE;
    }
}
