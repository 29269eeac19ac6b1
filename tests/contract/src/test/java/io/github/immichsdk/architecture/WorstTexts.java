package io.github.immichsdk.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For each regular expression of the published modules how it is used, and the text that takes it longest: a front, a middle that is
 * repeated, and an end that makes it fail late.
 */
final class WorstTexts {

    /** What is known of an expression. */
    record Worst(boolean searches, String before, String repeated, String after) {
        String of(int length) {
            return before + repeated.repeat(length / repeated.length()) + after;
        }

        /** Uses the expression as the module does. */
        void use(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (searches) {
                while (matcher.find()) {
                    matcher.end();
                }
            } else {
                matcher.matches();
            }
        }
    }

    // what any expression must bear, whatever it reads
    private static final List<Worst> ANY = List.of(
            new Worst(false, "", "a", "\n"),
            new Worst(false, "", " ", "\n"),
            new Worst(false, "", "1.", "\n"),
            new Worst(false, "<", "\"", "\n"));

    static final Map<String, Worst> OF = new HashMap<>();

    static {
        searched(
                "-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END (?:TRUSTED |X509 )?CERTIFICATE-----",
                "",
                "-----BEGIN CERTIFICATE-----a",
                "");
        matched("[A-Za-z0-9_]([A-Za-z0-9_.-]*)(:[0-9]{0,5})?", "a", "-", "/");
        matched("[^:]*:[0-9]{1,5}", "", "a", "x");
        searched("/{2,}", "", "/", "a");
        searched("\\p{Cf}", "", "\u200D", "a");
        searched("/", "", "/", "a");
        matched("[a-z][a-z-]{0,31}", "a", "-", "/");
        searched("^%25(?=.+])", "%25", "a", "");
        matched(
                "(\\w+) (\\d{1,19}) (-?\\d{1,19}) ([A-Za-z0-9+/]{27}=) (\\S+) (\\S+)(?: (\\S+))?",
                "w 1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= ",
                "a",
                " ");
        matched("(\\d{1,3}),(\\d{1,2}(?:\\.\\d+)?)([NSEW])", "1,1.", "1", "x");
        matched(
                "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d:\\d\\d)?",
                "2024-01-01T00:00:00.", "1", "x");
        matched("#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})", "#", "f", "");
        matched("\\d{4}-\\d{2}-\\d{2}", "", "1", "-");
        matched("-?\\d", "-", "1", "");
        matched("[A-Za-z][A-Za-z0-9]*", "", "a", "-");
        matched(
                "[A-Za-z][A-Za-z0-9]*\\|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?:\\|[0-9A-Za-z_-]+)*+",
                "A|00000000-0000-0000-0000-000000000000", "|a", "|");
        searched("([A-Z])", "", "A", "");
        searched("^W/", "", "W/", "");
        searched("(Z|[+-]\\d\\d:\\d\\d)$", "", "+00:00", "x");
        matched("[1-9]\\d{0,8}", "", "1", "");
        matched("[A-Za-z0-9_-]{1,64}", "", "a", "");
        searched("\\s+", "", " ", "x");
        matched("(.*?)(\\d{1,8})", "", "1", "a");
        matched(".*?(\\d{1,18})\\D*", "", "1a", "1\n1");
        searched("[\\s\\p{Cntrl}]+", "", " ", "x");
        searched("[\\p{Cntrl}\\s]+", "", " ", "x");
        searched("^/+", "", "/", "x");
        matched("[!-~]+(?: [!-~]+)*+", "", "a ", "");
        matched("[0-9A-Fa-f]{40}", "", "a", "");
        matched("^#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$", "#", "a", "");
        matched("[0-9.]+", "", "1.", "a");
        matched("#?([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})", "#", "a", "");
        matched("[A-Za-z0-9+/]{27}=", "", "a", "");
        searched("xmp:Rating(?:=\"|>)(-?\\d)", "", "xmp:Rating=\"-", "");
        matched("bytes=(\\d*)-(\\d*)", "bytes=", "1", "");
        searched("([?&](?:key|apiKey|sessionKey|password|token)=)[^&]*", "", "?key=", "");
        searched("\r\n", "", "\r", "");
        matched("[0-9]{6}", "", "1", "");
        searched("\\{([^{}]*)}", "", "{a", "");
        matched("(?s)(code|state|error|iss)=.*", "code=", "a", "");
        searched("[?#]", "", "a", "");
        searched("^[a-zA-Z][a-zA-Z0-9+.-]*:/*", "", "a", "");
        searched("@.*", "", "@", "\n");
        matched("\\d{1,18}", "", "1", "");
        searched("[^A-Za-z0-9.]", "", "-", "");
        searched("[^A-Za-z0-9_-]+", "", ".", "a");
        matched("([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})", "", "a", "");
        matched(
                "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+",
                "a@b", ".c", ".");
        matched("\\d{6}", "", "1", "");
        matched("(\\d{1,9}):([0-5]?\\d):([0-5]?\\d)(?:\\.(\\d{1,9}))?", "", "1", "");
        matched("[!#$%&'*+.^_`|~0-9A-Za-z-]+", "", "a", ":");
        matched("(\\d{1,9}) ([0-9a-f-]{36}|begun|undone)", "1 ", "a", "");
        matched("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])[ ]*(\\..*)?", "CON", " ", "x");
        matched("(?i).*\\.part(\\.info)?", "", ".part.info", "x");
        searched("\\p{M}", "", "\u0301", "");
        matched("v?(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:-([0-9A-Za-z.-]+))?", "1.2.3-", "-", " ");
        searched("(?i)immich[-_](?:android|ios|unknown)[/_](\\S+)", "", "immich-ios ", "");
        matched("\\d{1,9}", "", "1", "");
        matched(
                "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d)(?::(\\d\\d(?:\\.\\d+)?))?(Z|[+-]\\d\\d:?\\d\\d)?)?",
                "2024-01-01T00:00:00.", "1", "x");
        matched(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)",
                "2024-01-01T00:00:00.", "1", "x");
        matched("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", "", "a", "");
        matched(
                "(\\w+) (\\d{1,19}) (-?\\d{1,19}) ([A-Za-z0-9+/]{27}=) (\\S+) (\\S+)",
                "w 1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= ",
                "a",
                " ");
        matched("(?s).*[/\\\\].*", "", "a", "");
        matched("[+-]?[0-9.]+([eE][+-]?[0-9]+)?", "1e", "1", "e");
        matched("[^./\\\\?<>:*|\"\\p{Cntrl}]+", "", "a", "/");
        searched("[./\\\\?<>:*|\"\\p{Cntrl}]", "", ".", "");
        searched("\\{\\{([#/]?[\\w-]++)[^{}]*+}}", "{{", "a", "{");
        matched(
                "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$",
                "", "a", "");
        searched("^UTC([+-])(\\d):", "", "UTC+1", "");
        searched("(^|&)size=[^&]*", "", "&size=", "");
        matched("(init\\.mp4|seg_\\d+\\.m4s)", "seg_", "1", "");
        matched("IM(SV|CL)(-[\\dA-Za-z]{4}){8}", "IMSV", "-aaaa", "");
        searched("(?i)immich[-_](android|ios|unknown)[/_](\\S+)", "", "immich-ios ", "");
        matched("(\\d\\d)[./-](\\d\\d)[./-](\\d{4})", "11.11.", "1", "");
    }

    /** The class whose expressions read file names only, up to a length that it checks. */
    static final String NAMES_ONLY = "NameRules ";

    /** What those expressions bear at that length: each character and mark that they know, again and again. */
    static List<String> names(int length) {
        List<String> names = new ArrayList<>();
        for (String front : List.of("", "PXL_", "IMG_E", "G001", "20240101_120000_")) {
            for (String repeated : List.of(
                    "a",
                    "1",
                    " ",
                    "-",
                    "_",
                    ".",
                    "~",
                    "(",
                    "-edited",
                    "~1",
                    "(1)",
                    " 1",
                    "-1",
                    "_01",
                    "-HDR",
                    ".RAW-01.COVER",
                    "_BURST",
                    "_BURST1",
                    "20240101_120000",
                    "2024-01-01 12.00.00",
                    "-Enhanced-NR",
                    "_DxO",
                    "WA0001",
                    "copy")) {
                for (String end : List.of("", "\n", "x", "(")) {
                    names.add(front
                            + repeated.repeat(length / repeated.length())
                                    .substring(0, length - front.length() - end.length() - 20)
                            + end);
                }
            }
        }
        return names;
    }

    private WorstTexts() {}

    /** An expression that the whole text must match. */
    private static void matched(String pattern, String before, String repeated, String after) {
        OF.put(pattern, new Worst(false, before, repeated, after));
    }

    /** An expression that is searched for, or at which a text is split or replaced. */
    private static void searched(String pattern, String before, String repeated, String after) {
        OF.put(pattern, new Worst(true, before, repeated, after));
    }

    static List<String> of(Worst own, int length) {
        List<String> texts = new ArrayList<>();
        texts.add(own.of(length));
        ANY.forEach(worst -> texts.add(worst.of(length)));
        return texts;
    }
}
