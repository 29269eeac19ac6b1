package io.github.immichsdk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds each regular expression of the published modules, in the compiled code: none can be missed by how it is written. */
final class RegularExpressions {

    private static final Set<String> OF_STRING = Set.of("matches", "replaceAll", "replaceFirst", "split");

    private final TreeMap<String, Pattern> found = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    /** {@return the patterns, by the class that has each and its text} */
    TreeMap<String, Pattern> found() {
        return found;
    }

    /** {@return the places whose expression is neither a literal nor in a static field, so that nobody can look at it} */
    List<String> unreadable() {
        return unreadable;
    }

    static RegularExpressions ofPublishedModules() throws Exception {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.immichsdk");
        RegularExpressions all = new RegularExpressions();
        for (JavaClass type : classes) {
            Path source = source(type);
            if (source == null) {
                continue;
            }
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                String owner = call.getTargetOwner().getName();
                if (owner.equals("java.lang.String") && OF_STRING.contains(call.getName())) {
                    all.literal(type, source, call);
                } else if (owner.equals("java.util.regex.Pattern")
                        && (call.getName().equals("compile") || call.getName().equals("matches"))) {
                    all.compiled(type, source, call);
                }
            }
        }
        return all;
    }

    private static Path source(JavaClass type) throws IOException {
        String file = type.getSource().flatMap(source -> source.getFileName()).orElse("");
        return PublishedModules.names().stream()
                .map(module -> PublishedModules.sources(module)
                        .resolve(type.getPackageName().replace('.', '/'))
                        .resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    private void literal(JavaClass type, Path source, JavaMethodCall call) throws IOException {
        List<String> texts = literals(source, call.getLineNumber(), "." + call.getName() + "(");
        if (texts.isEmpty()) {
            unreadable.add(type.getName() + ":" + call.getLineNumber() + " " + call.getName());
        }
        texts.stream()
                .filter(text -> !plainSplit(call.getName(), text))
                .forEach(text -> add(type, Pattern.compile(text)));
    }

    private void compiled(JavaClass type, Path source, JavaMethodCall call) throws Exception {
        List<Pattern> fields = fields(Class.forName(type.getName()));
        fields.forEach(pattern -> add(type, pattern));
        boolean inField = call.getOrigin().getName().equals("<clinit>") && !fields.isEmpty();
        List<String> texts =
                inField ? List.of() : literals(source, call.getLineNumber(), "Pattern." + call.getName() + "(");
        texts.forEach(text -> add(type, Pattern.compile(text)));
        if (!inField && texts.isEmpty()) {
            unreadable.add(type.getName() + ":" + call.getLineNumber() + " Pattern." + call.getName());
        }
    }

    private static List<Pattern> fields(Class<?> type) throws ReflectiveOperationException {
        List<Pattern> patterns = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                Object value = field.get(null);
                Stream<?> values = value instanceof Collection<?> some ? some.stream() : Stream.ofNullable(value);
                values.filter(Pattern.class::isInstance)
                        .map(Pattern.class::cast)
                        .forEach(patterns::add);
            }
        }
        return patterns;
    }

    private void add(JavaClass type, Pattern pattern) {
        found.put(type.getSimpleName() + " " + pattern.pattern(), pattern);
    }

    /** What String.split does without any pattern: one character, plain or escaped. */
    private static boolean plainSplit(String method, String text) {
        return method.equals("split")
                && (text.length() == 1 && ".$|()[{^?*+\\".indexOf(text.charAt(0)) < 0
                        || text.length() == 2 && text.charAt(0) == '\\' && !Character.isLetterOrDigit(text.charAt(1)));
    }

    /** Reads the literal, in one or more parts, that follows a call on a line. */
    private static List<String> literals(Path source, int line, String call) throws IOException {
        List<String> lines = Files.readAllLines(source);
        String rest = String.join("\n", lines.subList(line - 1, Math.min(lines.size(), line + 8)));
        int lineEnd = lines.get(line - 1).length();
        List<String> found = new ArrayList<>();
        for (int at = rest.indexOf(call); at >= 0 && at < lineEnd; at = rest.indexOf(call, at + 1)) {
            String text = literal(rest, at + call.length());
            if (!text.isEmpty()) {
                found.add(text);
            }
        }
        return found;
    }

    private static String literal(String code, int from) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c != '"') {
                if (!Character.isWhitespace(c) && c != '+') {
                    break;
                }
                at++;
                continue;
            }
            int end = at + 1;
            while (code.charAt(end) != '"') {
                end += code.charAt(end) == '\\' ? 2 : 1;
            }
            text.append(code, at + 1, end);
            at = end + 1;
        }
        return text.toString().translateEscapes();
    }
}
