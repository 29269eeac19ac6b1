package io.github.immichsdk.testkit.internal.wire;

import java.util.regex.Pattern;

/** The patterns that values are checked against, and the form in which version 3 shows them. */
public final class Patterns {
    /** A UUID of version 4, in either case. */
    public static final Pattern UUID_V4 =
            Pattern.compile("([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})");
    /** An e-mail address. */
    public static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+");
    /** A PIN. */
    public static final Pattern PIN = Pattern.compile("\\d{6}");

    /** A license key. */
    public static final Pattern LICENSE = Pattern.compile("IM(SV|CL)(-[\\dA-Za-z]{4}){8}");
    /** A color. */
    public static final Pattern COLOR =
            Pattern.compile("#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})");
    /** A day. */
    public static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The file name of a part of a video. */
    public static final Pattern SEGMENT = Pattern.compile("(init\\.mp4|seg_\\d+\\.m4s)");

    private static final String DATE =
            "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)"
                    + "-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)"
                    + "|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";
    private static final String DATE_TIME = "/^" + DATE + "T(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?"
            + "(?:Z|([+-](?:[01]\\d|2[0-3]):[0-5]\\d)))$/";

    private Patterns() {}

    static String shown(Pattern pattern) {
        // JavaScript has no possessive repetitions
        return "/^" + pattern.pattern().replace("*+", "*") + "$/";
    }

    static String dateShown() {
        return "/^" + DATE + "$/";
    }

    static String dateTimeShown() {
        return DATE_TIME;
    }
}
