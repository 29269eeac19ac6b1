import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the metadata by which GraalVM's native images keep what the SDK reads by reflection: all records of a module, the
 * words, enums and readers that they may name, and the files that its classes read. The build calls it:
 * java ReachabilityMetadata.java CLASSES ARTIFACT
 */
public class ReachabilityMetadata {

    /** Calls methods that Java 17 does not have. */
    private static final String VIRTUAL_THREADS = "io/github/immichsdk/transport/VirtualThreads.class";

    private static final Map<String, String> OF_NEWER_JDKS = new TreeMap<>(
            Map.of("java.lang.Thread", "isVirtual", "java.util.concurrent.Executors", "newVirtualThreadPerTaskExecutor"));

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        List<String> all;
        try (Stream<Path> files = Files.walk(classes)) {
            all = files.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
        List<String> types = all.stream()
                .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                .filter(name -> reflected(loaded(name)))
                .sorted()
                .toList();
        List<String> resources = all.stream()
                .filter(file -> !file.endsWith(".class") && !file.startsWith("META-INF/"))
                .toList();
        Path file = classes.resolve(
                Path.of("META-INF", "native-image", "io.github.immichsdk", args[1], "reachability-metadata.json"));
        Files.createDirectories(file.getParent());
        Stream<String> own = types.stream()
                .map(type -> "{\"type\": \"" + type + "\", \"allDeclaredConstructors\": true, "
                        + "\"allDeclaredMethods\": true, \"allDeclaredFields\": true}");
        Stream<String> methods = all.contains(VIRTUAL_THREADS) ? OF_NEWER_JDKS.entrySet().stream().map(ReachabilityMetadata::method) : Stream.of();
        String reflection = list("reflection", Stream.concat(own, methods).toList(), UnaryOperator.identity());
        String read = list("resources", resources, resource -> "{\"glob\": \"" + resource + "\"}");
        Files.writeString(
                file, Stream.of(reflection, read).filter(part -> !part.isEmpty()).collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }

    private static String list(String name, List<String> of, UnaryOperator<String> entry) {
        return of.isEmpty()
                ? ""
                : of.stream()
                        .map(one -> "    " + entry.apply(one))
                        .collect(Collectors.joining(",\n", "  \"" + name + "\": [\n", "\n  ]"));
    }

    private static String method(Map.Entry<String, String> one) {
        return "{\"type\": \"" + one.getKey() + "\", \"methods\": [{\"name\": \"" + one.getValue() + "\", \"parameterTypes\": []}]}";
    }

    private static boolean reflected(Class<?> type) {
        return type.isRecord()
                || type.isEnum()
                || isWord(type)
                || Stream.of(type.getInterfaces())
                        .anyMatch(each -> each.getName().equals("java.util.function.Function")
                                || each.getSimpleName().equals("RecordCompletion"));
    }

    private static boolean isWord(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("of")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
