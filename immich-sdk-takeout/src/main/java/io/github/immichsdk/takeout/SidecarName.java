package io.github.immichsdk.takeout;

import java.util.ArrayList;
import java.util.List;

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

    /** {@return all ways to read the name of a JSON file} */
    static List<SidecarName> of(String fileName) {
        String base = Folded.of(fileName.substring(0, fileName.length() - JSON.length()));
        List<SidecarName> ways = new ArrayList<>();
        Numbered numbered = Numbered.of(base);
        if (numbered.number() > 0) {
            add(ways, numbered.base(), numbered.number());
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
