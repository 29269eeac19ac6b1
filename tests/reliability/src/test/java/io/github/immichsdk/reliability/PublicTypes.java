package io.github.immichsdk.reliability;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.transport.apache.ApacheTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public types of the exported packages of all published modules, found in their classes. */
final class PublicTypes {

    private PublicTypes() {}

    static List<Class<?>> all() {
        return Stream.of(ImmichClient.class, ImmichSync.class, OAuth.class, FakeImmich.class, ApacheTransport.class)
                .flatMap(module -> ofModule(module).stream())
                .distinct()
                .toList();
    }

    private static List<Class<?>> ofModule(Class<?> one) {
        try {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
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
