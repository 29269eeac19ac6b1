package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The pictures that the demo uploaded, by ID. */
final class DemoPictures {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Path> files = new LinkedHashMap<>();

    void upload(ImmichClient immich, List<Path> drawn) {
        for (Path file : drawn) {
            String id = immich.uploads().upload(file).id();
            names.put(id, file.getFileName().toString());
            files.put(id, file);
        }
    }

    List<String> ids() {
        return List.copyOf(names.keySet());
    }

    /** {@return the source file of each picture, by ID} */
    Map<String, Path> files() {
        return files;
    }

    /** {@return those that are in no burst} */
    List<String> singles() {
        return where(name -> name.startsWith("IMG_"));
    }

    /** {@return a picture and its re-saved copy, the copy last} */
    List<String> twice() {
        return where("IMG_2001.jpg"::equals);
    }

    /** {@return the copy and two others} */
    List<String> toBeTrashed() {
        List<String> ids = new ArrayList<>(twice().subList(1, 2));
        ids.addAll(where(name -> name.equals("IMG_2003.jpg") || name.equals("IMG_2004.jpg")));
        return ids;
    }

    String name(String id) {
        return names.getOrDefault(id, id);
    }

    private List<String> where(Predicate<String> wanted) {
        return names.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
