package io.github.immichsdk.takeout;

import io.github.immichsdk.takeout.MediaName.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The sidecars of one directory, found by the names of the files that they describe. */
final class Sidecars {

    /**
     * From this length on, a name may be cut. Takeout cuts at 46 characters without {@code .json}; the number of a copy may
     * count among them.
     */
    static final int MAY_BE_CUT = 40;

    /** What a cut in the middle of a character leaves behind, besides half a surrogate pair. */
    private static final String BROKEN = "\ufffd?_";

    private final Map<Form, List<Entry>> whole = new HashMap<>();
    private final Map<String, List<Entry>> cut = new HashMap<>();
    private final Map<Form, List<Entry>> titled = new HashMap<>();

    /** A sidecar under one reading of its name. */
    private record Entry(SidecarJson json, SidecarName name) {}

    void add(SidecarJson json) {
        List<SidecarName> ways = SidecarName.of(json.path().getFileName().toString());
        String title = json.metadata().title();
        if (title != null) {
            // a number at the end is that of a copy, not a part of the title
            SidecarName way = ways.get(0);
            add(titled, new Form(Folded.lossy(title), way.number()), new Entry(json, way));
        }
        for (SidecarName name : ways) {
            Entry entry = new Entry(json, name);
            add(whole, new Form(name.name(), name.number()), entry);
            if (name.name().length() >= MAY_BE_CUT) {
                add(cut, name.name().substring(0, MAY_BE_CUT), entry);
            }
        }
    }

    private static <K> void add(Map<K, List<Entry>> map, K key, Entry entry) {
        map.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
    }

    /**
     * Finds the sidecar of a file.
     *
     * @param media the name of the file
     * @param fileName the same, as it is on disk
     * @param copies the numbers of all files in the directory that differ in nothing but the number
     * @param older gets the sidecars of an older Takeout that another one replaces
     * @return the sidecars that fit best: one, or several if the names do not tell them apart; none if there is none
     */
    List<SidecarJson> of(MediaName media, String fileName, List<Integer> copies, Consumer<SidecarJson> older) {
        for (List<Form> forms : media.forms()) {
            for (Form form : forms) {
                List<SidecarJson> found = whole(form, fileName, older);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            for (Form form : forms) {
                List<SidecarJson> found = cut(form, media.number(), copies);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            for (Form form : forms) {
                List<Entry> found = titled.getOrDefault(new Form(Folded.lossy(form.name()), form.number()), List.of());
                if (!found.isEmpty()) {
                    return distinct(found);
                }
            }
        }
        return List.of();
    }

    /** Those with the whole name: one in the same case before others, a name of today's form before one of the old form. */
    private List<SidecarJson> whole(Form form, String fileName, Consumer<SidecarJson> older) {
        List<Entry> found = new ArrayList<>(whole.getOrDefault(form, List.of()));
        if (found.size() > 1) {
            String start = Folded.decomposed(fileName);
            String stem = start.substring(0, Math.max(1, start.lastIndexOf('.')));
            found.sort(
                    Comparator.<Entry>comparingInt(entry -> sameCase(entry, start) ? 0 : sameCase(entry, stem) ? 1 : 2)
                            .thenComparing(entry -> -entry.name().marker()));
            Entry best = found.get(0);
            found.stream()
                    .filter(entry -> entry.name().marker() != best.name().marker())
                    .map(Entry::json)
                    .forEach(older);
            return List.of(best.json());
        }
        return distinct(found);
    }

    private static boolean sameCase(Entry entry, String start) {
        return Folded.decomposed(entry.json().path().getFileName().toString()).startsWith(start);
    }

    /** Those whose name is the start of the whole one. */
    private List<SidecarJson> cut(Form form, int number, List<Integer> copies) {
        if (form.name().length() < MAY_BE_CUT) {
            return List.of();
        }
        Map<SidecarJson, Integer> fitting = new LinkedHashMap<>();
        for (Entry entry : cut.getOrDefault(form.name().substring(0, MAY_BE_CUT), List.of())) {
            if (startOf(form.name(), entry.name().name()) && fits(form, entry)) {
                fitting.merge(entry.json(), entry.name().number(), Math::max);
            }
        }
        if (fitting.size() == 1) {
            return List.copyOf(fitting.keySet());
        }
        // The names of sidecars are cut earlier than those of files, so their numbers differ; the order does not.
        if (fitting.size() == copies.size()) {
            return fitting.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .skip(copies.indexOf(number))
                    .limit(1)
                    .map(Map.Entry::getKey)
                    .toList();
        }
        List<SidecarJson> sameNumber = fitting.entrySet().stream()
                .filter(entry -> entry.getValue() == form.number())
                .map(Map.Entry::getKey)
                .toList();
        return sameNumber.size() == 1 ? sameNumber : List.copyOf(fitting.keySet());
    }

    private static boolean startOf(String whole, String start) {
        return (whole + SidecarName.MARKER).startsWith(unbroken(start));
    }

    /** Whether a sidecar's title is the whole name of a file whose name may be cut, too. */
    private static boolean fits(Form form, Entry entry) {
        String title = entry.json().metadata().title();
        if (title == null) {
            return form.number() == entry.name().number();
        }
        String whole = Folded.lossy(title);
        String here = Folded.lossy(form.name());
        int dot = here.lastIndexOf('.');
        String stem = dot < 0 ? here : here.substring(0, dot);
        return whole.equals(here)
                || whole.equals(stem)
                || stem.length() >= MAY_BE_CUT && whole.startsWith(unbroken(stem));
    }

    private static String unbroken(String start) {
        int last = start.length() - 1;
        boolean broken =
                last > 0 && (Character.isSurrogate(start.charAt(last)) || BROKEN.indexOf(start.charAt(last)) >= 0);
        return broken ? start.substring(0, last) : start;
    }

    private static List<SidecarJson> distinct(List<Entry> entries) {
        return entries.stream().map(Entry::json).distinct().toList();
    }
}
