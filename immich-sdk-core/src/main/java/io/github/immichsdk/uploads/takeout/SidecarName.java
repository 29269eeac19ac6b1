package io.github.immichsdk.uploads.takeout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to read the name of a sidecar. {@code IMG.jpg.suppl(1).json} describes {@code IMG.jpg} in its first numbered copy.
 *
 * @param name the folded name of the file that it describes, or the start of it
 * @param number the number of the copy; 0 for none
 * @param marker how much of {@code .supplemental-metadata} follows the name, in characters; -1 if nothing does
 */
record SidecarName(String name, int number, int marker) {

    static final String JSON = ".json";
    static final String MARKER = ".supplemental-metadata";

    private static final Pattern NUMBERED = Pattern.compile("(.+)\\((\\d{1,9})\\)");

    /** {@return all ways to read the name of a JSON file} */
    static List<SidecarName> of(String fileName) {
        String base = Folded.of(fileName.substring(0, fileName.length() - JSON.length()));
        List<SidecarName> ways = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(base);
        if (numbered.matches()) {
            add(ways, numbered.group(1), Integer.parseInt(numbered.group(2)));
        }
        add(ways, base, 0);
        return ways;
    }

    private static void add(List<SidecarName> ways, String base, int number) {
        int dot = base.lastIndexOf('.');
        if (dot > 0 && MARKER.startsWith(base.substring(dot))) {
            ways.add(new SidecarName(base.substring(0, dot), number, base.length() - dot));
        }
        ways.add(new SidecarName(base, number, -1));
    }
}
