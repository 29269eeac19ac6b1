package io.github.immichsdk.stacking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Matches a pattern of the caller with a limit, so that a pattern that backtracks without end cannot hold up the thread. */
final class BoundedMatching implements CharSequence {

    /** More than any sensible pattern needs for a file name, and less than a second. */
    static final int MOST = 200_000;

    private final CharSequence text;
    private final int[] steps;

    private BoundedMatching(CharSequence text, int[] steps) {
        this.text = text;
        this.steps = steps;
    }

    private static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyStepsException() {
            super(null, null, false, false);
        }
    }

    /**
     * Matches a whole text.
     *
     * @return the matcher, or null if it does not match
     * @throws IllegalArgumentException if that takes too many steps
     */
    static @Nullable Matcher match(Pattern pattern, String text) {
        if (text.length() > ShotName.LONGEST) {
            return null;
        }
        Matcher matcher = pattern.matcher(new BoundedMatching(text, new int[1]));
        try {
            return matcher.matches() ? matcher : null;
        } catch (TooManyStepsException | StackOverflowError e) {
            throw new IllegalArgumentException(
                    "the pattern '" + pattern.pattern() + "' takes more than " + MOST + " steps on the name '" + text
                            + "'; nested repetitions such as (a+)+ do that: write it without them");
        }
    }

    @Override
    public char charAt(int index) {
        if (++steps[0] > MOST) {
            throw new TooManyStepsException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedMatching(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
