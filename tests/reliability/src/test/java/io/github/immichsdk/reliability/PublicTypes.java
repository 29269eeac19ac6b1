package io.github.immichsdk.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The public types of the exported packages of all published modules, found in their classes. */
final class PublicTypes {

    private static final Path ROOT = Path.of(System.getProperty("immich.root"));
    private static final Pattern MODULE = Pattern.compile("<module>(immich-sdk-[\\w-]+)</module>");

    private PublicTypes() {}

    static List<Class<?>> all() {
        return modules().stream().flatMap(module -> ofModule(module).stream()).toList();
    }

    /** {@return the names of the published modules that have code, which the root POM lists} */
    static List<String> modules() {
        try {
            return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> Files.exists(sources(name).resolve("module-info.java")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the public types of a module; fails if the module is not on the class path} */
    static List<Class<?>> ofModule(String name) {
        try {
            Path place = Path.of(oneOf(name)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return in(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                return in(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path sources(String module) {
        return ROOT.resolve(module).resolve("src/main/java");
    }

    private static Class<?> oneOf(String module) throws IOException {
        Path sources = sources(module);
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> sources.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
                    .filter(name -> !name.contains("META-INF"))
                    .min(Comparator.naturalOrder())
                    .<Class<?>>map(name -> load(
                            name.substring(0, name.length() - ".java".length()).replace('/', '.')))
                    .orElseThrow();
        }
    }

    private static List<Class<?>> in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.contains("META-INF"))
                    .filter(name ->
                            !name.contains("/internal/") && !name.endsWith("-info.class") && !name.startsWith("module"))
                    .map(name -> name.replace('/', '.').substring(0, name.length() - ".class".length()))
                    .sorted()
                    .<Class<?>>map(PublicTypes::load)
                    .filter(PublicTypes::isPublic)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}
