package io.github.immichsdk.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Javadoc of the methods in the main sources of the published modules. */
final class JavadocOfMethods {

    private static final Path ROOT = Path.of(System.getProperty("immich.root"));

    /** The parameters of a method by their simple types, and its Javadoc; empty if it has none. */
    private record Documented(List<String> parameters, String javadoc) {}

    private final Map<String, List<Documented>> methods = new HashMap<>();

    private JavadocOfMethods() {}

    static JavadocOfMethods read() {
        JavadocOfMethods all = new JavadocOfMethods();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                all.new Scanner(docs).scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** {@return the Javadoc of a compiled method; empty if it has none} */
    String of(JavaCodeUnit method) {
        List<Documented> named =
                methods.getOrDefault(method.getOwner().getName() + "." + method.getName(), List.of()).stream()
                        .filter(one -> one.parameters().size()
                                == method.getRawParameterTypes().size())
                        .toList();
        List<String> types = method.getRawParameterTypes().stream()
                .map(type -> type.getSimpleName())
                .toList();
        List<Documented> exact = named.size() < 2
                ? named
                : named.stream().filter(one -> one.parameters().equals(types)).toList();
        if (exact.size() != 1) {
            throw new AssertionError(method.getFullName() + " is not in the sources, or " + exact.size() + " times");
        }
        return exact.get(0).javadoc();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module :
                List.of("core", "oauth", "sync", "admin", "stacking", "takeout", "testkit", "transport-apache")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve("immich-sdk-" + module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees docs;
        private String owner = "";

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            String outer = owner;
            owner = outer.isEmpty()
                    ? getCurrentPath().getCompilationUnit().getPackageName() + "." + type.getSimpleName()
                    : outer + "$" + type.getSimpleName();
            super.visitClass(type, unused);
            owner = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            String javadoc = docs.getDocComment(getCurrentPath());
            methods.computeIfAbsent(owner + "." + method.getName(), name -> new ArrayList<>())
                    .add(new Documented(
                            method.getParameters().stream()
                                    .map(Scanner::simpleType)
                                    .toList(),
                            javadoc == null ? "" : javadoc));
            return super.visitMethod(method, unused);
        }

        private static String simpleType(VariableTree parameter) {
            String type = parameter
                    .getType()
                    .toString()
                    .replaceAll("@\\w+(\\([^)]*\\))?\\s*", "")
                    .replaceAll("<.*>", "")
                    .replace("...", "[]")
                    .replace(" ", "");
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }
}
