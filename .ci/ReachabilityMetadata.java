import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the metadata by which GraalVM's native images keep what the SDK reads by reflection: all records of a module, and
 * the words, enums and readers that they may name. The build calls it: java ReachabilityMetadata.java CLASSES ARTIFACT
 */
public class ReachabilityMetadata {

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        List<String> types;
        try (Stream<Path> files = Files.walk(classes)) {
            types = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.').replace('\\', '.'))
                    .filter(name -> reflected(loaded(name)))
                    .sorted()
                    .toList();
        }
        Path file = classes.resolve(
                Path.of("META-INF", "native-image", "io.github.immichsdk", args[1], "reachability-metadata.json"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, types.stream()
                .map(type -> "    {\"type\": \"" + type + "\", \"allDeclaredConstructors\": true, "
                        + "\"allDeclaredMethods\": true, \"allDeclaredFields\": true}")
                .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n")));
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
